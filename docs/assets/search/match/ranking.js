// The order of what was found.

export const byScore = (one, two) => two.score - one.score;

/** A result with its marks and its rank: phrases, then headings, then closeness, then how much of it there is. */
export function ranked(edition, index, phrases, hits, segment = edition.own.segments[index]) {
  const all = phrases.length ? phrases : hits.flat();
  const whole = all.some((hit) => hit[2]);
  const printed = hits.every((some) => some.some((hit) => !hit[3]));
  const exactly = phrases.length ? (whole ? 4 : 3) : printed ? 2 : 1;
  const closeness = phrases.length ? 1 : 1 / (1 + Math.log2(1 + narrowest(hits) / 8));
  const amount = all.length / (all.length + 0.5 + segment.text.length / 600);
  const score = exactly * 1000 + (segment.kind !== "text") * 400 + whole * 200 + closeness * 150 + amount * 40 - index / 1000;
  return { edition, index, hits: all, otherHits: [], score };
}

/** The length of the shortest stretch that holds a hit of every term. */
function narrowest(hits) {
  const next = hits.map(() => 0);
  let best = Infinity;
  for (const [start, end] of hits.flat().sort(byStart)) {
    let last = end;
    hits.forEach((some, term) => {
      while (some[next[term]]?.[0] < start) next[term]++;
      last = Math.max(last, some[next[term]]?.[1] ?? Infinity);
    });
    best = Math.min(best, last - start);
  }
  return best;
}

export const byStart = (one, two) => one[0] - two[0];

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
