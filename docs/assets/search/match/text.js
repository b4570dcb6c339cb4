// One language of one edition, ready to be searched.

import { normalise } from "./normal-form.js";

// What the letters of `pages` stand for: the heading of a part, of a section, of a column; a paragraph, also one in a box.
const KINDS = { p: "part", s: "section", c: "column", t: "text", b: "text" };

/** The page and the letter of each segment, in order, from `pages`: {"chapter-1": "ptst…"}. */
const places = (pages) =>
  Object.entries(pages).flatMap(([page, letters]) => [...letters].map((letter) => ({ page, letter })));

/** Characters that stand in pairs: the first of each by the second. */
export function pairs(characters) {
  const list = [...characters];
  return new Map(list.flatMap((character, at) => (at % 2 || !list[at + 1] ? [] : [[character, list[at + 1]]])));
}

/**
 * The text of a search file: every segment with its page, its printed and its comparable form,
 * and the places in the list of the headings it stands under; `beside` are the other files that it tells of.
 */
export function readText({ edition, language, segments, pages, labels = {}, printed = {}, folds = "", ...beside }) {
  const under = { part: -1, section: -1, column: -1 };
  const printedPages = new Map(Object.entries(printed));
  const text = { ...beside, edition, language, printedPages, folds: pairs(folds), segments: [] };
  places(pages).forEach(({ page, letter }, index) => {
    const [id, words] = segments[index];
    const kind = KINDS[letter];
    if (letter === "p") Object.assign(under, { part: index, section: -1, column: -1 });
    else if (letter === "s") Object.assign(under, { section: index, column: -1 });
    else if (letter === "c") under.column = index;
    else if (letter === "t") under.column = -1;
    const label = kind === "text" ? "" : (labels[id] ?? words.replace(/[。.]$/, ""));
    const boxed = letter === "c" || letter === "b";
    text.segments.push({
      id,
      kind,
      page,
      boxed,
      printed: words,
      label,
      text: normalise(words),
      under: headings(under, kind),
    });
  });
  return text;
}

/** The headings above a segment, outermost first: a column's own title is above its paragraphs only. */
function headings({ part, section, column }, kind) {
  const above = { part: [], section: [part], column: [part, section], text: [part, section, column] };
  return above[kind].filter((index) => index >= 0);
}

/** A query's word in the characters that this text prints: traditional ones as simplified ones. */
export function folded(word, text) {
  return withFolds(word, text.folds);
}

/** Letters and figures alone have no other form. */
const PLAIN = /^[a-z0-9 .%&|]*$/;

/** A word with each of its characters as the pairs of `folds` have it. */
export function withFolds(word, folds) {
  if (!folds.size || PLAIN.test(word)) return word;
  return [...word].map((character) => folds.get(character) ?? character).join("");
}

/** Where a segment is read, relative to the site. */
export function addressOf(text, index) {
  const { page, id } = text.segments[index];
  return { page: `${text.language === "zh" ? "" : "en/"}${text.edition}/${page}/`, fragment: id };
}
