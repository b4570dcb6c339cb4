// Numbers in any of their forms: 28.7万, 287,000 and 287000 are one value.

import { normalise } from "./normal-form.js";
import { put } from "./scan.js";
import { folded } from "./text.js";

const UNITS = {
  千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12,
  thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, percent: 1, "per cent": 1, "%": 1,
}; // prettier-ignore
const PRINTED_NUMBER =
  /(\d+(?:\.\d+)?)(?: ?(万亿|十万|百万|千万|[万亿千%]|thousand|million|billion|trillion|percent|per cent))?/g;

/** `6.4亿`, `640 million` and `640000000` as one and the same value; `3.2%` as itself. */
function valueOf([, digits, unit = ""]) {
  const share = unit === "%" || unit.startsWith("per") ? "%" : "";
  return Number((Number(digits) * (UNITS[unit] ?? 1)).toPrecision(12)) + share;
}

/** The number that a term begins with: its value, and the `words` that follow it; or null. */
export function numberIn(term, text) {
  PRINTED_NUMBER.lastIndex = 0;
  const number = term.exact ? null : PRINTED_NUMBER.exec(folded(term.text, text));
  return number?.index === 0 ? { value: valueOf(number), words: term.text.slice(number[0].length).trim() } : null;
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
  const found = [];
  for (const [index, start, end] of numbersOf(text).get(value) ?? []) {
    const following = text.segments[index].text.slice(end);
    if (following.trimStart().startsWith(words))
      found.push([index, start, words ? end + following.indexOf(words) + words.length : end]);
  }
  return found;
}

/** Whether a number says by itself which passage is meant: three digits or more, and no year. */
export const isTelling = (number) =>
  Boolean(number) && /\d{3}/.test(number.value.replace(".", "")) && !/^(?:19|20)\d\d$/.test(number.value);

const UNIT = /^(?:[万亿千]|(?:thousand|million|billion|trillion|percent)\b)/;

/** The words of a query with a number and its unit as one: `640 million`. */
export function withUnits(words) {
  const terms = [];
  for (const term of words) {
    const last = terms.at(-1);
    const follows = last && !last.exact && !term.exact && /^[\d.]+$/.test(last.text);
    if (follows && UNIT.test(term.text))
      terms[terms.length - 1] = { ...last, text: normalise(`${last.text} ${term.text}`) };
    else terms.push(term);
  }
  return terms;
}
