// The whole search: both languages, headings, and other forms of what was typed, level by level.

import { collect, keepNearby } from "./collect.js";
import { vocabulary } from "./english.js";
import { Registers } from "./entries.js";
import { numbersOf, withUnits } from "./numbers.js";
import { LEVELS, planFor } from "./plan.js";
import { distinctTerms, parseQuery } from "./query.js";
import { byScore } from "./ranking.js";
import { idOfReference } from "./references.js";
import { bySegment } from "./scan.js";

/** Beyond so many terms other forms are not looked for. */
const MOST_TERMS = 24;

/** Prepare what searching these texts needs, before it is needed. */
export function prepare(texts) {
  vocabulary(texts);
  for (const text of texts) numbersOf(text);
}

/**
 * Search bitexts, each `{primary, secondary}`: the texts of an edition in the reader's and in the
 * other language (`secondary` may be null). `registers` know other forms of names and numbers.
 *
 * Returns `{level, query, primary, secondary, instead}`: a result is `{bitext, index, hits,
 * secondaryHits, score}`, best first, and no passage is in both lists. What the query names by its
 * number is the first. `instead` has what was found for a term in another form.
 */
export function search(raw, bitexts, registers = new Registers()) {
  const found = { level: "exact", query: parseQuery(raw), primary: [], secondary: [], instead: new Map() };
  if (!found.query.terms.length) return found;
  const texts = bitexts.flatMap(({ primary, secondary }) => (secondary ? [primary, secondary] : [primary]));
  found.query = { ...found.query, terms: distinctTerms(registers.withNames(withUnits(found.query.words))) };
  for (const term of found.query.terms) {
    term.wholeOnly = term.capital && texts.some((text) => bySegment(text, term.text, true).size > 0);
  }
  descend(found, bitexts, texts, registers);
  found.primary.sort(byScore);
  found.secondary.sort(byScore);
  const id = idOfReference(found.query.raw);
  if (id) putFirst(id, bitexts, found);
  return found;
}

/** Go down the levels until one finds something. */
function descend(found, bitexts, texts, registers) {
  for (const level of found.query.terms.length > MOST_TERMS ? LEVELS.slice(0, 1) : LEVELS) {
    found.level = level;
    const plan = planFor(found, texts, registers);
    if (!plan) continue;
    for (const bitext of bitexts) collect(bitext, plan, found);
    if (level === "number") keepNearby(plan, found);
    if (found.primary.length || found.secondary.length) return;
  }
}

/** Put the segment that was named by its number first; it is not listed twice. */
function putFirst(id, bitexts, found) {
  for (const bitext of bitexts) {
    const index = bitext.primary.segments.findIndex((segment) => segment.id === id);
    if (index < 0) continue;
    const isAnother = (result) => result.bitext !== bitext || result.index !== index;
    const listed = found.primary.find((result) => !isAnother(result));
    const named = listed ?? { bitext, index, hits: [], secondaryHits: [], score: Infinity };
    found.primary = [named, ...found.primary.filter(isAnother)];
    found.secondary = found.secondary.filter(isAnother);
    if (found.primary.length === 1) [found.level, found.instead] = ["exact", new Map()];
    return;
  }
}
