// How a result looks, wherever it is shown.

import { addressOf } from "../match/text.js";
import { excerpt, printedRanges } from "./excerpt.js";

/** An element with attributes and children; text is only ever text. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Where a result is read: the paragraph, with the words to be marked there. */
export function linkTo(text, index, source, typed) {
  const { page, fragment } = addressOf(text, index);
  const url = new URL(page, source.root);
  url.searchParams.set("q", typed.trim().slice(0, 300));
  url.hash = fragment;
  return url.href;
}

/** How far into a passage that was found in the other language its words stand: a share of its length. */
export function shareOf({ bitext, index, hits, secondaryHits }) {
  if (hits.length || !secondaryHits.length) return 0;
  return secondaryHits[0][0] / bitext.secondary.segments[index].text.length;
}

/** Chapter › section › column (the first `left` left out), and the year when there are several editions. */
export function placeOf(text, index, years, left = 0) {
  const above = text.segments[index].under.slice(left).map((heading) => text.segments[heading].label);
  return [...(years.length > 1 ? [text.edition] : []), ...above].join(" › ");
}

/** A passage in one language with its words marked; all of it when `most` is Infinity. With none, the stretch `around` a share of it. */
export function passage(text, index, hits, most, around = 0) {
  const segment = text.segments[index];
  const ranges = printedRanges(segment, hits);
  const printed = segment.kind === "text" ? segment.printed : segment.label;
  const parts = excerpt(
    printed,
    ranges.filter(([, end]) => end <= printed.length),
    most,
    around,
  );
  const shown = parts.map(([words, marked]) => (marked ? make("mark", {}, words) : words));
  return make(
    "span",
    {
      class: `found-passage${segment.kind === "text" ? "" : " found-heading"}`,
      lang: text.language === "zh" ? "zh-Hans" : text.language,
    },
    ...shown,
  );
}
