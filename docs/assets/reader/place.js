// Where the reader is: the language switch keeps it, a range of paragraphs is marked as a
// whole, and a fragment that does not exist says so.

import { ids } from "./segments.js";
import { words } from "./words.js";

const IN_RANGE = "in-range";
const PUBLISHED_ID = /^(preface|conclusion|c\d+(-s\d+)?|column-\d+)(-p\d+)?$/;

/** Where the text begins below the header that stays in view. */
function textTop() {
  return document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
}

function isInView(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > textTop() && box.top < innerHeight;
}

/** The fragment without its `#`, decoded; empty when it is not one of ours. */
function fragment() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // Half an escape is taken as it is.
  }
  return name.startsWith("__") ? "" : name;
}

/** The ids that a fragment means: one, the ends of a range, or none of this page. Case does not matter. */
function idsMeant(name, known) {
  const [first, last] = (known.includes(name) ? name : name.toLowerCase()).split(":");
  if (!known.includes(first)) return [];
  return last && known.indexOf(last) > known.indexOf(first) ? [first, last] : [first];
}

/** What to add to the address of this page in another language: the fragment, or the first segment in view. */
export function placeInView() {
  const known = ids();
  const name = fragment();
  const [first] = idsMeant(name, known);
  if (first && isInView(document.getElementById(first))) return name;
  if (scrollY < 40) return "";
  const below = textTop() + 4;
  const inView = known.find((id) => document.getElementById(id)?.getBoundingClientRect().bottom > below);
  return inView ?? "";
}

function keepPlace() {
  for (const link of document.querySelectorAll("a.language-switch, a.beside-switch")) {
    const update = () => {
      link.hash = placeInView();
    };
    for (const event of ["pointerdown", "focus", "click", "keydown"]) link.addEventListener(event, update);
  }
}

/** Mark what the fragment means, and bring it into view where the browser does not. */
function showTarget() {
  for (const element of document.querySelectorAll(`.${IN_RANGE}`)) element.classList.remove(IN_RANGE);
  document.querySelector(".no-such-place")?.remove();
  const name = fragment();
  if (!name) return;
  const known = ids();
  const [first, last] = idsMeant(name, known);
  if (!first) {
    if (!document.getElementById(name)) showNotice(name);
    return;
  }
  if (name === first) return;
  const range = known.slice(known.indexOf(first), known.indexOf(last ?? first) + 1);
  for (const id of range) document.getElementById(id).classList.add(IN_RANGE);
  document.getElementById(first).scrollIntoView();
}

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

/** Say that there is no such place, and where to go on. */
function showNotice(name) {
  const article = document.querySelector("article");
  if (!article) return;
  const box = document.createElement("div");
  box.className = "no-such-place";
  box.setAttribute("role", "status");
  box.append(words.noSuchPlace(name), " ");
  const text = document.getElementById("__text");
  const id = name.toLowerCase().split(":")[0];
  const ways = [
    text && PUBLISHED_ID.test(id) && [words.elsewhere(id), permanentAddress(text, id)],
    [words.top, location.pathname],
    [words.contents, contentsAddress(text)],
  ].filter(Boolean);
  for (const [label, target] of ways) {
    const link = document.createElement("a");
    link.href = target;
    link.textContent = label;
    box.append(link, " ");
  }
  const field = document.querySelector(".search-field input");
  if (field) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.search;
    button.addEventListener("click", () => field.click());
    box.append(button);
  }
  article.prepend(box);
  scrollTo(0, 0);
}

export function startPlace() {
  keepPlace();
  addEventListener("hashchange", showTarget);
  showTarget();
}
