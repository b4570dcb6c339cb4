// Say that a page has no such place, and where to go on.

const WORDS = {
  zh: {
    noSuchPlace: (id) => `本页没有编号“${id}”。`,
    elsewhere: (id) => `到 ${id} 的永久链接查找`,
    top: "从本页开头读起",
    contents: "查看目录",
    search: "搜索",
  },
  en: {
    noSuchPlace: (id) => `There is no “${id}” on this page.`,
    elsewhere: (id) => `Look for ${id} at its permanent address`,
    top: "Read from the top of this page",
    contents: "See the contents",
    search: "Search",
  },
};
const words = WORDS[document.documentElement.lang.startsWith("zh") ? "zh" : "en"];

/** The permanent address of an id of this edition, which may be on another page. */
function permanentAddress(text, id) {
  const { site, year } = JSON.parse(text.textContent);
  return new URL(`id/${year}/${id}/`, site).pathname;
}

/** The contents page of this edition, or of the newest one where the page belongs to none. */
function contentsAddress(text) {
  const { root, language, editions } = document.querySelector(".search-field").dataset;
  const year = text ? JSON.parse(text.textContent).year : editions.split(" ")[0];
  const home = language === "zh" ? root : `${root}${language}/`;
  return new URL(`${home}${year}/`, location.href).pathname;
}

function linkTo(label, target) {
  const link = document.createElement("a");
  link.href = target;
  link.textContent = label;
  return link;
}

function searchButton() {
  const field = document.querySelector(".search-field input");
  if (!field) return [];
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.search;
  button.addEventListener("click", () => field.click());
  return [button];
}

/** Say above the text that this page has no such id, and offer the ways on. */
export function showNotice(name) {
  const article = document.querySelector("article");
  if (!article) return;
  const box = document.createElement("div");
  box.className = "no-such-place";
  box.setAttribute("role", "status");
  const text = document.getElementById("__text");
  const id = name.split(":")[0];
  box.append(words.noSuchPlace(name), " ");
  if (text && /^(preface|conclusion|c\d|column)/.test(id))
    box.append(linkTo(words.elsewhere(id), permanentAddress(text, id)), " ");
  box.append(linkTo(words.top, location.pathname), " ", linkTo(words.contents, contentsAddress(text)), " ");
  box.append(...searchButton());
  article.prepend(box);
  scrollTo(0, 0);
}
