// The register pages filter as you type, by body and by chapter. Without this script they read fully.

import { collator } from "./collator.js";
import { labelled, select } from "./controls.js";
import { orderOf } from "./order.js";
import { target } from "./target.js";
import { registerWords } from "./words.js";

const PART = /(preface|conclusion|chapter-(\d+))\/#/;

/** What can be filtered: entries, or the rows of tables that are no entry's own. */
function itemsOf(register) {
  return [...register.querySelectorAll(":scope > .entry, .figure")].map((element) => element.closest("tr") ?? element);
}

/** The parts of the report that an item leads to: `chapter-4` and what to call it. */
function partsOf(item) {
  const found = new Map();
  for (const link of item.querySelectorAll("a[href]")) {
    const match = PART.exec(link.getAttribute("href"));
    if (match) found.set(match[1], match[2] ?? link.textContent.split(" ¶")[0]);
  }
  return found;
}

/** The bodies that an item names as acting. */
function bodiesOf(item) {
  const found = new Map();
  for (const link of item.querySelectorAll("a[href*='glossary/#']"))
    found.set(link.hash, link.title || link.textContent);
  for (const body of item.querySelectorAll(".body")) found.set(body.dataset.id, body.textContent);
  return found;
}

/** The words of an item that a reader may look for; of a concordance not the passages, only terms and renderings. */
function wordsOf(item) {
  const copy = item.cloneNode(true);
  for (const folded of copy.querySelectorAll("details > :not(.term, .renderings)")) folded.remove();
  const titles = [...copy.querySelectorAll("a[title]")].map((link) => ` ${link.title}`); // names behind abbreviations
  return (copy.textContent + titles.join("")).toLowerCase().replace(/\s+/g, " ");
}

/** A choice among all that the items have, or nothing where there is no choice. */
function choiceAmong(label, facets, order) {
  const all = new Map(facets.flatMap((facet) => [...facet]));
  if (all.size < 2) return null;
  const element = select([["", registerWords.every], ...[...all].sort(order)]);
  return { element, label: labelled(label, element) };
}

/** `preface`, `chapter-1` … `chapter-10`, `conclusion`. */
const byPart = ([left], [right]) => placeInReport(left) - placeInReport(right);
const placeInReport = (part) => (part === "preface" ? 0 : Number(part.split("-")[1] ?? Infinity));
const byName = ([, left], [, right]) => collator.compare(left, right);

/** Headings are shown while something under them is. */
function showHeadings(register) {
  const shown = new Map();
  let section, group;
  for (const element of register.children) {
    if (element.matches("h2")) [section, group] = [element, null];
    else if (element.matches("h3")) group = element;
    const items = element.matches(".entry") ? [element] : [...element.querySelectorAll("tr:has(.figure)")];
    if (!items.length) continue;
    const isShown = items.some((item) => !item.hidden);
    if (!element.matches(".entry")) element.hidden = !isShown;
    for (const heading of [section, group].filter(Boolean)) {
      shown.set(heading, shown.get(heading) || isShown);
    }
  }
  for (const [heading, isShown] of shown) heading.hidden = !isShown;
}

/** An item with what it can be filtered by. */
function filterable(element, register) {
  return {
    element,
    text: wordsOf(element),
    parts: partsOf(element),
    bodies: register.matches(".glossary") ? new Map() : bodiesOf(element),
  };
}

function searchField() {
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = registerWords.filterHint;
  field.autocomplete = "off";
  return field;
}

/** The form above a register: { form, field, agency, chapter, status }; a choice is null where there is none. */
function makeForm(register, items) {
  const form = document.createElement("form");
  form.className = "filters";
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", registerWords.filter);
  const field = searchField();
  const bodies = items.map((item) => item.bodies);
  const parts = items.map((item) => item.parts);
  const agency = choiceAmong(registerWords.agency, bodies, byName);
  const chapter = choiceAmong(registerWords.chapter, parts, byPart);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const labels = [labelled(registerWords.filter, field), agency?.label, chapter?.label, orderOf(register)];
  form.append(...labels.filter(Boolean), status);
  return { form, field, agency: agency?.element, chapter: chapter?.element, status };
}

/** Whether each item has all the words as they are typed: until the search is there, which knows more. */
function haveWords(typed, items) {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return items.map(({ text }) => wanted.every((word) => text.includes(word)));
}

/** Show the items that have all the words, and the body and the chapter that are chosen. */
function filter(register, items, { field, agency, chapter, status, hasWords = haveWords }) {
  const found = hasWords(field.value, items);
  const isShown = ({ bodies, parts }, place) =>
    found[place] && (!agency?.value || bodies.has(agency.value)) && (!chapter?.value || parts.has(chapter.value));
  items.forEach((item, place) => (item.element.hidden = !isShown(item, place)));
  showHeadings(register);
  const count = items.filter(({ element }) => !element.hidden).length;
  status.textContent = registerWords.shown(count, items.length);
}

/** Put a form above a register that filters it; a short register needs none. */
export function startFilters(register) {
  const items = itemsOf(register).map((element) => filterable(element, register));
  if (items.length < 10) return;
  const controls = makeForm(register, items);
  const update = () => filter(register, items, controls);
  const askSearch = async () => {
    const { itemFilter } = await import("../search/ui/item-filter.js");
    controls.hasWords = await itemFilter(items);
    update();
  };
  controls.field.addEventListener("input", () => askSearch().catch(() => {}), { once: true });
  controls.form.addEventListener("input", update);
  controls.form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    if (!target()?.closest("[hidden]")) return;
    // The order stays as it was chosen: it hides nothing.
    for (const control of [controls.field, controls.agency, controls.chapter]) if (control) control.value = "";
    update();
    target().scrollIntoView();
  });
  register.before(controls.form);
  update();
}
