// How the results page shows a passage and the entries of the registers.

import { linkTo, make, passage, placeOf, shareOf } from "./elements.js";
import { kindName, labelOf, remarks } from "./enrich.js";

/** So many entries are shown at once; the others are folded up. */
const FEW = 3;
/** The length of an excerpt, in characters. */
const EXCERPT = { zh: { primary: 120, secondary: 140 }, en: { primary: 260, secondary: 140 } };
const ALL = { primary: Infinity, secondary: Infinity };

/** A passage; `view` is `{typed, source, words, both, isBy}`: what was typed, and how results are shown. */
export function articleOf(result, isSecondary, view) {
  const { bitext, index, hits, secondaryHits } = result;
  const { source, both } = view;
  const href = linkTo(bitext.primary, index, source, view.typed);
  const place = view.isBy ? placeInPart(result) : placeInReport(result, source.years);
  const link = make("a", { class: "found-place", href }, place, ...remarks(result, source));
  const article = make("article", { class: both ? "found-both" : "" }, link);
  const most = both ? ALL : EXCERPT[source.language];
  article.append(passage(bitext.primary, index, hits, most.primary, shareOf(result)));
  if (bitext.secondary && (both || isSecondary)) {
    article.append(passage(bitext.secondary, index, secondaryHits, most.secondary));
  }
  return article;
}

/** Where a result is read; the heading of its group says the chapter. */
function placeInPart({ bitext, index }) {
  const { segments } = bitext.primary;
  const { under, label } = segments[index];
  return under.length > 1 ? placeOf(bitext.primary, index, [], 1) : (segments[under[0]]?.label ?? label);
}

/** Where a result is read: its chapter, too. */
function placeInReport({ bitext, index }, years) {
  return placeOf(bitext.primary, index, years) || bitext.primary.segments[index].label;
}

/** The entries of the registers, the best ones in sight and the others folded up unless `isAll`. */
export function entryList(entries, isAll, source, words) {
  if (!entries.length) return [];
  const items = entries.map((entry) => entryOf(entry, source, words));
  const shown = isAll ? items : items.slice(0, FEW);
  const folded = items.slice(shown.length);
  const list = make("ul", { class: "found-answers" }, ...shown);
  if (!folded.length) return [list];
  const summary = make("summary", {}, words.furtherEntries(folded.length));
  return [list, make("details", { class: "found-list" }, summary, make("ul", {}, ...folded))];
}

function entryOf(entry, source, words) {
  const href = new URL(entry.address, source.root).href;
  return make("li", {}, `${kindName(entry.kind)}${words.colon}`, make("a", { href }, ...labelOf(entry)));
}
