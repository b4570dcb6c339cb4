// Numbers in any of their forms: 28.7万, 287,000 and 287000 are one value.

import { normalise } from "./normal-form.js";
import { numeralIn } from "./numerals.js";
import { put } from "./scan.js";
import { folded } from "./text.js";

const UNITS = {
  百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12,
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, percent: 1, "per cent": 1, "%": 1,
  k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12,
}; // prettier-ignore
const PRINTED_NUMBER =
  /(\d+(?:\.\d+)?)(?: ?(万亿|十万|百万|千万|[万亿千%]|thousand|million|billion|trillion|percent|per cent))?/g;
const SHORT_UNIT = /^(\d+(?:\.\d+)?)(m|mn|bn|tn|k)(?![a-z0-9])/;
const SEVERAL_UNITS = /^(?:\d+(?:\.\d+)?(?:万亿|百万|千万|[亿万千百])){2,}/;

/** A value to twelve digits, which is more than any print gives. */
const rounded = (value) => Number(value.toPrecision(12));

/** `6.4亿`, `640 million` and `640000000` as one and the same value; `3.2%` as itself. */
function valueOf([, digits, unit = ""]) {
  const share = unit === "%" || unit.startsWith("per") ? "%" : "";
  return rounded(Number(digits) * (UNITS[unit] ?? 1)) + share;
}

/** `6亿4000万`: the sum of its parts. */
function sumOf(written) {
  let sum = 0;
  for (const [, digits, unit] of written.matchAll(/(\d+(?:\.\d+)?)(万亿|百万|千万|[亿万千百])/g))
    sum += Number(digits) * UNITS[unit];
  return String(rounded(sum));
}

/** The number that words begin with, as a reader may write it: {value, length, step}; or null. */
function numberAt(words) {
  const [sum] = words.match(SEVERAL_UNITS) ?? [];
  if (sum) return { value: sumOf(sum), length: sum.length, step: 0 };
  PRINTED_NUMBER.lastIndex = 0;
  const number = words.match(SHORT_UNIT) ?? PRINTED_NUMBER.exec(words);
  if (number?.index === 0) return { value: valueOf(number), length: number[0].length, step: stepOf(number) };
  const numeral = numeralIn(words);
  return numeral && { value: String(numeral.value), length: numeral.length, step: 0 };
}

/** How finely a number is written: `81.6 million` to a hundred thousand; 0 when it is too short to stand for others. */
function stepOf([, digits, unit = ""]) {
  const [integer, decimals = ""] = digits.split(".");
  const zeros = decimals || unit ? 0 : integer.match(/0*$/)[0].length;
  const figures = integer.length + decimals.length - zeros;
  const isYear = !unit && /^(?:19|20)\d\d$/.test(digits);
  if (figures < 2 || isYear || (!unit && integer.length < 3)) return 0;
  return (UNITS[unit] ?? 1) * 10 ** (zeros - decimals.length);
}

/** The number that a term begins with: its value, how finely it is written, and the `words` that follow it; or null. */
export function numberIn(term, text) {
  if (term.exact) return null;
  const words = folded(term.text, text);
  const number = numberAt(words);
  return number && { value: number.value, step: number.step, words: words.slice(number.length).trim() };
}

/** The numbers of a text by their value: [[segment, start, end], …]. Made when first asked for. */
export function numbersOf(text) {
  if (text.numbers) return text.numbers;
  const numbers = new Map();
  text.segments.forEach((segment, index) => {
    for (const found of segment.text.matchAll(PRINTED_NUMBER))
      put(numbers, valueOf(found), [index, found.index, found.index + found[0].length]);
  });
  text.numbers = numbers;
  return numbers;
}

/** Where this text has the number of a term in any form, with the words after it: [[segment, start, end], …]. */
export function numbersLike({ value, words }, text) {
  return followedBy(words, numbersOf(text).get(value) ?? [], text);
}

/** Where this text has a number that rounds to that of a term: [[segment, start, end], …]. */
export function numbersNear({ value, step, words }, text) {
  if (!step) return [];
  const share = value.endsWith("%");
  const wanted = Math.round(parseFloat(value) / step);
  const isNear = (printed) => {
    const steps = parseFloat(printed) / step;
    return printed.endsWith("%") === share && printed !== value && (Math.round(steps) === wanted || Math.floor(steps) === wanted);
  }; // prettier-ignore
  const places = [...numbersOf(text)].flatMap(([printed, found]) => (isNear(printed) ? found : []));
  return followedBy(words, places, text);
}

/** The places that have these words after them, with the words. */
function followedBy(words, places, text) {
  const found = [];
  for (const [index, start, end] of places) {
    const following = text.segments[index].text.slice(end);
    if (following.trimStart().startsWith(words))
      found.push([index, start, words ? end + following.indexOf(words) + words.length : end]);
  }
  return found;
}

const UNIT = /^(?:[万亿千%]|(?:hundred|thousand|million|billion|trillion|percent|per|m|mn|bn|tn)$)/;
const NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A number as the matcher writes it: without a sign of currency, `百分之3` as `3%`. */
function plain(term) {
  const text = term.text.replace(/^[$€£¥￥]+(?=\d)/, "").replace(/^百分之(?=\d)(.*)$/, "$1%");
  return text === term.text || term.exact ? term : { ...term, text };
}

/** The words of a query with a number and its unit as one: `640 million`, `five thousand`, `3 per cent`. */
export function withUnits(words) {
  const terms = [];
  for (const word of words) {
    const term = plain(word);
    const last = terms.at(-1);
    const isAfterNumber = last && !last.exact && !term.exact;
    if (isAfterNumber && UNIT.test(term.text) && digitsOf(last.text)) {
      const text = normalise(`${digitsOf(last.text)} ${term.text}`);
      terms[terms.length - 1] = { ...last, text, printed: `${last.printed} ${term.printed}` };
    } else if (isAfterNumber && term.text === "cent" && last.text.endsWith(" per")) {
      terms[terms.length - 1] = { ...last, text: `${last.text} cent`, printed: `${last.printed} ${term.printed}` };
    } else terms.push(term);
  }
  return terms;
}

/** The digits of a number, also of one in words; empty for what is no number. */
function digitsOf(word) {
  if (/^[\d.]+$/.test(word)) return word;
  const value = NUMBER_WORDS.indexOf(word);
  return value > 0 ? String(value) : "";
}
