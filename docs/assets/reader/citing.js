// Citations of a segment or a range in every style: the styles are a file of the edition, filled in here.

import { writtenDay } from "../identity/accessed.js";
import { copyFormatted } from "./clipboard.js";
import { textOf } from "./copies.js";
import { words } from "./linking-words.js";
import { place } from "./segments.js";
import { addressOf, report } from "./spans.js";

const STEPS = { c: "chapter", s: "section", t: "subsection", p: "paragraph", column: "column" };

/** What tools/site/citing/forms.py writes, once it is here. */
let forms;

/** Fetch the styles; null when they cannot be fetched. */
export async function fetchForms() {
  try {
    forms ??= await fetch(report().citing).then((response) => response.json());
    return forms;
  } catch {
    return null;
  }
}

/** The place of a span in the words of the page: `ch. IV, sec. i, paras. 1–3`. A range waits for `fetchForms`. */
export function placeOf(span) {
  if (span.first === span.last) return place(span.first);
  return forms ? placeInWords(span, forms.words) : `${place(span.first)} – ${place(span.last)}`;
}

/** The steps to a segment, outermost first: [["chapter", 4], ["section", 1], ["paragraph", 3]]. */
function steps(id) {
  const names = id.replace("column-", "column").split("-");
  return names.map((name) => {
    const [, kind, number] = name.match(/^(column|c|s|t|p)(\d+)$/) ?? [];
    return number ? [STEPS[kind], Number(number)] : [name, 0];
  });
}

function worded([name, number], template) {
  const roman = forms.roman[number - 1] ?? "";
  return template[name]
    .replace("{n}", number)
    .replace("{chinese}", forms.chinese[number - 1])
    .replace("{capital}", roman)
    .replace("{small}", roman.toLowerCase());
}

function placeInWords({ first, last }, template) {
  const join = (list) => list.map((step) => worded(step, template)).join(template.between);
  const [from, to] = [steps(first), steps(last)];
  if (first === last) return join(from);
  const parting = from.findIndex((step, depth) => String(step) !== String(to[depth]));
  const shared = parting < 0 ? from.length : parting;
  const [[kind, start] = [], [otherKind, end] = []] = [from.slice(shared), to.slice(shared)].map((rest) =>
    rest.length === 1 ? rest[0] : [],
  );
  if (kind !== "paragraph" || otherKind !== kind) return join(from) + template.to + join(to.slice(shared));
  const paragraphs = template.paragraphs.replace("{n}", start).replace("{last}", end);
  return [...(shared ? [join(from.slice(0, shared))] : []), paragraphs].join(template.between);
}

/** The printed page of a span, in a style's words; nothing where it is not known or not the same. */
function pageOf({ first, last }, template) {
  const page = forms.pages[first];
  return page && page === forms.pages[last] ? template.page.replace("{n}", page) : "";
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A span cited in a style, as HTML: { reference, note }. */
export function cited(style, span, today = new Date()) {
  const fill = (template) =>
    template
      .replaceAll("{place}", escaped(placeInWords(span, style.words) + pageOf(span, style.words)))
      .replaceAll("{url}", escaped(addressOf(span)))
      .replaceAll("{accessed}", style.day ? writtenDay(today, style.day) : "");
  return { reference: fill(style.reference), note: fill(style.note) };
}

/** Copy a citation: the note, or where a style cites in the text, the entry of the bibliography and the reference to it. */
export function copyCitation(style, span) {
  const { reference, note } = cited(style, span);
  const parts = style.cites_in === "note" ? [note] : [reference, note];
  const html = parts.map((part) => `<p lang="${style.tag}">${part}</p>`).join("\n");
  return copyFormatted(parts.map(textOf).join("\n"), html, words.citationCopied);
}
