// What is asked for lifts the passages that have it: amounts, bodies, dates.

import { reaches } from "./plan.js";

/** How much a passage gains that has what is asked for near the words found. */
const GAIN = 120;
/** So many characters on either side of the words found are near. */
const NEAR_BY = 60;

const AMOUNT = /\d/;
const DATE =
  /\d{4}年|\d{1,2}月|\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/;

/** Raise the scores of the passages that have what the query asks for. */
export function liftAnswers({ query, level, primary, secondary }, registers) {
  if (!query.asked) return;
  for (const result of [...primary, ...secondary]) {
    if (!hasAnswer(result, query.asked, registers)) continue;
    result.score = reaches(level, "pieces") ? result.score * 1.2 : result.score + GAIN;
  }
}

function hasAnswer({ bitext, index, hits, secondaryHits }, asked, registers) {
  const text = hits.length ? bitext.primary : bitext.secondary;
  if (!text) return false;
  if (asked === "body") return registers.namesBody(text, index);
  const pattern = asked === "amount" ? AMOUNT : DATE;
  const { text: words } = text.segments[index];
  return (hits.length ? hits : secondaryHits).some(([start, end]) =>
    pattern.test(words.slice(Math.max(0, start - NEAR_BY), end + NEAR_BY)),
  );
}
