// A span is what a link or citation is of: one segment, or all from the first to the last.

import { address, bar, ids, number } from "./segments.js";

/** A span: { first, last, ids }. */
export function spanOf(first, last = first) {
  const known = ids();
  return { first, last, ids: known.slice(known.indexOf(first), known.indexOf(last) + 1) };
}

/** What the page says of its report: { site, year, title, parallel, cards, citing, wordPairs, repository }. */
export function report() {
  return JSON.parse(document.getElementById("__text").textContent);
}

/** The reading page of this text, at the public address of the site. */
export function readingPage() {
  return document.querySelector("link[rel=canonical]").href;
}

/** The link to a span: the permanent address of a segment, a range in its reading page. */
export function addressOf({ first, last }) {
  return first === last ? address(first) : `${readingPage()}#${first}:${last}`;
}

/** The number of a span as the page shows it: `4.1 ¶1`, `4.1 ¶1–4.1 ¶3`. */
export function numberOf({ first, last }) {
  return first === last ? number(first) : `${number(first)}–${number(last)}`;
}

/** The identity page of a segment, on this host. */
export function identityPage(id) {
  return bar(id).querySelector(".more").href;
}
