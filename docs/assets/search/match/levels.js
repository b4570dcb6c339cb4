// The whole search: both languages, headings, other forms and other words, and a part of them, level by level.

import { runsAlike } from "./chinese.js";
import { collect } from "./collect.js";
import { Registers } from "./entries.js";
import { kin } from "./english.js";
import { nothingYet } from "./exact.js";
import { liftAnswers } from "./lift.js";
import { numbersOf, withUnits } from "./numbers.js";
import { collectParts } from "./part.js";
import { LEVELS, MOST_TERMS, planFor } from "./plan.js";
import { distinctTerms, parseQuery } from "./query.js";
import { withoutFiller } from "./question.js";
import { ALSO, NEAR, PIECE, byScore } from "./ranking.js";
import { idOfReference, idsOnPage, pageOfReference } from "./references.js";
import { wordsOf } from "./vocabulary.js";

/** Of a pasted text so many terms are enough to find a part of it. */
const MOST_PASTED = 60;
const LEVELS_OF_PASTED = ["exact", "part"];
/** With so many words, and fewer passages that have all of them, a part of them is looked for, too. */
const SEVERAL = 3;
/** What is scored so high has what was typed in one piece. */
const SCORE_OF_PHRASE = 3000;
/** The words of so many passages are told. */
const MOST_READ = 100;
/** So many words that are spelled alike are offered. */
const MOST_ALIKE = 3;
/** What is spelled like a Chinese word of three characters must stand so often to be offered. */
const COMMON = 3;

/** Prepare what searching these texts needs, before it is needed. */
export function prepare(texts, registers) {
  for (const text of texts) {
    numbersOf(text);
    registers?.vocabulary.add(text);
  }
}

/**
 * Search bitexts, each `{primary, secondary}`: the texts of an edition in the reader's and in the
 * other language (`secondary` may be null). `registers` know other forms of names and numbers, and other words;
 * `levels` are those of plan.js to try, all of them but for a measurement.
 *
 * Returns `{level, query, primary, secondary, instead, also, absent}`: a result is `{bitext, index, hits,
 * secondaryHits, score, missing}`, best first, and no passage is in both lists. What the query names by its
 * number is the first. `instead` has what was found for a term in another form, `also` the words that mean the same,
 * `absent` the terms that stand nowhere when only a part of them was found.
 */
export function search(raw, bitexts, registers = new Registers(), levels = LEVELS) {
  const found = nothingYet(parseQuery(raw));
  if (!found.query.terms.length) return found;
  const texts = bitexts.flatMap(({ primary, secondary }) => (secondary ? [primary, secondary] : [primary]));
  prepare(texts, registers);
  found.query = read(found.query, texts, registers);
  const context = { texts, registers, scans: registers.newScans() };
  descend(found, bitexts, context, levels);
  const isPartly = levels.includes("part");
  if (isPartly && isInOtherWords(found)) rankByWords(found, bitexts, context);
  if (isPartly && isThin(found)) addParts(found, bitexts, context);
  liftAnswers(found, registers);
  found.primary.sort(byScore);
  found.secondary.sort(byScore);
  tellWords(found);
  putNamedFirst(found, bitexts);
  return found;
}

/** A query with its numbers, its names and its questions understood. */
export function read(query, texts, registers) {
  if (query.words.length > MOST_PASTED) return query;
  const known = registers.known(withUnits(query.words));
  const { words, asked } = withoutFiller(known, registers.synonyms, texts);
  return { ...query, terms: distinctTerms(registers.known(words)), asked };
}

/** Go down the levels until one finds something. */
function descend(found, bitexts, { texts, registers, scans }, levels) {
  const { query } = found;
  for (const level of query.terms.length > MOST_TERMS ? LEVELS_OF_PASTED : levels) {
    const terms = level === "part" ? query.terms.slice(0, MOST_PASTED) : query.terms;
    const plan = planFor({ ...query, terms }, level, texts, registers, scans);
    if (!plan) continue;
    found.level = level;
    if (level === "part") collectParts(bitexts, plan, found);
    else for (const bitext of bitexts) collect(bitext, plan, found);
    if (found.primary.length || found.secondary.length) return;
    found.absent = [];
  }
}

/** Whether no passage has all words as they were typed, but some have others for them. */
function isInOtherWords({ level, primary, secondary }) {
  const results = [...primary, ...secondary];
  return level === "exact" && results.length > 0 && !results.some(({ isTyped }) => isTyped);
}

/** Rank passages that have all in other words by how telling these are, with those that have the most telling of them. */
function rankByWords(found, bitexts, { texts, registers, scans }) {
  const parts = nothingYet(found.query);
  collectParts(bitexts, planFor(found.query, "part", texts, registers, scans), parts);
  for (const side of ["primary", "secondary"]) found[side] = parts[side];
  found.level = "forms";
}

/** Whether so few passages have all of several words that others with most of them may be meant. */
function isThin({ level, query, primary, secondary }) {
  const results = [...primary, ...secondary];
  const isPhrase = results.some(({ score }) => score >= SCORE_OF_PHRASE);
  return (
    level !== "part" && level !== "forms" && !isPhrase && query.terms.length >= SEVERAL && results.length < SEVERAL
  );
}

/** Add the passages that have the most telling words below those that have all. */
function addParts(found, bitexts, { texts, registers, scans }) {
  const { query } = found;
  if (query.terms.length > MOST_TERMS) return;
  const parts = nothingYet(query);
  collectParts(bitexts, planFor(query, "part", texts, registers, scans), parts);
  const listed = new Set([...found.primary, ...found.secondary].map(({ bitext, index }) => segmentKey(bitext, index)));
  const isNew = ({ bitext, index, missing }) => missing.length && !listed.has(segmentKey(bitext, index));
  found.primary.push(...parts.primary.filter(isNew).slice(0, SEVERAL));
  found.secondary.push(...parts.secondary.filter(isNew).slice(0, SEVERAL));
}

const segmentKey = (bitext, index) => `${bitext.primary.edition} ${index}`;

/** Tell in which other words the passages were found. */
function tellWords(found) {
  const also = new Map();
  const best = [...found.primary.slice(0, MOST_READ), ...found.secondary.slice(0, MOST_READ)];
  for (const { hits, secondaryHits } of best) {
    for (const [, , , kind, , word] of [...hits, ...secondaryHits]) {
      if (kind >= PIECE && word) found.instead.set(word, word);
      else if (kind === ALSO || kind === NEAR) also.set(kin(word), also.get(kin(word)) ?? word);
    }
  }
  found.also = [...also.values()];
}

/** What sounds or is spelled like the terms of a query that stand nowhere: at most three words. */
export function spelledAlike({ query }, bitexts, registers) {
  const texts = bitexts.flatMap(({ primary, secondary }) => (secondary ? [primary, secondary] : [primary]));
  const { sounds } = registers;
  const heard = sounds ? [query.phrase, ...query.terms.map(({ text }) => registers.printed(text))] : [];
  const words = heard.flatMap((typed) => sounds.alike(typed, texts));
  const others = query.terms.flatMap((term) => {
    const [word, ...rest] = wordsOf(term);
    if (word) return rest.length ? [] : registers.vocabulary.nearest(word, MOST_ALIKE);
    return runsAlike(registers.printed(term.text), texts)
      .filter(([, count]) => count >= COMMON)
      .map(([run]) => run);
  });
  return [...new Set([...words, ...others])].slice(0, MOST_ALIKE);
}

/** Put the segments that were named by their number or page first; none is listed twice. */
function putNamedFirst(found, bitexts) {
  const { raw } = found.query;
  const page = pageOfReference(raw);
  const id = idOfReference(raw);
  if (!id && !page) return;
  for (const bitext of bitexts) {
    const ids = page ? idsOnPageOf(page, bitext) : [id];
    const named = bitext.primary.segments.flatMap((segment, index) => (ids.includes(segment.id) ? [index] : []));
    if (!named.length) continue;
    for (const index of named.reverse()) putFirst(found, bitext, index);
    if (page) found.page = page;
    return;
  }
}

/** Each language has pages of its own: those of the reader's language come first. */
function idsOnPageOf(page, { primary, secondary }) {
  const ids = idsOnPage(page, primary.printedPages);
  return ids.length || !secondary ? ids : idsOnPage(page, secondary.printedPages);
}

function putFirst(found, bitext, index) {
  const isAnother = (result) => result.bitext !== bitext || result.index !== index;
  const listed = found.primary.find((result) => !isAnother(result));
  const named = listed ?? { bitext, index, hits: [], secondaryHits: [], score: Infinity };
  found.primary = [named, ...found.primary.filter(isAnother)];
  found.secondary = found.secondary.filter(isAnother);
  const isPart = /part|forms/.test(found.level);
  if (found.primary.length === 1 || isPart)
    Object.assign(
      found,
      { level: "exact", instead: new Map(), also: [], absent: [] },
      isPart ? { primary: [named], secondary: [] } : {},
    );
}
