// The order of what was found.

/** Best first. */
export const byScore = (left, right) => right.score - left.score;

export const byStart = (left, right) => left[0] - right[0];

/** How exactly a passage has what was typed: in one piece as whole words, in one piece, word for word, in another form. */
function exactness(phrases, hits) {
  if (phrases.length) return phrases.some(([, , isWhole]) => isWhole) ? 4 : 3;
  return hits.every((hitsOfTerm) => hitsOfTerm.some(([, , , isOtherForm]) => !isOtherForm)) ? 2 : 1;
}

/**
 * A result with its marks and its rank: phrases, then headings, then closeness, then how much of it there is.
 * `hits` has a list for each term, unless `phrases` has what was typed in one piece.
 */
export function ranked(bitext, index, phrases, hits, segment = bitext.primary.segments[index]) {
  const marked = phrases.length ? phrases : hits.flat();
  const hasWhole = marked.some(([, , isWhole]) => isWhole);
  const closeness = phrases.length ? 1 : 1 / (1 + Math.log2(1 + narrowest(hits) / 8));
  const amount = marked.length / (marked.length + 0.5 + segment.text.length / 600);
  const rank = exactness(phrases, hits) * 1000 + (segment.kind !== "text") * 400 + hasWhole * 200;
  const score = rank + closeness * 150 + amount * 40 - index / 1000;
  return { bitext, index, hits: marked, secondaryHits: [], score };
}

/** The length of the shortest stretch that holds a hit of every term. */
function narrowest(hits) {
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
