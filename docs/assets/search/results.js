// The results page: everything found, by chapter, in both languages where wanted. Its address
// says all of it, so that it can be shared.

import { linkTo, make, passage, placeOf, Source } from "./passages.js";
import { explanation, fetchRest, hopeless, namedIn } from "./rest.js";

const source = new Source(document.querySelector(".search-field").dataset);
const { language } = source;
const [{ default: common }, { default: own }] = await Promise.all([import(`./words-${language}.js`), import(`./results-${language}.js`)]);
const words = { ...common, ...own };
for (const name of ["panel", "results"]) {
  document.head.append(make("link", { rel: "stylesheet", href: new URL(`assets/search/${name}.css`, source.root).href }));
}

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

const kindOf = ({ edition, index }) => (edition.own.segments[index].id.startsWith("column-") ? "column" : "text");
const partOf = ({ edition, index }) => edition.own.segments[index].under[0] ?? index;
const partKey = (result) => `${result.edition.own.edition}-${result.edition.own.segments[partOf(result)].id}`;

/** Fill a filter with what there is to choose; one that leaves no choice is not shown. */
function offer(select, every, choices) {
  const wanted = choices.some(([value]) => value === select.dataset.wanted) ? select.dataset.wanted : "";
  select.replaceChildren(...[["", every], ...choices].map(([value, label]) => make("option", value === wanted ? { value, selected: "" } : { value }, label)));
  select.hidden = choices.length < 2 && !wanted;
  return wanted;
}

function show() {
  const typed = input.value;
  const found = source.search(typed, source.editions);
  const results = [...found.own, ...found.other];
  const entries = source.wider?.entries(typed, language) ?? [];
  const isOther = new Set(found.other);
  const parts = new Map(source.editions.flatMap((edition) => edition.own.segments.map((segment, index) => [partKey({ edition, index }), edition.own.segments[partOf({ edition, index })].label])));
  const present = new Set(results.map(partKey));
  const wantedPart = offer(chapter, words.chapters, [...parts].filter(([key]) => present.has(key)).map(([key, label]) => [key, source.years.length > 1 ? `${key.slice(0, 4)} ${label}` : label]));
  const kinds = [...new Set([...results.map(kindOf), ...entries.map((entry) => entry.kind)])];
  const wantedKind = offer(kind, words.kinds, kinds.map((name) => [name, words.kind[name] ?? name]));
  const kept = results.filter((result) => (!wantedPart || partKey(result) === wantedPart) && (!wantedKind || kindOf(result) === wantedKind));
  const groups = [...parts].map(([key, label]) => [key, label, kept.filter((result) => partKey(result) === key)]).filter(([, , some]) => some.length);
  shown.replaceChildren(
    ...entryList(wantedPart ? [] : entries.filter((entry) => !wantedKind || entry.kind === wantedKind)),
    ...groups.map(([key, label, some]) => make("section", { "aria-label": label }, make("h2", {}, source.years.length > 1 ? `${key.slice(0, 4)} › ${label}` : label), ...some.map((result) => item(result, isOther.has(result), typed)))),
  );
  if (!found.query.terms.length) said.replaceChildren(words.start);
  else if (results.length) said.replaceChildren([explanation(found, source), words.found(kept.filter((result) => !isOther.has(result)).length, kept.filter((result) => isOther.has(result)).length)].filter(Boolean).join(" "));
  else if (entries.length) said.replaceChildren();
  else said.replaceChildren(...hopeless(typed, source));
  document.title = [typed.trim().slice(0, 60), document.title.split(" · ").at(-1)].filter(Boolean).join(" · ");
}

function entryList(entries) {
  if (!entries.length) return [];
  return [make("ul", { class: "found-entries" }, ...entries.map(({ kind: name, label, address }) => make("li", {}, `${words.kind[name] ?? name}: `, make("a", { href: new URL(address, source.root).href }, label))))];
}

function item(result, isOther, typed) {
  const { edition, index, hits, otherHits } = result;
  const { under, label } = edition.own.segments[index];
  // The group's heading says the chapter.
  const place = under.length > 1 ? placeOf(edition.own, index, [], 1) : (edition.own.segments[under[0]]?.label ?? label);
  const link = make("a", { class: "found-place", href: linkTo(edition.own, index, source, typed) }, place, namedIn(result, source));
  const article = make("article", { class: both.checked ? "found-both" : "" }, link);
  article.append(passage(edition.own, index, hits, both.checked ? Infinity : language === "zh" ? 120 : 260));
  if (edition.other && (both.checked || isOther)) article.append(passage(edition.other, index, otherHits, both.checked ? Infinity : 140));
  return article;
}

let composing = false;
input.addEventListener("compositionstart", () => (composing = true));
input.addEventListener("compositionend", () => {
  composing = false;
  refresh("replaceState");
});
form.addEventListener("input", (event) => {
  if (composing) return;
  if (event.target.dataset && event.target.matches("select")) event.target.dataset.wanted = event.target.value;
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
    await source.once("rest", () => fetchRest(source, show));
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
