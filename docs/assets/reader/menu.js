// The menu of a segment. Without a script its button is a link to the identity page, which offers the same.

import { copyCitation, fetchForms, placeOf } from "./citing.js";
import { copy, say } from "./clipboard.js";
import { chooseFormat, chosenFormat, copyPassages } from "./copies.js";
import { copyReport, reportForm } from "./error-report.js";
import { TAGS, code, words } from "./linking-words.js";
import { isShown, toggleOther } from "./other-language.js";
import { passage, passagesOf } from "./passages.js";
import { togglePopup } from "./popup.js";
import { ids, number, place, textElements } from "./segments.js";
import { addressOf, identityPage, report, spanOf } from "./spans.js";

/** Copy the text of a span in these languages. */
async function copyTexts(span, names) {
  const passages = await passagesOf(span, names);
  if (!passages) {
    say(words.notFetched);
    return;
  }
  const source = { title: report().title, place: placeOf(span), address: addressOf(span) };
  await copyPassages(passages, source, chosenFormat());
}

function choose(format) {
  chooseFormat(format);
  say(words.formatChosen);
}

/** The entries that copy the text of a span: in which languages, then the format that all copies have. */
export function textEntries(span) {
  const formats = Object.entries(words.formats).map(([format, label]) => ({
    label,
    choice: { isChosen: format === chosenFormat(), choose: () => choose(format) },
  }));
  const texts = Object.entries(words.texts).map(([name, label]) => ({
    label,
    act: () => copyTexts(span, TAGS[name] ? [name] : Object.keys(TAGS)),
  }));
  return [...texts, ...formats];
}

/** The entries that copy a citation of a span in a style. */
export function citationEntries(span, forms) {
  const styles = forms?.styles ?? [];
  const identity = `${identityPage(span.first)}?lang=${code}#cite`;
  return [
    ...styles.map((style) => ({ label: style.name, act: () => copyCitation(style, span) })),
    { label: words.allForms, target: identity },
  ];
}

/** The id that the address of the page points to now, if it stands before this one. */
function rangeStart(id) {
  const start = location.hash.slice(1).split(":")[0];
  const known = ids();
  return known.includes(start) && known.indexOf(start) < known.indexOf(id) ? start : null;
}

/** Make a range the target of the page, and copy its link. */
export function makeRange(span) {
  location.hash = `${span.first}:${span.last}`;
  return copy(addressOf(span), words.rangeCopied);
}

/** The way to report an error in the text of a span. */
function reportEntry(span) {
  const elements = span.ids.flatMap(textElements).filter((element) => element.closest("[lang]").lang.startsWith(code));
  const quoted = passage(code, elements);
  const form = reportForm(span, quoted);
  return { label: words.reportError, ...(form ? { target: form } : { act: () => copyReport(span, quoted) }) };
}

/** The same segment on the other kind of page: side by side, or back in the text. */
function besideEntry(id) {
  const page = document.querySelector("a.beside-switch");
  const target = page && `${page.href.split("#")[0]}#${id}`;
  return target && { label: report().parallel ? words.reading : words.beside, target };
}

function menuEntries(id, forms) {
  const span = spanOf(id);
  const start = rangeStart(id);
  return [
    { label: words.copyLink, act: () => copy(addressOf(span), words.linkCopied) },
    { label: words.copyText, entries: () => textEntries(span) },
    { label: words.copyCitation, entries: () => citationEntries(span, forms) },
    start && { label: words.rangeFrom(number(start)), act: () => makeRange(spanOf(start, id)) },
    !report().parallel && { label: isShown(id) ? words.hideOther : words.showOther, act: () => toggleOther(id) },
    besideEntry(id),
    { label: words.identity, target: identityPage(id) },
    reportEntry(span),
  ].filter(Boolean);
}

/** Open or close the menu of a segment. */
export async function toggleMenu(button, id) {
  const forms = await fetchForms();
  const note = words.same(number(id), place(id), id);
  await togglePopup(button, { label: words.actions(number(id)), note, entries: menuEntries(id, forms) });
}
