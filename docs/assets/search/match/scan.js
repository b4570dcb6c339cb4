// Where words stand in a whole text, in one scan.

import { HITS_COUNTED, isFit, isWhole } from "./exact.js";
import { ANYWHERE, BEGINNING, WHOLE } from "./query.js";

/** The segments of a text as one string, and where each begins in it. Made when first asked for. */
function join(text) {
  text.joined = text.segments.map((segment) => segment.text).join("\n");
  let at = 0;
  text.offsets = text.segments.map((segment) => (at += segment.text.length + 1) - segment.text.length - 1);
}

/** All English words and numbers of the texts that were scanned, and those that a needle is a part of, by it. */
const allWords = new Set();
const wordsWith = new Map();
const MOST_NEEDLES = 300;

/** The places of the English words and numbers of a text in all of it, by word. Made when first asked for. */
function wordsOf(text) {
  if (text.words) return text.words;
  if (text.joined === undefined) join(text);
  text.words = new Map();
  for (const { 0: word, index } of text.joined.matchAll(/[a-z0-9]+/g)) {
    put(text.words, word, index);
    if (allWords.has(word)) continue;
    allWords.add(word);
    wordsWith.clear();
  }
  return text.words;
}

const IS_PART = {
  [ANYWHERE]: (word, needle) => word.includes(needle),
  [BEGINNING]: (word, needle) => word.startsWith(needle),
  [WHOLE]: (word, needle) => word === needle,
};

/** The words of all texts that have a needle in them as `fit` asks. */
function wordsThatHave(needle, fit) {
  const key = `${fit} ${needle}`;
  if (wordsWith.size > MOST_NEEDLES) wordsWith.clear();
  if (!wordsWith.has(key))
    wordsWith.set(
      key,
      [...allWords].filter((word) => IS_PART[fit](word, needle)),
    );
  return wordsWith.get(key);
}

/** The places of a needle of letters in a text, in order. */
function placesOfLetters(text, needle, fit) {
  const words = wordsOf(text);
  const places = [];
  for (const word of fit === WHOLE ? [needle] : wordsThatHave(needle, fit)) {
    const starts = words.get(word);
    if (!starts) continue;
    for (let at = word.indexOf(needle); at >= 0; at = fit === ANYWHERE ? word.indexOf(needle, at + 1) : -1) {
      for (const start of starts) places.push(start + at);
    }
  }
  return places.sort((left, right) => left - right);
}

/** The places of any needle in a text, in order. */
function* placesOf(text, needle, fit) {
  const { joined } = text;
  for (let at = needle ? joined.indexOf(needle) : -1; at >= 0; at = joined.indexOf(needle, at + 1)) {
    if (isFit(joined, at, at + needle.length, fit)) yield at;
  }
}

/** Where a word stands in a text, by segment: [[start, end, whether it is a whole word], …], at most `most` a segment. */
export function bySegment(text, word, fit = ANYWHERE, most = HITS_COUNTED) {
  if (text.joined === undefined) join(text);
  const { joined, offsets } = text;
  const found = new Map();
  let index = 0;
  let hits = [];
  for (const at of /^[a-z]+$/.test(word) ? placesOfLetters(text, word, fit) : placesOf(text, word, fit)) {
    if (offsets[index + 1] <= at || !found.size) {
      while (offsets[index + 1] <= at) index++;
      found.set(index, (hits = []));
    }
    const end = at + word.length;
    if (hits.length < most) hits.push([at - offsets[index], end - offsets[index], isWhole(joined, at, end)]);
  }
  return found;
}

/** Whether a word, or a part of one, stands anywhere in these texts. */
export const isIn = (word, texts, fit = ANYWHERE) => Boolean(word) && texts.some((text) => has(text, word, fit));

function has(text, word, fit) {
  if (/^[a-z]+$/.test(word)) {
    const words = wordsOf(text);
    return wordsThatHave(word, fit).some((each) => words.has(each));
  }
  if (text.joined === undefined) join(text);
  return text.joined.includes(word) && (fit === ANYWHERE || bySegment(text, word, fit, 1).size > 0);
}

/** Add to the list that a map has for a key. */
export function put(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}
