// The passages that have what a plan looks for.

import { fitOfPhrase } from "./exact.js";
import { numberIn, numbersLike, numbersNear } from "./numbers.js";
import { reaches } from "./plan.js";
import { WHOLE } from "./query.js";
import { OTHER, PIECE, SAME, byStart, ranked } from "./ranking.js";
import { bySegment } from "./scan.js";
import { folded } from "./text.js";

/** Add to `found` the passages of a bitext that have all of what the plan looks for. */
export function collect(bitext, plan, found) {
  const primary = searched(bitext.primary, plan);
  const secondary = bitext.secondary ? searched(bitext.secondary, plan) : NOTHING;
  const isMissing = (hitsOfTerm, place) => !hitsOfTerm.size && !secondary.hits[place]?.size;
  if (!primary.phrases.size && !secondary.phrases.size && primary.hits.some(isMissing)) return;
  for (const index of candidates(bitext, primary, secondary, plan)) {
    const result = primaryResult(bitext, index, primary, plan);
    if (result) found.primary.push(result);
    else if (isInSecondary(index, primary, secondary)) {
      found.secondary.push(secondaryResult(bitext, index, primary, secondary, plan));
    }
  }
}

/** The segments that may have all: those with the rarest term in either language, or all of it in one piece. */
function candidates(bitext, primary, secondary, plan) {
  if (reaches(plan.level, "headings")) return bitext.primary.segments.keys();
  const indexes = new Set([...primary.phrases.keys(), ...secondary.phrases.keys()]);
  const sizes = primary.hits.map((hitsOfTerm, place) => hitsOfTerm.size + (secondary.hits[place]?.size ?? 0));
  const rarest = sizes.indexOf(Math.min(...sizes));
  for (const { [rarest]: hitsOfTerm = new Map() } of [primary.hits, secondary.hits]) {
    for (const index of hitsOfTerm.keys()) indexes.add(index);
  }
  return indexes;
}

/** What a text has of a plan: where all of it stands in one piece, and where each term stands, by segment. */
function searched(text, plan) {
  const phrases = scanned(plan, text, folded(plan.query.phrase, text), plan.fitOfPhrase ?? fitOfPhrase(plan.query));
  return { phrases, hits: plan.terms.map((sought) => hitsOf(sought, text, plan)) };
}

/** No form of a word is longer by more letters than these. */
const LONGEST_ENDING = 12;

const NOTHING = { phrases: new Map(), hits: [] };

/** The hits of those terms that a segment has. */
const present = (hits, index) =>
  hits.filter((hitsOfTerm) => hitsOfTerm.has(index)).map((hitsOfTerm) => hitsOfTerm.get(index));

/** The result for a segment that has all terms itself, or below headings that have the rest; or null. */
function primaryResult(bitext, index, { phrases, hits }, plan) {
  const phrase = phrases.get(index) ?? [];
  const { query } = plan;
  if (phrase.length) return withNames(ranked({ bitext, index }, phrase, present(hits, index), query), []);
  if (!hits.length) return null;
  if (hits.every((hitsOfTerm) => hitsOfTerm.has(index))) {
    const here = present(hits, index);
    return withNames(ranked({ bitext, index }, [], here, query), here);
  }
  return reaches(plan.level, "headings") ? resultBelow(bitext, index, hits, query) : null;
}

/** The result for a segment below headings that have the terms that it has not; or null. */
function resultBelow(bitext, index, hits, query) {
  const { under } = bitext.primary.segments[index];
  const here = present(hits, index);
  const isAbove = (hitsOfTerm) => hitsOfTerm.has(index) || under.some((heading) => hitsOfTerm.has(heading));
  return here.length && hits.every(isAbove) ? ranked({ bitext, index }, [], here, query) : null;
}

/** Whether a segment has every term in one language or the other. */
function isInSecondary(index, primary, secondary) {
  if (secondary.phrases.has(index)) return true;
  if (secondary === NOTHING || !primary.hits.length) return false;
  return primary.hits.every((hitsOfTerm, place) => hitsOfTerm.has(index) || secondary.hits[place].has(index));
}

function secondaryResult(bitext, index, primary, secondary, { query }) {
  const phrase = secondary.phrases.get(index) ?? [];
  const place = { bitext, index, text: bitext.secondary };
  const result = ranked(place, phrase, present(secondary.hits, index), query);
  return { ...result, hits: present(primary.hits, index).flat(), secondaryHits: result.hits };
}

/** A result with the ids of the bodies that it was found by. */
export function withNames(result, hits) {
  const names = new Set();
  for (const places of hits) for (const [, , , , name] of places) if (name) names.add(name);
  result.named = [...names];
  return result;
}

/** Scan a text for a word; the same scan is made once for a search, and not again for the next one. */
function scanned(plan, text, word, fit) {
  const key = `${text.edition} ${text.language} ${fit} ${plan.most} ${word}`;
  let scan = plan.scans.get(key) ?? plan.registers.scansBefore.get(key);
  if (scan?.text !== text) scan = { text, hits: bySegment(text, word, fit, plan.most) };
  plan.scans.set(key, scan);
  return scan.hits;
}

/**
 * Where a term stands in a text, by segment: [[start, end, whole word, kind of ranking.js, by which name, in which
 * words], …], the last two only where they differ from what was typed.
 */
export function hitsOf({ term, fit, forms }, text, plan) {
  const longer = fit === WHOLE ? [] : forms.filter(({ word }) => word.startsWith(term.text)).map(({ word }) => word);
  const literal = literalHits({ term, fit, longer }, text, plan);
  const number = numberIn(term, text);
  const places = [...(number ? numbersLike(number, text) : []), ...plan.registers.places(term, number, text)];
  const near = number && reaches(plan.level, "rounded") ? numbersNear(number, text) : [];
  const ofText = forms.filter((form) => isOf(text, form) && !longer.includes(form.word));
  if (!ofText.length && !places.length && !near.length && !term.kind) return literal;
  const hits = new Map(literal);
  if (term.kind) asPieces(hits, term);
  for (const [index, start, end, name] of places) addHit(hits, index, [start, end, true, SAME, name]);
  for (const form of ofText) addForm(form, text, hits, plan);
  for (const [index, start, end] of near) {
    addHit(hits, index, [start, end, true, OTHER, "", text.segments[index].text.slice(start, end)]);
  }
  return hits;
}

/** Where a term stands as it was typed; a longer form of it that begins there is found as a whole. */
function literalHits({ term, fit, longer }, text, plan) {
  if (term.kind === "absent") return new Map();
  const hits = scanned(plan, text, folded(term.text, text), fit);
  if (!longer.length) return hits;
  const grown = ([start, end, isWhole], words) => {
    const [word] = isWhole ? [""] : words.slice(start, end + LONGEST_ENDING).match(/^[a-z0-9 ]*/);
    const form = longer.find((each) => word === each || word.startsWith(`${each} `));
    return form ? [start, start + form.length, true] : [start, end, isWhole];
  };
  return new Map(
    [...hits].map(([index, places]) => [index, places.map((hit) => grown(hit, text.segments[index].text))]),
  );
}

/** Whether a form is to be looked for in a text. */
const isOf = (text, { language }) => !language || !text.language || language === text.language;

/** Say of the hits of a piece that they are not what was typed. */
function asPieces(hits, { text }) {
  for (const [index, places] of hits)
    hits.set(
      index,
      places.map(([start, end]) => [start, end, true, PIECE, "", text]),
    );
}

/** Add a hit where no other one stands. */
function addHit(hits, index, hit) {
  const taken = hits.get(index) ?? [];
  if (taken.every(([start, end]) => end <= hit[0] || hit[1] <= start)) hits.set(index, [...taken, hit].sort(byStart));
}

function addForm({ word, kind, fit, label = word }, text, hits, plan) {
  for (const [index, places] of scanned(plan, text, word, fit)) {
    for (const [start, end] of places) addHit(hits, index, [start, end, true, kind, "", kind === SAME ? "" : label]);
  }
}
