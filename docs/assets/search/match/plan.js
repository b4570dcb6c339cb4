// What is looked for at each level of a search.

import { isRun, pieces, runsAlike } from "./chinese.js";
import { HITS_COUNTED } from "./exact.js";
import { numberIn } from "./numbers.js";
import { ANYWHERE, BEGINNING, WHOLE, fitOf } from "./query.js";
import { ALSO, NEAR, OTHER, SAME } from "./ranking.js";
import { isIn } from "./scan.js";
import { spellings, wordsOf } from "./vocabulary.js";

/** Beyond so many terms other forms are not looked for. */
export const MOST_TERMS = 24;

/**
 * How far the search had to go: each level is tried only when those before it found nothing. The last one finds
 * passages that have a part of the words, or "forms" of all of them.
 */
export const LEVELS = ["exact", "headings", "rounded", "slips", "part"];

/** Whether a level comes after another one, or is that one. */
export const reaches = (level, other) => LEVELS.indexOf(level) >= LEVELS.indexOf(other);

// Among many editions a few places of a passage are enough to rank it.
const MANY_EDITIONS = 5;
const HITS_AMONG_MANY = 4;

/**
 * What each term looks like at this level, in whichever text; null when the level adds nothing to those before it.
 *
 * `terms` are `{term, fit, forms}`; a form is `{word, kind, fit, language, label}`, without a
 * language where any will do, and `label` is the word by which a reader is told of it, where that is another.
 * `scans` keeps what was scanned, for all levels of a search.
 */
export function planFor(query, level, texts, registers, scans) {
  const context = { level, texts, registers, isPasted: query.terms.length > MOST_TERMS };
  const terms = reaches(level, "part") ? query.terms.flatMap((term) => partsOf(term, context)) : query.terms;
  if (!isNew(level, terms, query, texts)) return null;
  return {
    query,
    level,
    registers,
    most: texts.length > 2 * MANY_EDITIONS ? HITS_AMONG_MANY : HITS_COUNTED,
    scans,
    terms: terms.map((term, place) => ({
      term,
      fit: fitHere(term, place, terms, context),
      forms: formsOf(term, context),
    })),
  };
}

/** Whether a level can find what the levels before it could not. */
function isNew(level, terms, query, texts) {
  if (level === "headings") return terms.length > 1;
  if (level === "rounded") return terms.some((term) => numberIn(term, texts[0]));
  return true;
}

/** An abbreviation that stands nowhere as a whole word may be a part of one. */
function fitHere(term, place, terms, { level, texts }) {
  const fit = term.isNumber ? WHOLE : fitOf(term, place, terms);
  if (level === "part" && fit === BEGINNING) return WHOLE;
  return term.capital && terms.length === 1 && !isIn(term.text, texts, WHOLE) ? ANYWHERE : fit;
}

/** The words of a term that punctuation joins, where it stands nowhere as it is, and the pieces of each. */
function partsOf(term, context) {
  const words = term.text.split(/[ |]/);
  const isKnown = term.exact || term.named || term.also?.length || numberIn(term, context.texts[0])?.words === "";
  if (isKnown || words.length < 2 || isIn(term.text, context.texts)) return piecesOf(term, context);
  return words.flatMap((text) => piecesOf(partOf(term, text, context), context));
}

/** A part of a term as a term of its own, with the names and other words that are known for it. */
function partOf(term, text, { registers }, kind = term.kind, printed = text) {
  return { ...term, text, kind, printed, named: registers.idsOf(text), also: registers.synonymsOf(text) };
}

/** The pieces of a Chinese run that stands nowhere as it is, each a term; else the term itself. */
function piecesOf(term, context) {
  const { texts, registers } = context;
  if (!isRun(term) || term.named || term.also?.length) return [term];
  const chinese = texts.filter(({ language }) => language !== "en");
  const run = registers.printed(term.text);
  if (isIn(run, chinese) && run.length < 5) return [term];
  const isPrinted = (text) => registers.vocabulary.mayHave(text) && isIn(text, chinese);
  const found = pieces(run, isPrinted, (text) => text !== run && registers.isListed(text));
  if (found.length < 2 && !(found.length === 1 && found[0].text !== run)) return [term];
  // A character that is left over is no word by itself: then it is the run that is absent.
  const isLeft = found.some(({ text, kind }) => kind === "absent" && text.length === 1);
  return found.map(({ text, kind }) =>
    partOf(term, text, context, kind, kind === "absent" && isLeft ? term.printed : text),
  );
}

/** The other words that a level takes for a term: each a form. */
function formsOf(term, context) {
  if (term.exact || context.isPasted) return [];
  const words = wordsOf(term);
  const same = words.length ? sameForms(term, words, context) : [];
  const also = (term.also ?? []).flatMap((synonym) => synonymForms(synonym, context));
  return distinctForms([...same, ...also, ...otherForms(term, words, [...same, ...also], context)], term);
}

const distinctForms = (forms, term) => {
  const byWord = new Map();
  for (const form of forms) {
    if (form.word !== term.text && !byWord.has(form.word)) byWord.set(form.word, form);
  }
  return [...byWord.values()];
};

/** The forms of the same words that no reader would tell apart. */
function sameForms(term, words, { registers: { vocabulary } }) {
  const forms = [...spellings(words, (word) => vocabulary.formsOf(word)), ...vocabulary.partings(words)];
  return forms.map((word) => ({ word, kind: SAME, fit: WHOLE }));
}

function synonymForms({ word, isNear, capital, language }, { registers: { vocabulary } }) {
  const kind = isNear ? NEAR : ALSO;
  const words = language === "en" && !capital ? wordsOf({ text: word }) : [];
  const forms = new Set([word, ...(words.length ? spellings(words, (part) => vocabulary.formsOf(part)) : [])]);
  return [...forms].map((form) => ({
    word: form,
    kind,
    fit: /^[a-z0-9]/.test(form) ? WHOLE : ANYWHERE,
    language,
    label: word,
  }));
}

/** The forms that are told: words of the same root, and what is spelled alike where nothing else stands. */
function otherForms(term, words, forms, context) {
  const { level, texts } = context;
  const { vocabulary } = context.registers;
  const found = [];
  if (words.length && level === "part") found.push(...spellings(words, (word) => vocabulary.derivedFrom(word)));
  const isAbsent = () => ![...forms.map(({ word }) => word), ...found, term.text].some((word) => isIn(word, texts));
  if (reaches(level, "slips") && isAbsent()) found.push(...spelledAlike(term, words, context));
  return found.map((word) => ({ word, kind: OTHER, fit: /^[a-z0-9]/.test(word) ? WHOLE : ANYWHERE }));
}

/** A word of so many letters is known by most of them. */
const SURE = 6;
/** What is spelled like a Chinese word must stand so often to be meant by it. */
const COMMON = 3;

/** The run of the texts that is meant by a Chinese word of four characters or more with one of them wrong. */
const commonRunsAlike = (word, texts) =>
  word.length < 4
    ? []
    : runsAlike(word, texts)
        .filter(([, count, isUsual]) => count >= COMMON && isUsual)
        .slice(0, 1)
        .map(([run]) => run);

/** The words of the texts that a slip of the keyboard or a wrong character makes of a term. */
function spelledAlike(term, words, { level, texts, registers: { vocabulary } }) {
  if (!words.length) return commonRunsAlike(term.text, texts);
  // Where other words are found without it, a short word is more likely absent than mistyped.
  if (level === "part" && term.text.length < SURE) return [];
  const pairs = words.length === 1 ? vocabulary.slipsOfPairs(words[0]) : [];
  return [...spellings(words, (word) => vocabulary.slipsOf(word)), ...pairs];
}
