// The results page: everything found, by chapter, in both languages where wanted. Its address
// says all of it, so that it can be shared.

import { partKey } from "../match/entries.js";
import { isUnfinished } from "./composition.js";
import { linkTo, make, passage, placeOf } from "./elements.js";
import { account, enrich, kindName, namedIn } from "./enrich.js";
import { Source } from "./source.js";

const source = new Source(document.querySelector(".search-field").dataset);
const { language } = source;
const words = Object.assign({}, ...(await Promise.all([source.words("panel"), source.words("results")])));
for (const name of ["panel", "results"]) source.style(name);

const how = document.querySelector(".search-how");
const input = make("input", { name: "q", type: "search", enterkeyhint: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-label": words.label, placeholder: words.placeholder });
const chapter = make("select", { name: "part", "aria-label": words.chapters });
const kind = make("select", { name: "kind", "aria-label": words.kinds });
const both = make("input", { type: "checkbox", name: "both", value: "1" });
const said = make("p", { class: "search-said", role: "status" });
const shown = make("div", { class: "found-groups" });
const form = make("form", { class: "found-form", role: "search" }, input, make("div", { class: "found-filters" }, chapter, kind, make("label", {}, both, ` ${words.both}`)));
document.querySelector("#search-results").replaceChildren(form, said, shown);

/** What the address asks for goes into the form. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") ?? "";
  both.checked = asked.has("both");
  [chapter.dataset.wanted, kind.dataset.wanted] = [asked.get("part") ?? "", asked.get("kind") ?? ""];
}

function writeAddress(way) {
  const url = new URL(location.href);
  const fields = { q: input.value, part: chapter.dataset.wanted, kind: kind.dataset.wanted, both: both.checked ? "1" : "" };
  url.search = new URLSearchParams(Object.entries(fields).filter(([, value]) => value)).toString();
  if (url.href !== location.href) history[way](null, "", url);
}

const MOST = 300;
const FEW = 4;

const segmentOf = ({ edition, index }) => edition.own.segments[index];
const kindOf = (result) => (segmentOf(result).id.startsWith("column-") ? "column" : "text");
/** Party bodies, courts and local bodies are agencies to one who filters. */
const kindOfEntry = ({ kind: name }) => words.kind[name] ? name : "agency";
const yearOf = ({ edition }) => (source.years.length > 1 ? edition.own.edition : "");

/** The part of the report that a result stands in: its key in the address, and its name. */
function partOf(result) {
  const { edition, index } = result;
  const part = edition.own.segments[segmentOf(result).under[0] ?? index];
  return { key: partKey(edition.own, index), label: [yearOf(result), part.label].filter(Boolean).join(" › ") };
}

/** What was found, by part, in the order of the report, the newest edition first: [[key, label, results], …]. */
function byPart(results) {
  const order = (result) => source.editions.indexOf(result.edition) * 1e6 + result.index;
  const parts = new Map();
  for (const result of [...results].sort((one, two) => order(one) - order(two))) {
    const { key, label } = partOf(result);
    if (!parts.has(key)) parts.set(key, [key, label, []]);
  }
  for (const result of results) parts.get(partOf(result).key)[2].push(result);
  return [...parts.values()];
}

/** The parts that a passage or an entry was found in: [[key, label], …]. */
function partsWith(results, entries) {
  const keys = new Set([...results.map((result) => partOf(result).key), ...entries.flatMap((entry) => [...entry.parts])]);
  const all = source.editions.flatMap((edition) => edition.own.segments.map((_, index) => ({ edition, index })));
  return byPart(all).map(([key, label]) => [key, label]).filter(([key]) => keys.has(key));
}

/** Fill a filter with what there is to choose, and say what is chosen; one that leaves no choice is not shown. */
function offer(select, every, choices) {
  const wanted = choices.some(([value]) => value === select.dataset.wanted) ? select.dataset.wanted : "";
  select.replaceChildren(...[["", every], ...choices].map(([value, label]) => make("option", value === wanted ? { value, selected: "" } : { value }, label)));
  select.hidden = choices.length < 2 && !wanted;
  return wanted;
}

function show(most = MOST) {
  const typed = input.value;
  const found = source.search(typed, source.editions);
  const results = [...found.own, ...found.other];
  const entries = source.registers?.entries(typed, language) ?? [];
  const part = offer(chapter, words.chapters, partsWith(results, entries));
  const kinds = [...new Set([...results.map(kindOf), ...entries.map(kindOfEntry)])];
  const wanted = offer(kind, words.kinds, kinds.map((name) => [name, words.kind[name]]));
  const isKept = (result) => (!part || partOf(result).key === part) && (!wanted || kindOf(result) === wanted);
  const kept = { ...found, own: found.own.filter(isKept), other: found.other.filter(isKept) };
  const keptEntries = entries.filter((entry) => (!wanted || kindOfEntry(entry) === wanted) && (!part || entry.parts.has(part)));
  const groups = byPart([...kept.own, ...kept.other].slice(0, most)).map((group) => section(group, new Set(found.other), typed));
  const left = Math.max(0, kept.own.length + kept.other.length - most);
  shown.replaceChildren(...entryList(keptEntries, !groups.length), ...groups, ...(left ? [showRest(left)] : []));
  const count = keptEntries.length ? words.entries(keptEntries.length) : "";
  const told = account(kept, results.length + entries.length, source);
  const isCounted = kept.own.length + kept.other.length > 0;
  said.replaceChildren(...(found.query.terms.length ? [...told, isCounted && count ? words.comma : "", count || (isCounted || (!part && !wanted) ? "" : words.filtered)] : [words.start]));
  carryOver();
  how.hidden = found.query.terms.length > 0;
  document.title = [typed.trim().slice(0, 60), document.title.split(" · ").at(-1)].filter(Boolean).join(" · ");
}

/** The other language opens the same search. */
function carryOver() {
  for (const link of document.querySelectorAll(".md-header a[hreflang]")) link.search = location.search;
}

/** A button that shows what a page of many editions leaves out at first. */
function showRest(left) {
  const button = make("button", { type: "button", class: "found-rest" }, words.rest(left));
  button.addEventListener("click", () => show(Infinity));
  return button;
}

/** The entries of the registers, folded up where many would push the passages out of sight. */
function entryList(entries, isAll) {
  if (!entries.length) return [];
  const items = entries.map(({ kind: name, label, address }) => make("li", {}, `${kindName(name)}${words.colon}`, make("a", { href: new URL(address, source.root).href }, label)));
  const open = isAll || entries.length <= FEW ? { open: "" } : {};
  return [make("details", { class: "found-list", ...open }, make("summary", {}, words.entries(entries.length)), make("ul", {}, ...items))];
}

function section([, label, results], others, typed) {
  return make("section", {}, make("h2", {}, label), ...results.map((result) => item(result, others.has(result), typed)));
}

function item(result, isOther, typed) {
  const { edition, index, hits, otherHits } = result;
  const { under, label } = segmentOf(result);
  // The group's heading says the chapter.
  const place = under.length > 1 ? placeOf(edition.own, index, [], 1) : (edition.own.segments[under[0]]?.label ?? label);
  const link = make("a", { class: "found-place", href: linkTo(edition.own, index, source, typed) }, place, namedIn(result, source));
  const article = make("article", { class: both.checked ? "found-both" : "" }, link);
  article.append(passage(edition.own, index, hits, both.checked ? Infinity : language === "zh" ? 120 : 260));
  if (edition.other && (both.checked || isOther)) article.append(passage(edition.other, index, otherHits, both.checked ? Infinity : 140));
  return article;
}

input.addEventListener("compositionend", () => refresh("replaceState"));
form.addEventListener("input", (event) => {
  if (isUnfinished(event, language)) return;
  if (event.target.matches("select")) event.target.dataset.wanted = event.target.value;
  refresh("replaceState");
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
  said.replaceChildren(words.loading);
  try {
    await source.first();
    await source.once("enrich", () => enrich(source, () => show()));
    show();
  } catch {
    const again = make("button", { type: "button" }, words.again);
    again.addEventListener("click", start);
    said.replaceChildren(`${words.failed} `, again);
  }
}

readAddress();
if (!input.value) input.focus({ preventScroll: true });
await start();
