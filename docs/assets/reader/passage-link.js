// The link of a paragraph: a click on its number copies it.

import { addressOf, spanOf } from "./spans.js";
import { copy } from "./clipboard.js";
import { words } from "./linking-words.js";

/** Copy the permanent address of a segment and show its fragment; nothing moves. */
export function copyPassageLink(id) {
  const [left, top] = [scrollX, scrollY];
  location.hash = id;
  scrollTo({ left, top, behavior: "instant" });
  return copy(addressOf(spanOf(id)), words.linkCopied);
}
