// Exact search, loaded with the first keystroke. Pure functions, no DOM. Fallback levels are in levels.js.

import { isAlphanumeric, isDigit } from "./normal-form.js";
import { ANYWHERE, WHOLE, fitOf, parseQuery } from "./query.js";
import { byScore, ranked } from "./ranking.js";
import { folded } from "./text.js";

export const HITS_COUNTED = 40;

/** Whether [start, end) begins and ends where words and numbers do. */
export const isWhole = (text, start, end) =>
  !isInside(text[start - 1] ?? "", text[start]) && !isInside(text[end - 1], text[end] ?? "");

const isInside = (left, right) =>
  isAlphanumeric(left) ? isAlphanumeric(right) || (right === "." && isDigit(left)) : left === "." && isDigit(right);

/** Whether [start, end) stands in the words around it as `fit` of query.js asks. */
export const isFit = (text, start, end, fit) =>
  fit === WHOLE ? isWhole(text, start, end) : fit === ANYWHERE || !isInside(text[start - 1] ?? "", text[start]);

/** Where `needle` stands in `text`: [start, end, whether it is a whole word]. */
export function occurrences(text, needle, fit = ANYWHERE, most = HITS_COUNTED) {
  const found = [];
  for (let at = text.indexOf(needle); at >= 0 && found.length < most; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (isFit(text, at, end, fit)) found.push([at, end, isWhole(text, at, end)]);
  }
  return found;
}

/** A query as it is looked for in one text: its terms and all of it, in the characters of the text. */
function inText(query, text) {
  const words = query.terms.map((term, place) => ({
    word: folded(term.text, text),
    fit: fitOf(term, place, query.terms),
  }));
  return { phrase: { word: folded(query.phrase, text), fit: fitOfPhrase(query) }, words };
}

/** How all that was typed may stand in the text: an abbreviation alone as a whole word. */
export const fitOfPhrase = ({ terms }) => (terms.length === 1 && terms[0].capital ? WHOLE : ANYWHERE);

/** The result of a search that has found nothing yet: levels.js says what is in it. */
export const nothingYet = (query) => ({
  level: "exact",
  query,
  primary: [],
  secondary: [],
  instead: new Map(),
  also: [],
  absent: [],
});

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
      const phrases = occurrences(text, phrase.word, phrase.fit);
      const hits = phrases.length ? [] : words.map(({ word, fit }) => occurrences(text, word, fit));
      if (hits.every((hitsOfTerm) => hitsOfTerm.length)) primary.push(ranked({ bitext, index }, phrases, hits, query));
    });
  }
  return { ...nothingYet(query), primary: primary.sort(byScore) };
}
