// The words found, in their context.

import { normaliseWithPlaces } from "../match/normal-form.js";
import { distinct } from "../match/ranking.js";

/** The printed characters of ranges that were found in the comparable form of a segment. */
export function printedRanges(segment, hits) {
  segment.places ??= normaliseWithPlaces(segment.printed);
  return distinct(hits).map(([start, end]) => [segment.places.starts[start], segment.places.ends[end - 1]]);
}

/** `text` cut to about `most` characters around as many different words found as it can hold: [[words, marked], …]. */
export function excerpt(text, ranges, most) {
  let [from, best] = [0, 0];
  for (const [start] of ranges) {
    const inside = ranges.filter(([low, high]) => low >= start && high <= start + most);
    const count = new Set(inside.map(([low, high]) => text.slice(low, high).toLowerCase())).size;
    if (count > best || (!best && !from)) [from, best] = [start, count];
  }
  from = Math.max(0, Math.min(from - most / 4, text.length - most * 1.25)) | 0;
  from = text.slice(0, from).search(/[\w.’'-]*$/);
  let to = Math.min(text.length, from + most * 1.3) | 0;
  to += text.slice(to).match(/^[\w.’'-]*/)[0].length;
  const parts = from ? [["…"]] : [];
  let at = from;
  for (const [low, high] of ranges) {
    if (high <= from || low >= to) continue;
    parts.push([text.slice(at, low)], [text.slice(Math.max(low, from), Math.min(high, to)), true]);
    at = Math.min(high, to);
  }
  parts.push([text.slice(at, to)]);
  if (to < text.length) parts.push(["…"]);
  return parts.filter(([words]) => words);
}
