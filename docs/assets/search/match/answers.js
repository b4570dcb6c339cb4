// The figures and bodies that the best passage has beside the words found, and the case that it tells of.

import { shownEntry } from "./entry-search.js";
import { normalise } from "./normal-form.js";

/** So many answers are offered. */
const MOST = 2;

/** So many passages may have what is asked for where a case is meant by it. */
const MOST_OF_CASE = 5;

/**
 * The entries that answer, from the passage that was found best: what a question asks for, the nearest to its words
 * first, and the case that the passage tells of.
 */
export function answersOf(found, language, registers) {
  const best = found.primary[0] ?? found.secondary[0];
  const edition = best && registers.editions.get(best.bitext.primary.edition);
  if (!edition) return [];
  const isRounded = found.level === "rounded" && !found.query.asked;
  const find = { amount: figuresNear, body: bodiesNear }[found.query.asked] ?? (isRounded ? figuresAt : () => []);
  const near = find(best, edition).sort((left, right) => left.distance - right.distance);
  const asked = near.slice(0, MOST).map(({ entry }) => entry);
  return [...asked, ...caseOf(best, found, edition)].map((entry) => shownEntry(entry, language, registers));
}

/** The case that the best passage tells of, when few others have all the words. */
function caseOf(best, { primary, secondary }, { entries }) {
  const isBoxed = best.bitext.primary.segments[best.index].boxed;
  const hasAll = ({ missing = [] }) => !missing.length;
  if (!isBoxed || !hasAll(best) || [...primary, ...secondary].filter(hasAll).length > MOST_OF_CASE) return [];
  return entries.segments.filter(({ indexes = [] }) => indexes.includes(best.index));
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

/** The figures that the words found are a part of. */
const figuresAt = (best, edition) => figuresNear(best, edition).filter(({ distance }) => distance === 0);

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
