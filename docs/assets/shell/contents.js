// The list of what is on the page marks where the reader is.

/** The headings that the list leads to, each with its link: [[heading, link], …]. */
function headings(list) {
  const linked = [...list.querySelectorAll("a")].map((link) => [document.getElementById(link.hash.slice(1)), link]);
  return linked.filter(([heading]) => heading);
}

/** Where a heading stands when a link has led to it; a pixel is lost in rounding. One that is filtered away never comes. */
function hasCome(heading) {
  if (!heading.getClientRects().length) return false;
  return heading.getBoundingClientRect().top <= parseFloat(getComputedStyle(heading).scrollMarginTop) + 2;
}

/** The last heading that came under the header; at the end of a page the one that was asked for, or the last one. */
function currentLink(entries) {
  const passed = entries.findLast(([heading]) => hasCome(heading));
  const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  if (!isAtEnd) return passed?.[1];
  const asked = entries.find(([, link]) => link.hash === location.hash);
  const isInView = asked && asked[0].getBoundingClientRect().top >= 0;
  return (isInView ? asked : entries.at(-1))[1];
}

/** A list that is longer than the window moves with the text. */
function keepInView(list, link) {
  const [frame, box] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom) list.scrollTop += box.top - frame.top - frame.height / 2;
}

export function startContents() {
  const list = document.querySelector(".on-this-page");
  const entries = list ? headings(list) : [];
  if (!entries.length) return;
  let marked;
  let isWaiting = false;
  const mark = () => {
    isWaiting = false;
    const link = currentLink(entries);
    if (link === marked) return;
    marked?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    marked = link;
    if (link) keepInView(list, link);
  };
  const wait = () => {
    if (!isWaiting) requestAnimationFrame(mark);
    isWaiting = true;
  };
  for (const event of ["scroll", "resize", "hashchange"]) addEventListener(event, wait, { passive: true });
  wait();
}
