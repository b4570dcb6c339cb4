// The results page: everything found, the best first or by chapter, in both languages where wanted. Its address
// says all of it, so that it can be shared.

import { carryQuery } from "../../shell/carry-query.js";
import { partKey } from "../match/entries.js";
import { isUnfinished } from "./composition.js";
import { make } from "./elements.js";
import { account, enrich, entriesOf } from "./enrich.js";
import { articleOf, entryList } from "./result-list.js";
import { Source } from "./source.js";

const source = new Source(document.querySelector(".search-field").dataset);
const { language } = source;
const words = Object.assign({}, ...(await Promise.all([source.words("panel"), source.words("results")])));
for (const name of ["panel", "results"]) source.style(name);

const how = document.querySelector(".search-how");
const input = make("input", {
  name: "q",
  type: "search",
  enterkeyhint: "search",
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: "false",
  "aria-label": words.label,
  placeholder: words.placeholder,
});
const chapter = make("select", { name: "part", "aria-label": words.chapters });
const kind = make("select", { name: "kind", "aria-label": words.kinds });
const year = make("select", { name: "year", "aria-label": words.years });
const order = make("select", { name: "order", "aria-label": words.orders });
const both = make("input", { type: "checkbox", name: "both", value: "1" });
const status = make("p", { class: "search-status", role: "status" });
const groups = make("div", { class: "found-groups" });
const form = make(
  "form",
  { class: "found-form", role: "search", "aria-labelledby": "search" }, // the heading of the page
  input,
  make("div", { class: "found-filters" }, year, chapter, kind, order, make("label", {}, both, ` ${words.both}`)),
);
document.querySelector("#search-results").replaceChildren(form, status, groups);

/** The choices of the page by the name that each has in the address. */
const choices = { year, part: chapter, kind, order };

/** What the address asks for goes into the form. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") ?? "";
  both.checked = asked.has("both");
  for (const [name, choice] of Object.entries(choices)) choice.dataset.wanted = asked.get(name) ?? "";
}

function writeAddress(way) {
  const url = new URL(location.href);
  const wanted = Object.entries(choices).map(([name, choice]) => [name, choice.dataset.wanted]);
  const fields = [["q", input.value], ...wanted, ["both", both.checked ? "1" : ""]];
  url.search = new URLSearchParams(fields.filter(([, value]) => value)).toString();
  if (url.href !== location.href) history[way](null, "", url);
}

/** So many passages are shown at first. */
const MOST = 300;

const segmentOf = ({ bitext, index }) => bitext.primary.segments[index];
const kindOf = (result) => (segmentOf(result).boxed ? "column" : "text");
/** Party bodies, courts and local bodies are agencies to one who filters. */
const kindOfEntry = ({ kind: name }) => (words.kind[name] ? name : "agency");
const yearOf = ({ bitext }) => (source.years.length > 1 ? bitext.primary.edition : "");

/** The part of the report that a result stands in: its key in the address, and its name. */
function partOf(result) {
  const { bitext, index } = result;
  const part = bitext.primary.segments[segmentOf(result).under[0] ?? index];
  return { key: partKey(bitext.primary, index), label: [yearOf(result), part.label].filter(Boolean).join(" › ") };
}

/** What was found, by part, in the order of the report, the newest edition first: [[key, label, results], …]. */
function byPart(results) {
  const placeOf = (result) => source.bitexts.indexOf(result.bitext) * 1e6 + result.index;
  const parts = new Map();
  for (const result of [...results].sort((left, right) => placeOf(left) - placeOf(right))) {
    const { key, label } = partOf(result);
    if (!parts.has(key)) parts.set(key, [key, label, []]);
  }
  for (const result of results) parts.get(partOf(result).key)[2].push(result);
  return [...parts.values()];
}

/** The parts that a passage or an entry was found in: [[key, label], …]. */
function partsWith(results, entries) {
  const keys = new Set([
    ...results.map((result) => partOf(result).key),
    ...entries.flatMap((entry) => [...entry.parts]),
  ]);
  const all = source.bitexts.flatMap((bitext) => bitext.primary.segments.map((_, index) => ({ bitext, index })));
  return byPart(all)
    .map(([key, label]) => [key, label])
    .filter(([key]) => keys.has(key));
}

/** Fill a filter with what there is to choose, and say what is chosen; one that leaves no choice is not shown. */
function offer(select, every, values) {
  const wanted = values.some(([value]) => value === select.dataset.wanted) ? select.dataset.wanted : "";
  select.replaceChildren(
    ...[["", every], ...values].map(([value, label]) =>
      make("option", value === wanted ? { value, selected: "" } : { value }, label),
    ),
  );
  select.hidden = values.length < 2 && !wanted;
  return wanted;
}

/** What was found of passages and entries, and what of it the filters keep. */
function filtered(typed) {
  const edition = offer(year, words.years, source.years.length > 1 ? source.years.map((name) => [name, name]) : []);
  const bitexts = source.bitexts.filter(({ primary }) => !edition || primary.edition === edition);
  const found = source.search(typed, bitexts);
  const results = [...found.primary, ...found.secondary];
  const entries = source.registers ? entriesOf(found, source) : [];
  const part = offer(chapter, words.chapters, partsWith(results, entries));
  const kinds = [...new Set([...results.map(kindOf), ...entries.map(kindOfEntry)])].map((name) => [
    name,
    words.kind[name],
  ]);
  const wanted = offer(kind, words.kinds, kinds);
  const isKept = (result) => (!part || partOf(result).key === part) && (!wanted || kindOf(result) === wanted);
  const isEntryKept = (entry) => (!part || entry.parts.has(part)) && (!wanted || kindOfEntry(entry) === wanted);
  return {
    kept: { ...found, primary: found.primary.filter(isKept), secondary: found.secondary.filter(isKept) },
    entries: entries.filter(isEntryKept),
    listed: results.length + entries.length,
    isFiltered: Boolean(part || wanted),
  };
}

function show(most = MOST) {
  const typed = input.value;
  const { kept, entries, listed, isFiltered } = filtered(typed);
  const results = [...kept.primary, ...kept.secondary];
  const secondary = new Set(kept.secondary);
  const shown = results.slice(0, most);
  const left = Math.max(0, results.length - most);
  const isBy = offer(order, words.order.best, [["chapter", words.order.chapter]]);
  order.hidden = results.length < 2;
  const article = (result) =>
    articleOf(result, secondary.has(result), { typed, source, words, both: both.checked, isBy });
  const passages = isBy ? byPart(shown).map((group) => section(group, article)) : shown.map(article);
  const isAll = !passages.length || Boolean(kind.dataset.wanted);
  groups.replaceChildren(
    ...entryList(entries, isAll, source, words),
    ...passages,
    ...(left ? [buttonForMore(left)] : []),
  );
  const isAsked = kept.query.terms.length > 0;
  status.replaceChildren(...(isAsked ? statusOf(kept, entries, listed, isFiltered) : [words.start]));
  carryQuery();
  how.hidden = isAsked;
  document.title = [typed.trim().slice(0, 60), document.title.split(" · ").at(-1)].filter(Boolean).join(" · ");
}

/** How many passages and entries are shown, or why there are none. */
function statusOf(kept, entries, listed, isFiltered) {
  const passages = account(kept, listed, source);
  const hasPassages = kept.primary.length + kept.secondary.length > 0;
  if (entries.length) return [...passages, hasPassages ? words.comma : "", words.entries(entries.length)];
  return hasPassages || !isFiltered ? passages : [...passages, words.filtered];
}

/** A button that shows what a page of many editions leaves out at first. */
function buttonForMore(left) {
  const button = make("button", { type: "button", class: "found-more" }, words.more(left));
  button.addEventListener("click", () => show(Infinity));
  return button;
}

function section([, label, results], article) {
  return make("section", {}, make("h2", {}, label), ...results.map(article));
}

input.addEventListener("compositionend", () => refresh("replaceState"));
form.addEventListener("input", (event) => {
  if (isUnfinished(event, language)) return;
  if (event.target.matches("select")) event.target.dataset.wanted = event.target.value;
  refresh("replaceState");
});
// The Enter that ends a word of an input method, which Safari sends after the word, is no search.
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
});
status.addEventListener("click", (event) => {
  const { alike } = event.target.dataset;
  if (!alike) return;
  event.preventDefault();
  input.value = alike;
  refresh("pushState");
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  refresh("pushState");
});
addEventListener("popstate", () => {
  readAddress();
  show();
});

function refresh(way) {
  writeAddress(way);
  show();
}

async function start() {
  status.replaceChildren(words.loading);
  try {
    await source.first();
    await source.once("enrich", () => enrich(source, () => show()));
    show();
  } catch {
    const again = make("button", { type: "button" }, words.again);
    again.addEventListener("click", start);
    status.replaceChildren(`${words.failed} `, again);
  }
}

readAddress();
if (!input.value) input.focus({ preventScroll: true });
await start();
