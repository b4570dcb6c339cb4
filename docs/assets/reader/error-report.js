// Report an error in a passage: in a form of the repository, or as a text to copy where there is none.

import { placeOf } from "./citing.js";
import { copy } from "./clipboard.js";
import { textOf } from "./copies.js";
import { words } from "./linking-words.js";
import { addressOf, numberOf, report } from "./spans.js";

const LONGEST = 1500; // characters: an address holds no more than some thousand
const LANGUAGES = { "zh-Hans": "中文 / Chinese", en: "英文 / English" }; // as the form has them

/** The address of the form, filled in for a passage of a span; nothing where no repository is known. */
export function reportForm(span, { tag, paragraphs }) {
  const { repository } = report();
  if (!repository) return "";
  const form = new URL(`${repository.replace(/\/+$/, "")}/issues/new`);
  const fields = {
    template: "text.yml",
    title: `text: ${span.first}`,
    passage: addressOf(span),
    language: LANGUAGES[tag],
    here: paragraphs.map(textOf).join("\n\n").slice(0, LONGEST),
  };
  for (const [name, value] of Object.entries(fields)) form.searchParams.set(name, value);
  return form.href;
}

/** Copy what a report needs: place, address and quotation. */
export function copyReport(span, { paragraphs }) {
  const quoted = words.errorQuotes(paragraphs.map(textOf).join("\n\n"));
  return copy(`${words.errorIn(numberOf(span), placeOf(span), addressOf(span))}\n${quoted}\n`, words.reportCopied);
}
