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

/** What was typed as an address has it; half a character of two does no harm. */
export const queryFor = (typed) => `?${new URLSearchParams({ q: typed.trim() })}`;

/** So much of what was typed is carried to the passage. */
const MOST_CARRIED = 300;
/** What was carried last: all links of a list carry the same. */
const carried = { typed: null, query: "" };

/** Where a result is read: the paragraph, with the words to be marked there. */
export function linkTo(text, index, source, typed) {
  const { page, fragment } = addressOf(text, index);
  if (carried.typed !== typed) Object.assign(carried, { typed, query: queryFor(typed.slice(0, MOST_CARRIED)) });
  return `${source.root.href}${page}${carried.query}#${fragment}`;
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
