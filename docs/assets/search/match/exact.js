// Exact search, loaded with the first keystroke. Pure functions, no DOM. Fallback levels are in levels.js.

import { isAlphanumeric, isDigit } from "./normal-form.js";
import { parseQuery } from "./query.js";
import { byScore, ranked } from "./ranking.js";
import { folded } from "./text.js";

export const HITS_COUNTED = 40;

/** Whether [start, end) begins and ends where words and numbers do. */
export const isWhole = (text, start, end) =>
  !isInside(text[start - 1] ?? "", text[start]) && !isInside(text[end - 1], text[end] ?? "");

const isInside = (left, right) =>
  isAlphanumeric(left) ? isAlphanumeric(right) || (right === "." && isDigit(left)) : left === "." && isDigit(right);

/** Where `needle` stands in `text`: [start, end, whether it is a whole word]. */
export function occurrences(text, needle, wholeOnly, most = HITS_COUNTED) {
  const found = [];
  for (let at = text.indexOf(needle); at >= 0 && found.length < most; at = text.indexOf(needle, at + 1)) {
    const isWord = isWhole(text, at, at + needle.length);
    if (isWord || !wholeOnly) found.push([at, at + needle.length, isWord]);
  }
  return found;
}

/** Whether a word stands anywhere in a text as a whole word. */
const stands = (word, text) => text.segments.some((segment) => occurrences(segment.text, word, true, 1).length);

/** A query as it is looked for in one text: its terms and all of it, in the characters of the text. */
function inText(query, text) {
  for (const term of query.terms) term.wholeOnly = term.capital && stands(term.text, text);
  const words = query.terms.map((term) => ({ word: folded(term.text, text), wholeOnly: term.wholeOnly }));
  return { phrase: { word: folded(query.phrase, text), wholeOnly: isPhraseWhole(query) }, words };
}

/** Whether what was typed is found as a whole word only: one short word in capitals. */
export const isPhraseWhole = ({ terms }) => terms.length === 1 && terms[0].wholeOnly;

/**
 * Find the passages that have every word as typed, in the reader's language, best first.
 *
 * `bitexts` are as in levels.js, and so is the result; its `secondary` is empty.
 */
export function searchExactly(raw, bitexts) {
  const query = parseQuery(raw);
  const primary = [];
  for (const bitext of query.terms.length ? bitexts : []) {
    const { phrase, words } = inText(query, bitext.primary);
    bitext.primary.segments.forEach(({ text }, index) => {
      const phrases = occurrences(text, phrase.word, phrase.wholeOnly);
      const hits = phrases.length ? [] : words.map(({ word, wholeOnly }) => occurrences(text, word, wholeOnly));
      if (hits.every((hitsOfTerm) => hitsOfTerm.length)) primary.push(ranked(bitext, index, phrases, hits));
    });
  }
  return { level: "exact", query, primary: primary.sort(byScore), secondary: [], instead: new Map() };
}
