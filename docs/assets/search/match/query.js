// What a reader typed, as terms.

import { normalise } from "./normal-form.js";

const QUOTES = /["＂“”「」『』]/g;
const RUN = /["＂“”]([^"＂“”]*)["＂“”]|[「『]([^」』]*)[」』]|([^\s"＂“”「」『』]+)/g;

/**
 * `phrase` is all of it as it is compared; every one of `terms` is required, which are `all` words
 * once each. `capital` marks a short word in capitals, which is not a part of a word.
 */
export function parseQuery(raw) {
  const typed = raw.slice(0, 20000);
  const all = [];
  for (const [, quoted, cornered, plain] of typed.matchAll(RUN)) {
    const words = plain ?? quoted ?? cornered;
    const text = normalise(words);
    const capital = /^[A-Z][A-Z0-9&]{1,4}[^\p{L}\p{N}]*$/u.test(words.normalize("NFKC"));
    if (text) all.push({ text, exact: plain === undefined, capital });
  }
  return { raw: typed, phrase: normalise(typed.replace(QUOTES, " ")), all, terms: distinctTerms(all) };
}

export const distinctTerms = (all) => [...new Map(all.map((term) => [term.text, term])).values()];
