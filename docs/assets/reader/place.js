// Where the reader is: the language switch keeps it, a range of paragraphs is marked as a
// whole, and a fragment that does not exist says so.

import { hideRange, showRange } from "./linking.js";
import { ids } from "./segments.js";

const IN_RANGE = "in-range";
/** What looks like an id that was published: of a segment, a range, or an entry of a register. */
const PUBLISHED_ID =
  /^(((preface|conclusion|c\d+(-s\d+(-t\d+)?)?|column-\d+)(-p\d+)?)(\.\d+|:.*)?|(figure|document|case|erratum)-[\w-]+)$/;
/** What a pair of sentences adds to the id of its segment. */
const PAIR = /\.\d+$/;
/** What a sentence around an address leaves at its end. */
const PUNCTUATION = /[\s.,;:!?'"’”»)\]}>，。；：！？、）】》」』…]+$/u;

/** Where the text begins below the header that stays in view. */
function textTop() {
  return document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
}

function isInView(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > textTop() && box.top < innerHeight;
}

/** The fragment without its `#`, decoded. */
function fragment() {
  const name = location.hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // Half an escape is taken as it is.
  }
}

const isHere = (id) => document.getElementById(id) !== null;

/** The fragment as it was meant, where the page does not have it as it stands: without what clings to its end, in small
 * letters; of a pair of sentences that is gone its paragraph. */
function meant(name) {
  if (isHere(name)) return name;
  const trimmed = name.replace(PUNCTUATION, "");
  return (
    [trimmed, trimmed.toLowerCase(), trimmed.toLowerCase().replace(PAIR, "")].find(isHere) ?? trimmed.toLowerCase()
  );
}

/** The ids that a fragment means: one, the ends of a range, or none of this page; of a pair its segment. */
function idsMeant(name, known) {
  const [first, last] = name.replace(PAIR, "").split(":");
  if (!known.includes(first)) return [];
  return last && known.indexOf(last) > known.indexOf(first) ? [first, last] : [first];
}

/** What to add to the address of this page in another language: the fragment, or the first segment in view. */
export function placeInView() {
  const known = ids();
  const name = meant(fragment());
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

function clear() {
  for (const element of document.querySelectorAll(`.${IN_RANGE}`)) element.classList.remove(IN_RANGE);
  document.querySelector(".no-such-place")?.remove();
  hideRange();
}

/** Mark what the fragment means, and bring it into view where the browser does not. One that is not ours is left alone. */
function showTarget() {
  clear();
  const given = fragment();
  const name = meant(given);
  if (!PUBLISHED_ID.test(name) || document.getElementById(given)) return;
  const known = ids();
  const [first, last] = idsMeant(name, known);
  if (!first && !document.getElementById(name)) import("./notice.js").then(({ showNotice }) => showNotice(name));
  // The browser knows this address: it marks the target and brings it into view.
  else if (!name.includes(":")) location.replace(`#${name}`);
  else showRangeTarget(known, first, last);
}

function showRangeTarget(known, first, last = first) {
  const range = known.slice(known.indexOf(first), known.indexOf(last) + 1);
  for (const id of range) document.getElementById(id).classList.add(IN_RANGE);
  document.getElementById(first).scrollIntoView();
  if (last !== first) showRange(first, last);
}

export function startPlace() {
  keepPlace();
  addEventListener("hashchange", showTarget);
  showTarget();
}
