// Where words stand in a whole text, in one scan.

import { HITS_COUNTED, isFit, isWhole } from "./exact.js";
import { ANYWHERE } from "./query.js";

/** The segments of a text as one string, and where each begins in it. Made when first asked for. */
function join(text) {
  text.joined = text.segments.map((segment) => segment.text).join("\n");
  let at = 0;
  text.offsets = text.segments.map((segment) => (at += segment.text.length + 1) - segment.text.length - 1);
}

/** Where a word stands in a text, by segment: [[start, end, whether it is a whole word], …], at most `most` a segment. */
export function bySegment(text, word, fit = ANYWHERE, most = HITS_COUNTED) {
  if (text.joined === undefined) join(text);
  const { joined, offsets } = text;
  const found = new Map();
  let index = 0;
  let hits = [];
  for (let at = word ? joined.indexOf(word) : -1; at >= 0; at = joined.indexOf(word, at + 1)) {
    if (offsets[index + 1] <= at || !found.size) {
      while (offsets[index + 1] <= at) index++;
      hits = [];
    }
    const end = at + word.length;
    if (!isFit(joined, at, end, fit)) continue;
    if (!hits.length) found.set(index, hits);
    hits.push([at - offsets[index], end - offsets[index], isWhole(joined, at, end)]);
    if (hits.length < most) continue;
    if (index + 1 >= offsets.length) break;
    at = offsets[index + 1] - 1;
  }
  return found;
}

/** Whether a word, or a part of one, stands anywhere in these texts. */
export const isIn = (word, texts, fit = ANYWHERE) => Boolean(word) && texts.some((text) => has(text, word, fit));

function has(text, word, fit) {
  if (text.joined === undefined) join(text);
  return text.joined.includes(word) && (fit === ANYWHERE || bySegment(text, word, fit, 1).size > 0);
}

/** Add to the list that a map has for a key. */
export function put(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}
