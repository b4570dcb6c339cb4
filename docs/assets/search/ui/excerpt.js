// The words found, in their context.

import { normaliseWithPlaces } from "../match/normal-form.js";
import { distinct } from "../match/ranking.js";

/** The printed characters of ranges that were found in the comparable form of a segment. */
export function printedRanges(segment, hits) {
  segment.places ??= normaliseWithPlaces(segment.printed);
  return distinct(hits).map(([start, end]) => [segment.places.starts[start], segment.places.ends[end - 1]]);
}

/** Words of one stem begin alike. */
const BEGINNING = 5;

/** How good a stretch is: the more different words found, then with a number, then the more of them. */
function worthOf(text, ranges, from, most) {
  const inside = ranges.filter(([start, end]) => start >= from && end <= from + most);
  const words = new Set(inside.map(([start, end]) => text.slice(start, end).toLowerCase().slice(0, BEGINNING)));
  return words.size * 100 + /\d/.test(text.slice(from, from + most)) * 10 + Math.min(inside.length, 9);
}

/** Where an excerpt begins: a little before the best stretch, or `around` that share of the text when nothing is marked. */
function beginning(text, ranges, most, around) {
  const [best = Math.max(0, around * text.length - most / 4)] = ranges
    .map(([start]) => [start, worthOf(text, ranges, start, most)])
    .sort((left, right) => right[1] - left[1])
    .map(([start]) => start);
  const from = Math.max(0, Math.min(best - most / 4, text.length - most * 1.25)) | 0;
  return text.slice(0, from).search(/[\w.’'-]*$/);
}

/** `text` cut to about `most` characters around as many different words found as it can hold: [[words, marked], …]. */
export function excerpt(text, ranges, most, around = 0) {
  const from = beginning(text, ranges, most, around);
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
