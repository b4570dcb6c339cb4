// The figures and bodies that the best passage has beside the words found: what a question asks for.

import { shownEntry } from "./entry-search.js";
import { normalise } from "./normal-form.js";

/** So many answers are offered. */
const MOST = 2;

/** The entries that answer a question, from the passage that was found best, the nearest to its words first. */
export function answersOf({ query, primary, secondary }, language, registers) {
  const best = primary[0] ?? secondary[0];
  const edition = best && registers.editions.get(best.bitext.primary.edition);
  const find = { amount: figuresNear, body: bodiesNear }[query.asked];
  if (!find || !edition) return [];
  const near = find(best, edition).sort((left, right) => left.distance - right.distance);
  return near.slice(0, MOST).map(({ entry }) => shownEntry(entry, language, registers));
}

/** The text in which a passage was found, and where its words stand. */
function sideOf({ bitext, hits, secondaryHits }) {
  return hits.length || !bitext.secondary
    ? { text: bitext.primary, hits }
    : { text: bitext.secondary, hits: secondaryHits };
}

/** How far a place is from the nearest of these hits. */
const distanceTo = (place, hits) => Math.min(...hits.map(([start, end]) => Math.max(start - place, place - end, 0)));

function figuresNear(best, { entries }) {
  const { text, hits } = sideOf(best);
  const { text: words } = text.segments[best.index];
  return entries.segments.flatMap((entry) => {
    if (entry.kind !== "figure" || entry.index !== best.index) return [];
    const place = words.indexOf(normalise(entry.value[text.language] ?? ""));
    return place < 0 ? [] : [{ entry, distance: distanceTo(place, hits) }];
  });
}

function bodiesNear(best, edition) {
  const { entries } = edition;
  const { text, hits } = sideOf(best);
  const near = new Map();
  for (const [id, places] of edition.bodiesIn(text)) {
    const distances = places.filter(([index]) => index === best.index).map(([, start]) => distanceTo(start, hits));
    if (distances.length) near.set(id, Math.min(...distances));
  }
  const bodies = entries.segments.filter(({ kind, id }) => near.has(id) && kind !== "term");
  const byId = new Map(bodies.map((entry) => [entry.id, entry]));
  return [...byId.values()].map((entry) => ({ entry, distance: near.get(entry.id) }));
}
