// The register pages: filter as you type, by body and by chapter, and sort. Without this script
// they read fully, in the order of the report.

import { words } from "./reader/words.js";

const PART = /(preface|conclusion|chapter-(\d+))\/#/;
const collator = new Intl.Collator(document.documentElement.lang);

/** What can be filtered: entries, or the rows of tables that are no entry's own. */
function itemsOf(register) {
  return [...register.querySelectorAll(":scope > .entry, .figure")].map(
    (element) => element.closest("tr") ?? element,
  );
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
  for (const link of item.querySelectorAll("a[href*='glossary/#']")) found.set(link.hash, link.textContent);
  for (const body of item.querySelectorAll(".body")) found.set(body.dataset.id, body.textContent);
  return found;
}

/** The words of an item that a reader may look for; of a concordance not the passages. */
function wordsOf(item) {
  const copy = item.cloneNode(true);
  for (const details of copy.querySelectorAll("details")) details.remove();
  return copy.textContent.toLowerCase().replace(/\s+/g, " ");
}

function labelled(text, control) {
  const label = document.createElement("label");
  label.append(text, control);
  return label;
}

function select(options) {
  const element = document.createElement("select");
  for (const [value, text] of options) element.add(new Option(text, value));
  return element;
}

/** A choice among all that the items have, or nothing where there is no choice. */
function choice(label, facets, order) {
  const all = new Map(facets.flatMap((facet) => [...facet]));
  if (all.size < 2) return null;
  const element = select([["", words.every], ...[...all].sort(order)]);
  return { element, label: labelled(label, element) };
}

/** `preface`, `chapter-1` … `chapter-10`, `conclusion`. */
const byPart = ([one], [other]) => rank(one) - rank(other);
const rank = (part) => (part === "preface" ? 0 : Number(part.split("-")[1] ?? Infinity));
const byName = ([, one], [, other]) => collator.compare(one, other);

/** Headings are shown while something under them is. */
function showHeadings(register) {
  const shown = new Map();
  let section, group;
  for (const element of register.children) {
    if (element.matches("h2")) [section, group] = [element, null];
    else if (element.matches("h3")) group = element;
    const items = element.matches(".entry")
      ? [element]
      : [...element.querySelectorAll("tr:has(.figure)")];
    if (!items.length) continue;
    const some = items.some((item) => !item.hidden);
    if (!element.matches(".entry")) element.hidden = !some;
    for (const heading of [section, group].filter(Boolean)) {
      shown.set(heading, shown.get(heading) || some);
    }
  }
  for (const [heading, some] of shown) heading.hidden = !some;
}

function startFilters(register) {
  const items = itemsOf(register).map((element) => ({
    element,
    text: wordsOf(element),
    parts: partsOf(element),
    bodies: register.matches(".glossary") ? new Map() : bodiesOf(element),
  }));
  if (items.length < 10) return;
  const form = document.createElement("form");
  form.className = "filters";
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", words.filter);
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = words.filterHint;
  field.autocomplete = "off";
  const agency = choice(words.agency, items.map((item) => item.bodies), byName);
  const chapter = choice(words.chapter, items.map((item) => item.parts), byPart);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  form.append(labelled(words.filter, field));
  for (const one of [agency, chapter]) if (one) form.append(one.label);
  const order = orderOf(register);
  if (order) form.append(order);
  form.append(status);

  const update = () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      const fits =
        wanted.every((word) => item.text.includes(word)) &&
        (!agency?.element.value || item.bodies.has(agency.element.value)) &&
        (!chapter?.element.value || item.parts.has(chapter.element.value));
      item.element.hidden = !fits;
      count += fits;
    }
    showHeadings(register);
    status.textContent = words.shown(count, items.length);
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    if (!target()?.closest("[hidden]")) return;
    // The order stays as it was chosen: it hides nothing.
    for (const control of [field, agency?.element, chapter?.element]) if (control) control.value = "";
    update();
    target().scrollIntoView();
  });
  register.before(form);
  update();
}

function target() {
  return document.getElementById(location.hash.slice(1)); // ids of entries are ASCII
}

/** Agencies and terms can also stand in one list, by name or by how many passages name them. */
function orderOf(register) {
  if (!register.matches(".glossary")) return null;
  const grouped = [...register.children];
  const entries = grouped.filter((element) => element.matches(".entry"));
  const name = (entry) => entry.querySelector("h3").firstChild.textContent.trim();
  const passages = (entry) => entry.querySelectorAll(".concordance tbody tr").length;
  const orders = {
    name: (one, other) => collator.compare(name(one), name(other)),
    passages: (one, other) => passages(other) - passages(one) || collator.compare(name(one), name(other)),
  };
  const element = select([
    ["", words.asGrouped],
    ["name", words.byName],
    ["passages", words.byPassages],
  ]);
  element.addEventListener("change", () => {
    const order = orders[element.value];
    register.append(...(order ? entries.toSorted(order) : grouped));
    register.classList.toggle("is-sorted", Boolean(order));
  });
  return labelled(words.order, element);
}

/** What a cell is sorted by: its number, or its words. */
function key(row, column) {
  const cell = row.cells[column];
  const value = cell.querySelector("[data-value]")?.dataset.value;
  return value === undefined ? cell.textContent.trim() : Number(value);
}

function compare(one, other) {
  if (typeof one === "number") return one - other;
  return collator.compare(one, other);
}

/** The heads of the tables sort: up, down, and back to the order of the report. */
function startSorting(table) {
  const body = table.tBodies[0];
  const printed = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const next = { ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
      const order = next === undefined ? "ascending" : next;
      for (const other of heads) other.removeAttribute("aria-sort");
      if (order) head.setAttribute("aria-sort", order);
      const sign = order === "descending" ? -1 : 1;
      body.append(
        ...(order ? printed.toSorted((one, other) => sign * compare(key(one, column), key(other, column))) : printed),
      );
    });
  });
}

/** Who comes for an entry comes for its passages. */
function openTarget() {
  const details = target()?.closest(".entry")?.querySelector(".concordance");
  if (details) details.open = true;
}

for (const register of document.querySelectorAll(".register")) {
  startFilters(register);
  if (register.matches(".figures")) register.querySelectorAll("table").forEach(startSorting);
}
openTarget();
addEventListener("hashchange", openTarget);
