// The matcher's second half: the other language, headings, and other forms of what was typed.

import { pieces } from "./chinese.js";
import { otherWords, required, vocabulary } from "./english.js";
import { Registers } from "./entries.js";
import { HITS_COUNTED, occurrences } from "./exact.js";
import { normalise } from "./normal-form.js";
import { isTelling, numberIn, numbersLike, numbersOf } from "./numbers.js";
import { distinctTerms, parseQuery } from "./query.js";
import { byScore, byStart, ranked } from "./ranking.js";
import { idOfReference } from "./references.js";
import { bySegment } from "./scan.js";
import { folded } from "./text.js";

/** How far the search had to go: each level is tried only when those before it found nothing. */
export const LEVELS = ["exact", "headings", "variants", "derived", "pieces", "slips", "number"];
const [VARIANTS, DERIVED, PIECES, SLIPS, NUMBER] = [2, 3, 4, 5, 6];
const MOST_TERMS = 24;
// Among many editions a few places of a passage are enough to rank it.
const MANY_EDITIONS = 5;
const HITS_AMONG_MANY = 6;

/** Prepare what searching these texts needs, before it is needed. */
export function prepare(texts) {
  vocabulary(texts);
  for (const text of texts) numbersOf(text);
}

/**
 * Search editions, each `{own, other}` with its texts in the reader's and in the other language
 * (`other` may be null). `registers` know other forms of names and numbers.
 *
 * Returns `{level, query, own, other, instead}`: a result is `{edition, index, hits, otherHits,
 * score}`, best first, and no passage is in both lists. What the query names by its number is the first.
 */
export function search(raw, editions, registers = new Registers()) {
  const found = { level: "exact", query: parseQuery(raw), own: [], other: [], instead: new Map() };
  if (!found.query.terms.length) return found;
  const named = registers.withNames(withUnits(found.query.all));
  found.query = { ...found.query, terms: distinctTerms(named) };
  const texts = editions.flatMap(({ own, other }) => (other ? [own, other] : [own]));
  for (const term of found.query.terms) term.whole = term.capital && texts.some((text) => bySegment(text, term.text, true).size > 0);
  for (const level of found.query.terms.length > MOST_TERMS ? LEVELS.slice(0, 1) : LEVELS) {
    found.level = level;
    const plan = planFor(found, texts, registers);
    if (!plan) continue;
    for (const edition of editions) collect(edition, plan, found);
    if (level === "number") keepBeside(plan, found);
    if (found.own.length || found.other.length) break;
  }
  found.own.sort(byScore);
  found.other.sort(byScore);
  const target = idOfReference(found.query.raw);
  if (target) goTo(target, editions, found);
  return found;
}

/** The words of a query with a number and its unit as one: `640 million`. */
function withUnits(all) {
  const terms = [];
  for (const term of all) {
    const last = terms.at(-1);
    const isUnit = last && !last.exact && !term.exact && /^[\d.]+$/.test(last.text) && /^(?:[万亿千]|(?:thousand|million|billion|trillion|percent)\b)/.test(term.text);
    if (isUnit) terms[terms.length - 1] = { ...last, text: normalise(`${last.text} ${term.text}`) };
    else terms.push(term);
  }
  return terms;
}

/** Put the segment that was named first; it is not listed twice. */
function goTo(id, editions, found) {
  for (const edition of editions) {
    const index = edition.own.segments.findIndex((segment) => segment.id === id);
    if (index < 0) continue;
    const isOther = (result) => result.edition !== edition || result.index !== index;
    const already = found.own.find((result) => !isOther(result));
    found.own = [already ?? { edition, index, hits: [], otherHits: [], score: Infinity }, ...found.own.filter(isOther)];
    found.other = found.other.filter(isOther);
    if (found.own.length === 1) [found.level, found.instead] = ["exact", new Map()];
    return;
  }
}

/** What each term looks like at this level, in whichever text; null when the level has nothing to add. */
function planFor({ query, level, instead }, texts, registers) {
  const depth = LEVELS.indexOf(level);
  const most = texts.length > 2 * MANY_EDITIONS ? HITS_AMONG_MANY : HITS_COUNTED;
  const { terms, beside } = depth === NUMBER ? tellingOf(query, texts) : { terms: depth >= VARIANTS ? required(query) : query.terms, beside: [] };
  if (!terms.length || (depth === NUMBER && !beside.length)) return null;
  const forms = (term) => (depth >= VARIANTS ? otherWords(term, { derived: depth >= DERIVED, slips: depth >= SLIPS }, texts) : []);
  return { query, depth, registers, instead, beside, most, scans: new Map(), terms: terms.map((term) => ({ term, others: forms(term) })) };
}

/** The numbers of a query that say which passage is meant, and the parts of its other words: one must stand beside them. */
function tellingOf(query, texts) {
  const tells = (term) => texts.some((text) => isTelling(numberIn(term, text)));
  const terms = query.terms.filter(tells);
  const others = required(query).filter((term) => !tells(term) && !term.exact);
  return { terms, beside: others.flatMap(({ text }) => [...(text.match(/[a-z]{3,}/g) ?? []), ...pairsOf(text)]) };
}

const pairsOf = (text) => [...text].map((one, at, all) => one + all[at + 1]).filter((pair) => /^[\u3400-\u9fff]{2}$/.test(pair));

/** The same scan is made once for a plan. */
function scanned(plan, text, word, wholeOnly) {
  const key = `${text.edition} ${text.language} ${Boolean(wholeOnly)} ${word}`;
  if (!plan.scans.has(key)) plan.scans.set(key, bySegment(text, word, wholeOnly, plan.most));
  return plan.scans.get(key);
}

/** Where each term stands in a text, by segment: [start, end, whole, in another form, by which name]. */
function hitsOf({ term, others }, text, plan) {
  const word = folded(term.text, text);
  const literal = scanned(plan, text, word, term.whole);
  const number = numberIn(term, text);
  const places = [...(number ? numbersLike(number, text) : []), ...plan.registers.places(term, number, text)];
  if (!others.length && !places.length && plan.depth < PIECES) return literal;
  const hits = new Map(literal);
  const add = (index, hit) => {
    const taken = hits.get(index) ?? [];
    const isFree = taken.every(([start, end]) => end <= hit[0] || hit[1] <= start);
    if (isFree) hits.set(index, [...taken, hit].sort(byStart));
    return isFree;
  };
  for (const other of others) {
    for (const [index, some] of bySegment(text, other, true)) {
      for (const [start, end] of some) if (add(index, [start, end, true, true])) plan.instead.set(other, term.text);
    }
  }
  for (const [index, start, end, name] of places) add(index, [start, end, true, true, name]);
  if (plan.depth >= PIECES && !term.exact) addPieces(word, term, text, hits, plan);
  return hits;
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

/** Where all that was typed stands in one piece, by segment. */
const phrasesIn = (text, plan) => scanned(plan, text, folded(plan.query.phrase, text), plan.query.terms.length === 1 && plan.query.terms[0].whole);

function collect(edition, plan, found) {
  const { own, other } = edition;
  const phrases = phrasesIn(own, plan);
  const hits = plan.terms.map((sought) => hitsOf(sought, own, plan));
  const otherPhrases = other ? phrasesIn(other, plan) : new Map();
  const otherHits = other ? plan.terms.map((sought) => hitsOf(sought, other, plan)) : [];
  if (!phrases.size && !otherPhrases.size && hits.some((some, place) => !some.size && !otherHits[place]?.size)) return;
  own.segments.forEach((segment, index) => {
    const phrase = phrases.get(index) ?? [];
    const present = hits.filter((some) => some.has(index)).map((some) => some.get(index));
    const isAbove = (some) => some.has(index) || segment.under.some((above) => some.has(above));
    if (phrase.length || present.length === hits.length) {
      found.own.push(withNames(ranked(edition, index, phrase, present), phrase.length ? [] : present));
    } else if (plan.depth && present.length && hits.every(isAbove)) {
      found.own.push(ranked(edition, index, [], present));
    } else if (otherPhrases.has(index) || (other && hits.every((some, place) => some.has(index) || otherHits[place].has(index)))) {
      const there = otherHits.filter((some) => some.has(index)).map((some) => some.get(index));
      const result = ranked(edition, index, otherPhrases.get(index) ?? [], there, other.segments[index]);
      found.other.push({ ...result, hits: present.flat(), otherHits: result.hits });
    }
  });
}

/** Keep the passages that have a part of the other words beside the number, and mark that part too. */
function keepBeside({ terms, beside, instead }, found) {
  const marked = (segment) => beside.flatMap((part) => occurrences(segment.text, part));
  const isKept = (result) => {
    const more = marked(result.edition.own.segments[result.index]);
    result.hits.push(...more);
    return more.length || (result.edition.other && marked(result.edition.other.segments[result.index]).length);
  };
  found.own = found.own.filter(isKept);
  found.other = found.other.filter(isKept);
  for (const { term } of terms) instead.set(term.text, term.text);
}

function withNames(result, hits) {
  result.named = [...new Set(hits.flat().map((hit) => hit[4]).filter(Boolean))];
  return result;
}
