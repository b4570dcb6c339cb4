// One language of one edition, ready to be searched.

import { normalise } from "./normal-form.js";

/** What a segment's id says that it is. */
function kindOf(id) {
  if (/-p\d+$/.test(id)) return "text";
  if (id.startsWith("column-")) return "column";
  return /-s\d+$/.test(id) ? "section" : "part";
}

/**
 * The text of a search file: every segment with its printed and its comparable form, and the
 * places in the list of the headings it stands under.
 */
export function readText({ edition, language, segments, labels = {}, folds = "", registers = false }) {
  const under = { part: -1, section: -1, column: -1 };
  const text = { edition, language, registers, folds: new Map(), segments: [] };
  const characters = [...folds];
  for (let at = 0; at + 1 < characters.length; at += 2) text.folds.set(characters[at], characters[at + 1]);
  segments.forEach(([id, printed], index) => {
    const kind = kindOf(id);
    if (kind === "part") Object.assign(under, { part: index, section: -1, column: -1 });
    else if (kind === "section") Object.assign(under, { section: index, column: -1 });
    else if (kind === "column") under.column = index;
    else if (!id.startsWith("column-")) under.column = -1;
    const label = kind === "text" ? "" : (labels[id] ?? printed.replace(/[。.]$/, ""));
    text.segments.push({ id, kind, printed, label, text: normalise(printed), under: headings(under, kind) });
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
  return text.folds.size ? [...word].map((character) => text.folds.get(character) ?? character).join("") : word;
}

/** Where a segment is read, relative to the site. */
export function addressOf(text, index) {
  const segment = text.segments[index];
  const part = text.segments[segment.under[0] ?? index].id;
  const page = part.replace(/^c(?=\d)/, "chapter-");
  return { page: `${text.language === "zh" ? "" : "en/"}${text.edition}/${page}/`, fragment: segment.id };
}
