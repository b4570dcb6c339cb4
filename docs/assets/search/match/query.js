// What a reader typed, as terms.

import { normalise } from "./normal-form.js";

const QUOTES = /["＂“”「」『』]/g;
const RUN = /["＂“”]([^"＂“”]*)["＂“”]|[「『]([^」』]*)[」』]|([^\s"＂“”「」『』]+)/g;
/** `GDP`, `IP`, `R&D`, and in mixed case `MoU`: short, with two capitals at least. */
const ABBREVIATION = /^(?:[A-Z][A-Z0-9&]{1,4}|(?=[a-z]*[A-Z][a-z]*[A-Z])[A-Za-z]{3,5})[^\p{L}\p{N}]*$/u;

/**
 * `phrase` is all of it as it is compared; every one of `terms` is required, which are `words`
 * once each. `capital` marks an abbreviation, which is not a part of a word.
 */
export function parseQuery(raw) {
  const typed = raw.slice(0, 20000);
  const words = [];
  for (const [, quoted, cornered, plain] of typed.matchAll(RUN)) {
    const run = plain ?? quoted ?? cornered;
    const text = normalise(run);
    const capital = ABBREVIATION.test(run.normalize("NFKC"));
    if (text) words.push({ text, exact: plain === undefined, capital, printed: run });
  }
  return { raw: typed, phrase: normalise(typed.replace(QUOTES, " ")), words, terms: distinctTerms(words) };
}

/** Terms without those that are there already. */
export const distinctTerms = (terms) => [...new Map(terms.map((term) => [term.text, term])).values()];

/** How a term may stand in a word of the text: anywhere in it, at its beginning, or as all of it. */
export const ANYWHERE = 0;
export const BEGINNING = 1;
export const WHOLE = 2;

/** How the term at a place of a query may stand in the words of the text: among others it is less likely a part of one. */
export function fitOf({ text, exact, capital }, place, terms) {
  if (capital) return WHOLE;
  if (exact || terms.length === 1 || !/^[a-z0-9]/.test(text)) return ANYWHERE;
  return /^[a-z]/.test(text) && (place === terms.length - 1 || text.length > 3) ? BEGINNING : WHOLE;
}
