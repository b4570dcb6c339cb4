// Exact search, loaded with the first keystroke. Pure functions, no DOM. Fallback levels are in levels.js.

import { isAlphanumeric, isDigit } from "./normal-form.js";
import { parseQuery } from "./query.js";
import { byScore, ranked } from "./ranking.js";
import { folded } from "./text.js";

export const HITS_COUNTED = 40;

/** Whether [start, end) begins and ends where words and numbers do. */
export const isWhole = (text, start, end) => !isInside(text[start - 1] ?? "", text[start]) && !isInside(text[end - 1], text[end] ?? "");

const isInside = (left, right) =>
  isAlphanumeric(left) ? isAlphanumeric(right) || (right === "." && isDigit(left)) : left === "." && isDigit(right);

/** Where `needle` stands in `text`: [start, end, whole]. */
export function occurrences(text, needle, wholeOnly, most = HITS_COUNTED) {
  const found = [];
  for (let at = text.indexOf(needle); at >= 0 && found.length < most; at = text.indexOf(needle, at + 1)) {
    const whole = isWhole(text, at, at + needle.length);
    if (whole || !wholeOnly) found.push([at, at + needle.length, whole]);
  }
  return found;
}

/** Whether a word stands anywhere in a text as a word of its own. */
export const stands = (word, text) => text.segments.some((segment) => occurrences(segment.text, word, true, 1).length);

/** Where all that was typed stands in one piece. */
export function phraseHits(text, { phrase, terms }, shown) {
  return occurrences(text, shown ?? phrase, terms.length === 1 && terms[0].whole);
}

/** The passages that have every word as typed, in the reader's language, best first. */
export function searchOwn(raw, editions) {
  const query = parseQuery(raw);
  const own = [];
  for (const edition of query.terms.length ? editions : []) {
    const text = edition.own;
    for (const term of query.terms) term.whole = term.capital && stands(term.text, text);
    const words = query.terms.map((term) => folded(term.text, text));
    const phrase = folded(query.phrase, text);
    text.segments.forEach((segment, index) => {
      const phrases = phraseHits(segment.text, query, phrase);
      const hits = phrases.length ? [] : query.terms.map((term, place) => occurrences(segment.text, words[place], term.whole));
      if (hits.every((some) => some.length)) own.push(ranked(edition, index, phrases, hits));
    });
  }
  return { level: "exact", query, own: own.sort(byScore), other: [], instead: new Map() };
}
