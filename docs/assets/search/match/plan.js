// What is looked for at each level of a search.

import { otherWords, required } from "./english.js";
import { HITS_COUNTED } from "./exact.js";
import { isTelling, numberIn } from "./numbers.js";

/** How far the search had to go: each level is tried only when those before it found nothing. */
export const LEVELS = ["exact", "headings", "variants", "derived", "pieces", "slips", "number"];

/** Whether a level comes after another one, or is that one. */
export const reaches = (level, other) => LEVELS.indexOf(level) >= LEVELS.indexOf(other);

// Among many editions a few places of a passage are enough to rank it.
const MANY_EDITIONS = 5;
const HITS_AMONG_MANY = 6;

/**
 * What each term looks like at this level, in whichever text; null when the level has nothing to add.
 *
 * `terms` are `{term, forms}`, `nearby` are parts of words one of which must stand near them, and
 * `scans` keeps what was scanned.
 */
export function planFor({ query, level, instead }, texts, registers) {
  const { terms, nearby } =
    level === "number" ? tellingTerms(query, texts) : { terms: termsAt(level, query), nearby: [] };
  if (!terms.length || (level === "number" && !nearby.length)) return null;
  return {
    query,
    level,
    registers,
    instead,
    nearby,
    most: texts.length > 2 * MANY_EDITIONS ? HITS_AMONG_MANY : HITS_COUNTED,
    scans: new Map(),
    terms: terms.map((term) => ({ term, forms: formsAt(level, term, texts) })),
  };
}

const termsAt = (level, query) => (reaches(level, "variants") ? required(query) : query.terms);

/** The other words that a level takes for a term. */
function formsAt(level, term, texts) {
  if (!reaches(level, "variants")) return [];
  return otherWords(term, { derived: reaches(level, "derived"), slips: reaches(level, "slips") }, texts);
}

/** The numbers of a query that tell which passage is meant, and the parts of its other words. */
function tellingTerms(query, texts) {
  const tells = (term) => texts.some((text) => isTelling(numberIn(term, text)));
  const terms = query.terms.filter(tells);
  const others = required(query).filter((term) => !tells(term) && !term.exact);
  return { terms, nearby: others.flatMap(({ text }) => [...(text.match(/[a-z]{3,}/g) ?? []), ...chinesePairs(text)]) };
}

/** Every two Chinese characters that stand side by side. */
const chinesePairs = (text) =>
  [...text].map((character, at, all) => character + all[at + 1]).filter((pair) => /^[\u3400-\u9fff]{2}$/.test(pair));
