// What a reader typed, as terms.

import { normalise } from "./normal-form.js";

const QUOTES = /["＂“”「」『』]/g;
const RUN = /["＂“”]([^"＂“”]*)["＂“”]|[「『]([^」』]*)[」』]|([^\s"＂“”「」『』]+)/g;

/**
 * `phrase` is all of it as it is compared; every one of `terms` is required, which are `words`
 * once each. `capital` marks a short word in capitals, which is not a part of a word.
 */
export function parseQuery(raw) {
  const typed = raw.slice(0, 20000);
  const words = [];
  for (const [, quoted, cornered, plain] of typed.matchAll(RUN)) {
    const run = plain ?? quoted ?? cornered;
    const text = normalise(run);
    const capital = /^[A-Z][A-Z0-9&]{1,4}[^\p{L}\p{N}]*$/u.test(run.normalize("NFKC"));
    if (text) words.push({ text, exact: plain === undefined, capital });
  }
  return { raw: typed, phrase: normalise(typed.replace(QUOTES, " ")), words, terms: distinctTerms(words) };
}

/** Terms without those that are there already. */
export const distinctTerms = (terms) => [...new Map(terms.map((term) => [term.text, term])).values()];
