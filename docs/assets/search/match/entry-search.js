// The entries of the registers that answer a query.

import { hitsOf } from "./collect.js";
import { planFor } from "./plan.js";
import { distinctTerms, parseQuery } from "./query.js";
import { withoutFiller } from "./question.js";
import { withUnits } from "./numbers.js";

/** An entry must have so much of what the words of a query say. */
const LEAST = 0.6;
/** Where a few entries are asked for, those of so many editions are read. */
const EDITIONS_READ = 5;
/** The kinds of entry that answer a question. */
const ANSWERS = { amount: /^figure$/, body: /^(?!figure|document|term|case)/, date: /^document$/ };

/**
 * Find the entries that have the words of a query, those with all of them first, then the most telling:
 * [{kind, id, label, value, address, parts, isAnswer}, …], where `isAnswer` tells that one has all words and is of the
 * kind that is asked for. Once an edition brings `most` with all words, older ones are left out.
 */
export function entriesFound(typed, language, registers, most = Infinity) {
  const query = parseQuery(typed);
  const editions = [...registers.editions.values()].slice(0, most === Infinity ? Infinity : EDITIONS_READ);
  if (!query.terms.length || !editions.length) return [];
  const read = readFor(query, registers);
  const best = new Map();
  let complete = 0;
  for (const { entries } of editions) {
    if (complete >= most) break;
    for (const found of scoredIn(entries, read, registers)) {
      const entry = shownEntry(found.segment, language, registers);
      complete += found.score >= 1;
      const { score, isAnswer } = found;
      if (!best.has(entry.address)) best.set(entry.address, { ...entry, score, isAnswer });
    }
  }
  return [...best.values()].sort((left, right) => right.score - left.score);
}

/** A query as entries are asked for it: a name stands for its body, a number inside another is another number. */
function readFor(query, registers) {
  const { words, asked } = withoutFiller(registers.known(withUnits(query.words)), registers.synonyms, registers.texts);
  const terms = distinctTerms(registers.known(words));
  return { ...query, asked, terms: terms.map((term) => ({ ...term, isNumber: /^\d/.test(term.text) })) };
}

/** The entries of an edition that have enough of the query: [{segment, score}, …]. */
function scoredIn(entries, query, registers) {
  const hits = hitsOfTerms(entries, query, wrapped(registers));
  const weights = hits.map((hitsOfTerm) => weightOf(hitsOfTerm.size, entries.segments.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return entries.segments.flatMap((segment, index) => {
    const has = hits.map((hitsOfTerm) => hitsOfTerm.has(index));
    const share = weights.reduce((sum, weight, place) => sum + (has[place] ? weight : 0), 0) / total;
    if (!has.includes(true) || share < LEAST) return [];
    const hasAll = has.every(Boolean);
    const answers = query.asked && ANSWERS[query.asked].test(segment.kind);
    const score = share + (hasAll ? 1 : 0) + (answers ? 0.7 : 0) - index / 1e5;
    return [{ segment, score, isAnswer: Boolean(hasAll && answers) }];
  });
}

/** The registers with the words of the entries, which are not all words of the texts. */
function wrapped(registers) {
  const ofEntries = Object.create(registers);
  ofEntries.vocabulary = registers.vocabularyOfEntries;
  return ofEntries;
}

function hitsOfTerms(entries, query, registers) {
  const scans = new Map();
  const plan = planFor(query, "part", [entries], registers, scans);
  return plan.terms.map((sought) => {
    const hits = new Map(hitsOf(sought, entries, plan));
    for (const [index, { id }] of entries.segments.entries()) if (sought.term.named?.has(id)) hits.set(index, []);
    return hits;
  });
}

/** How telling a term is among the entries; one that none has counts as a rare one. */
const weightOf = (having, all) => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** An entry as it is shown to a reader of a language. */
export function shownEntry({ kind, id, page, label, value, parts }, language, registers) {
  const home = language === "zh" ? "" : `${language}/`;
  return {
    kind,
    id,
    address: `${home}${page}/#${id}`,
    parts,
    label: label ? label[language] : registers.nameOf(id, language),
    value: value?.[language] ?? "",
  };
}
