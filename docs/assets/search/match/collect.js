// The passages that have what a plan looks for.

import { pieces } from "./chinese.js";
import { isPhraseWhole, occurrences } from "./exact.js";
import { numberIn, numbersLike } from "./numbers.js";
import { reaches } from "./plan.js";
import { byStart, ranked } from "./ranking.js";
import { bySegment } from "./scan.js";
import { folded } from "./text.js";

/** Add to `found` the passages of a bitext that have what the plan looks for. */
export function collect(bitext, plan, found) {
  const primary = searched(bitext.primary, plan);
  const secondary = bitext.secondary ? searched(bitext.secondary, plan) : NOTHING;
  const isMissing = (hitsOfTerm, place) => !hitsOfTerm.size && !secondary.hits[place]?.size;
  if (!primary.phrases.size && !secondary.phrases.size && primary.hits.some(isMissing)) return;
  bitext.primary.segments.forEach((segment, index) => {
    const result = primaryResult(bitext, index, primary, plan);
    if (result) found.primary.push(result);
    else if (isInSecondary(index, primary, secondary)) {
      found.secondary.push(secondaryResult(bitext, index, primary, secondary));
    }
  });
}

/** What a text has of a plan: where all of it stands in one piece, and where each term stands, by segment. */
function searched(text, plan) {
  const phrases = scanned(plan, text, folded(plan.query.phrase, text), isPhraseWhole(plan.query));
  return { phrases, hits: plan.terms.map((sought) => hitsOf(sought, text, plan)) };
}

const NOTHING = { phrases: new Map(), hits: [] };

/** The hits of those terms that a segment has. */
const present = (hits, index) =>
  hits.filter((hitsOfTerm) => hitsOfTerm.has(index)).map((hitsOfTerm) => hitsOfTerm.get(index));

/** The result for a segment that has all terms itself, or below headings that have the rest; or null. */
function primaryResult(bitext, index, { phrases, hits }, plan) {
  const phrase = phrases.get(index) ?? [];
  const here = present(hits, index);
  if (phrase.length) return withNames(ranked(bitext, index, phrase, here), []);
  if (here.length === hits.length) return withNames(ranked(bitext, index, [], here), here);
  const { under } = bitext.primary.segments[index];
  const isAbove = (hitsOfTerm) => hitsOfTerm.has(index) || under.some((heading) => hitsOfTerm.has(heading));
  const countsHeadings = reaches(plan.level, "headings") && here.length && hits.every(isAbove);
  return countsHeadings ? ranked(bitext, index, [], here) : null;
}

/** Whether a segment has every term in one language or the other. */
function isInSecondary(index, primary, secondary) {
  if (secondary.phrases.has(index)) return true;
  const isHere = (hitsOfTerm, place) => hitsOfTerm.has(index) || secondary.hits[place].has(index);
  return secondary !== NOTHING && primary.hits.every(isHere);
}

function secondaryResult(bitext, index, primary, secondary) {
  const phrase = secondary.phrases.get(index) ?? [];
  const result = ranked(bitext, index, phrase, present(secondary.hits, index), bitext.secondary.segments[index]);
  return { ...result, hits: present(primary.hits, index).flat(), secondaryHits: result.hits };
}

/** A result with the ids of the bodies that it was found by. */
function withNames(result, hits) {
  const names = hits.flat().map(([, , , , name]) => name);
  return { ...result, named: [...new Set(names.filter(Boolean))] };
}

/** Scan a text for a word; the same scan is made once for a plan. */
function scanned(plan, text, word, wholeOnly) {
  const key = `${text.edition} ${text.language} ${Boolean(wholeOnly)} ${word}`;
  if (!plan.scans.has(key)) plan.scans.set(key, bySegment(text, word, wholeOnly, plan.most));
  return plan.scans.get(key);
}

/** Where a term stands in a text, by segment: [[start, end, whole word, in another form, by which name], …]. */
function hitsOf({ term, forms }, text, plan) {
  const word = folded(term.text, text);
  const literal = scanned(plan, text, word, term.wholeOnly);
  const number = numberIn(term, text);
  const places = [...(number ? numbersLike(number, text) : []), ...plan.registers.places(term, number, text)];
  if (!forms.length && !places.length && !reaches(plan.level, "pieces")) return literal;
  const hits = new Map(literal);
  for (const form of forms) addForm(form, term, text, hits, plan);
  for (const [index, start, end, name] of places) addHit(hits, index, [start, end, true, true, name]);
  if (reaches(plan.level, "pieces") && !term.exact) addPieces(word, term, text, hits, plan);
  return hits;
}

/** Add a hit where no other one stands; returns whether it was added. */
function addHit(hits, index, hit) {
  const taken = hits.get(index) ?? [];
  const isFree = taken.every(([start, end]) => end <= hit[0] || hit[1] <= start);
  if (isFree) hits.set(index, [...taken, hit].sort(byStart));
  return isFree;
}

function addForm(form, term, text, hits, { instead }) {
  for (const [index, places] of bySegment(text, form, true)) {
    for (const [start, end] of places) {
      if (addHit(hits, index, [start, end, true, true])) instead.set(form, term.text);
    }
  }
}

function addPieces(word, term, text, hits, plan) {
  if (!pieces(word, text.joined).length) return;
  text.segments.forEach((segment, index) => {
    if (hits.has(index)) return;
    const found = pieces(word, segment.text);
    for (const [start, end] of found) plan.instead.set(segment.text.slice(start, end), term.text);
    if (found.length) hits.set(index, found);
  });
}

/** Keep the passages that have a part of the other words near the number, and mark that part, too. */
export function keepNearby({ terms, nearby, instead }, found) {
  const marked = (segment) => nearby.flatMap((part) => occurrences(segment.text, part));
  const isKept = ({ bitext, index, hits }) => {
    const parts = marked(bitext.primary.segments[index]);
    hits.push(...parts);
    return parts.length || (bitext.secondary && marked(bitext.secondary.segments[index]).length);
  };
  found.primary = found.primary.filter(isKept);
  found.secondary = found.secondary.filter(isKept);
  for (const { term } of terms) instead.set(term.text, term.text);
}
