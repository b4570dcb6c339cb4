// The reader's own day in the place of the day of access, as each citation style writes it.

const MONTHS = [
  ["January", "Jan."],
  ["February", "Feb."],
  ["March", "Mar."],
  ["April", "Apr."],
  ["May", "May"],
  ["June", "June"],
  ["July", "July"],
  ["August", "Aug."],
  ["September", "Sept."],
  ["October", "Oct."],
  ["November", "Nov."],
  ["December", "Dec."],
];

const padded = (number) => String(number).padStart(2, "0");

const WRITTEN = {
  iso: (year, month, day) => `${year}-${padded(month)}-${padded(day)}`,
  zh: (year, month, day) => `${year}年${month}月${day}日`,
  us: (year, month, day) => `${MONTHS[month - 1][0]} ${day}, ${year}`,
  "us-short": (year, month, day) => `${MONTHS[month - 1][1]} ${day}, ${year}`,
  gb: (year, month, day) => `${day} ${MONTHS[month - 1][0]} ${year}`,
  "gb-short": (year, month, day) => `${day} ${MONTHS[month - 1][1]} ${year}`,
};

/** A day where the reader is, as a style writes it; `form` is one of the keys above. */
export function writtenDay(date, form) {
  return WRITTEN[form](date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Write a day into every place of this page that waits for it. */
export function writeDayOfAccess(date) {
  for (const place of document.querySelectorAll(".accessed[data-date]")) {
    place.textContent = writtenDay(date, place.dataset.date);
  }
}
