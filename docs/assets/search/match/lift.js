// What is asked for lifts the passages that have it: amounts, bodies, dates.

/** How much a passage gains that has what is asked for beside the words found: added, or as a share of a part's score. */
const GAIN = 150;
const SHARE = 0.4;
/** So many characters on either side of the words found are near; the nearer, the more. */
const NEAR_BY = 60;

const AMOUNT = /\d[\d.,]*/g;
const DATE =
  /\d{4}年|\d{1,2}月|\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g;

/** Raise the scores of the passages that have what the query asks for. */
export function liftAnswers({ query, level, primary, secondary }, registers) {
  if (!query.asked) return;
  for (const result of [...primary, ...secondary]) {
    const nearness = nearnessOf(result, query.asked, registers);
    result.score =
      /part|forms/.test(level) || result.missing?.length
        ? result.score * (1 + SHARE * nearness)
        : result.score + GAIN * nearness;
  }
}

/** How near a passage has what is asked for to the words found: from 0 to 1. */
function nearnessOf({ bitext, index, hits, secondaryHits }, asked, registers) {
  const text = hits.length ? bitext.primary : bitext.secondary;
  if (!text) return 0;
  if (asked === "body") return registers.namesBody(text, index) ? 1 : 0;
  const answers = [...text.segments[index].text.matchAll(asked === "amount" ? AMOUNT : DATE)].filter(
    asked === "amount" ? isAmount : Boolean,
  );
  const nearest = Math.min(
    ...(hits.length ? hits : secondaryHits).flatMap(([start, end]) =>
      answers.map((answer) => Math.max(0, start - answer.index - answer[0].length, answer.index - end)),
    ),
  );
  return Math.max(0, 1 - nearest / NEAR_BY);
}

/** A year is no amount. */
const isAmount = ([written]) => !/^(?:19|20)\d\d$/.test(written);
