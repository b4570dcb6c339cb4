// The order of what was found.

/** How a passage has a term: as typed or in a form that no reader would tell apart, in words that mean the same, in a neighbour of it, as a piece of what was typed, in another form. */
export const SAME = 0;
export const ALSO = 1;
export const NEAR = 2;
export const PIECE = 3;
export const OTHER = 4;

/** Best first. */
export const byScore = (left, right) => right.score - left.score;

export const byStart = (left, right) => left[0] - right[0];

/** As exactly as this a passage has words in other words or forms at most. */
const EXACTNESS_OF_OTHER = 1.4;

/** How exactly a passage has what was typed, from 4 for one piece of whole words down to words in other forms. */
function exactness(phrases, hits, query) {
  if (phrases.length) return phrases.some(([, , isWhole]) => isWhole) ? 4 : 3;
  let worst = SAME;
  let areWhole = true;
  for (const hitsOfTerm of hits) {
    worst = Math.max(worst, Math.min(...hitsOfTerm.map(([, , , kind = SAME]) => kind)));
    areWhole &&= hitsOfTerm.some(([, , isWhole]) => isWhole);
  }
  if (worst !== SAME) return EXACTNESS_OF_OTHER - worst / 5;
  if (!areWhole) return 1.6;
  return isAsOnePiece(hits, query) ? 4 : 2;
}

/** Whether the words stand together as they were typed, each in any form. */
function isAsOnePiece(hits, { phrase, terms }) {
  return hits.length === terms.length && (hits.length === 1 || narrowest(hits) <= phrase.length + 3);
}

/**
 * A result with its marks and its rank: phrases, then headings, then closeness, then how much of it there is.
 * `hits` has a list for each term, unless `phrases` has what was typed in one piece.
 */
export function ranked({ bitext, index, text = bitext.primary }, phrases, hits, query) {
  const { [index]: segment } = text.segments;
  const marked = phrases.length ? phrases : hits.flat();
  const hasWhole = marked.some(([, , isWhole]) => isWhole);
  const closeness = phrases.length ? 1 : 1 / (1 + Math.log2(1 + narrowest(hits) / 8));
  const amount = marked.length / (marked.length + 0.5 + segment.text.length / 600);
  const isHeading = segment.kind !== "text" && !query.asked;
  const exact = exactness(phrases, hits, query);
  const rank = exact * 1000 + isHeading * 400 + hasWhole * 200;
  const score = rank + closeness * 150 + amount * 40 - index / 1000;
  return { bitext, index, hits: marked, secondaryHits: [], score, isTyped: exact > EXACTNESS_OF_OTHER };
}

/** The length of the shortest stretch that holds a hit of every term. */
export function narrowest(hits) {
  if (hits.length === 1) return hits[0].length ? hits[0][0][1] - hits[0][0][0] : Infinity;
  const next = hits.map(() => 0);
  let best = Infinity;
  for (const [start, end] of hits.flat().sort(byStart)) {
    let last = end;
    hits.forEach((hitsOfTerm, term) => {
      while (hitsOfTerm[next[term]]?.[0] < start) next[term]++;
      last = Math.max(last, hitsOfTerm[next[term]]?.[1] ?? Infinity);
    });
    best = Math.min(best, last - start);
  }
  return best;
}

/** Ranges in order, those that overlap as one. */
export function distinct(hits) {
  const ranges = [];
  for (const [start, end] of [...hits].sort(byStart)) {
    const last = ranges.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
