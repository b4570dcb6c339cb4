// Where words stand in a whole text, in one scan.

import { HITS_COUNTED, isWhole } from "./exact.js";

/** Where a word stands in a text, by segment: [[start, end, whether it is a whole word], …], at most `most` a segment. */
export function bySegment(text, word, wholeOnly, most = HITS_COUNTED) {
  if (!text.joined) {
    text.joined = text.segments.map((segment) => segment.text).join("\n");
    let at = 0;
    text.offsets = text.segments.map((segment) => (at += segment.text.length + 1) - segment.text.length - 1);
  }
  const { joined, offsets } = text;
  const found = new Map();
  let index = 0;
  for (let at = word ? joined.indexOf(word) : -1; at >= 0; at = joined.indexOf(word, at + 1)) {
    while (offsets[index + 1] <= at) index++;
    const isWord = isWhole(joined, at, at + word.length);
    const start = at - offsets[index];
    if (isWord || !wholeOnly) put(found, index, [start, start + word.length, isWord]);
    if (found.get(index)?.length >= most && index + 1 < offsets.length) at = offsets[index + 1] - 1;
    else if (found.get(index)?.length >= most) break;
  }
  return found;
}

/** Whether a word, or a part of one, stands anywhere in these texts. */
export const isIn = (word, texts) => Boolean(word) && texts.some((text) => bySegment(text, word, false, 1).size > 0);

/** Add to the list that a map has for a key. */
export function put(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}
