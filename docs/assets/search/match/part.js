// The passages that have the most telling words of a query, when none has all of them.

import { hitsOf, withNames } from "./collect.js";
import { byScore, narrowest } from "./ranking.js";

/** The constants of BM25: how soon more of the same adds nothing, and how much the length of a passage counts. */
const SATURATION = 1.2;
const LENGTH = 0.5;
/** What is scored below this share of the best is left out. */
const LEAST = 0.4;
const MOST_SHOWN = 60;
/** How much a word counts by its kind, from SAME to OTHER of ranking.js. */
const WORTH = [1, 0.85, 0.65, 0.9, 0.6];
/** How much a word counts that only the headings above a passage have, and one that they have, too. */
const ABOVE = 0.5;
const ABOVE_TOO = 0.25;

/** Add to `found` the passages with the most telling words, and say whether one has all, and which words stand nowhere. */
export function collectParts(bitexts, plan, found) {
  const sides = bitexts.map((bitext) => ({
    bitext,
    primary: plan.terms.map((sought) => hitsOf(sought, bitext.primary, plan)),
    secondary: plan.terms.map((sought) =>
      bitext.secondary ? hitsOf(sought, bitext.secondary, plan) : new Map()),
  })); // prettier-ignore
  const weights = plan.terms.map((_, place) => weightOf(place, sides));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = sides.flatMap((side) => scoredIn(side, weights, total, plan)).sort(byScore);
  const kept = scored.filter(({ score }) => score >= LEAST * scored[0].score).slice(0, MOST_SHOWN);
  for (const { isSecondary, ...result } of kept) found[isSecondary ? "secondary" : "primary"].push(result);
  if (kept.length && !kept[0].missing.length) found.level = "forms";
  found.absent = printed(plan.terms.filter((_, place) => !weights[place]));
}

/** The terms as they were typed, each once. */
const printed = (terms) => [...new Set(terms.map(({ term }) => term.printed))];

/** How telling a term is: the rarer, the more; nothing when it stands nowhere. */
function weightOf(place, sides) {
  let having = 0;
  let all = 0;
  for (const { bitext, primary, secondary } of sides) {
    all += bitext.primary.segments.length;
    having += new Set([...primary[place].keys(), ...secondary[place].keys()]).size;
  }
  return having ? Math.log(1 + (all - having + 0.5) / (having + 0.5)) : 0;
}

/** The passages of a bitext that have any of the terms, with their scores. */
function scoredIn(side, weights, total, plan) {
  const { bitext, primary, secondary } = side;
  const indexes = new Set([...primary, ...secondary].flatMap((hitsOfTerm) => [...hitsOfTerm.keys()]));
  return [...indexes].map((index) => {
    const primaryScores = scoreOf(bitext.primary, primary, index, weights);
    const secondaryScores = bitext.secondary ? scoreOf(bitext.secondary, secondary, index, weights) : primaryScores;
    const share = (values) => values.reduce((sum, value, place) => sum + (value ? weights[place] : 0), 0) / total;
    const best = primaryScores.map((value, place) => Math.max(value, secondaryScores[place] * 0.95));
    const here = present(primary, index);
    const there = present(secondary, index);
    const isSecondary = share(primaryScores) < share(best) - 1e-9;
    const closeness = 1 / (1 + narrowest(isSecondary ? there : here) / 100) || 0;
    const sum = sumOf(best) + aboveOf(bitext, index, [primary, secondary], best, weights);
    const score = sum * (0.4 + 0.6 * share(best)) * (1 + 0.3 * closeness) * headingFactor(bitext, index, plan);
    return {
      ...withNames({ bitext, index, hits: here.flat(), secondaryHits: there.flat(), score: score - index / 1e6 }, here),
      missing: printed(plan.terms.filter((_, place) => !best[place])),
      isSecondary,
    };
  });
}

/** What the words in the headings above a passage add. */
function aboveOf({ primary: text }, index, sides, best, weights) {
  const { under } = text.segments[index];
  const isAbove = (place) => under.some((heading) => sides.some(({ [place]: hits }) => hits.has(heading)));
  return sumOf(weights.map((weight, place) => (isAbove(place) ? weight * (best[place] ? ABOVE_TOO : ABOVE) : 0)));
}

const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);

const present = (hits, index) => hits.map((hitsOfTerm) => hitsOfTerm.get(index)).filter(Boolean);

/** A heading answers no question. */
const headingFactor = ({ primary }, index, { query }) =>
  primary.segments[index].kind !== "text" && query.asked ? 0.4 : 1;

/** What each term adds to a passage, after BM25. */
function scoreOf(text, hits, index, weights) {
  const length = text.segments[index].text.length / averageOf(text);
  return hits.map((hitsOfTerm, place) => {
    const places = hitsOfTerm.get(index);
    if (!places) return 0;
    const count = places.length;
    const worth = Math.max(...places.map(([, , , kind]) => WORTH[kind ?? 0]));
    const amount = (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH + LENGTH * length));
    return weights[place] * worth * amount;
  });
}

/** The length of a passage on average; found once for a text. */
function averageOf(text) {
  text.average ??= sumOf(text.segments.map((segment) => segment.text.length)) / text.segments.length || 1;
  return text.average;
}
