// The register pages filter by words as they are typed, and by what is chosen. Without this script they read fully.

import { fill, parametersOf, writeAddress } from "./address.js";
import { closeByThemselves, nameOf, showChosen, tickedIn } from "./choices.js";
import { conditionsIn, haveWords, shownOf } from "./conditions.js";
import { itemsOf, partsOf, wordsOf } from "./items.js";
import { Order } from "./order.js";
import { target } from "./target.js";
import { registerWords } from "./words.js";

const FACETS = ["body", "chapter", "kind", "severity"];
const WORDS = "words";

/** The filters of one register. */
class Filters {
  constructor(register, form) {
    Object.assign(this, { register, form, hasWords: haveWords, isAsked: false });
    this.items = itemsOf(register);
    this.parts = partsOf(register, this.items);
    this.order = new Order(register, this.items);
    this.status = form.querySelector("[role=status]");
    this.clearButton = button(registerWords.clear, () => this.clear());
    this.status.after(this.clearButton);
    this.nothing = document.createElement("div");
    this.nothing.className = "nothing-found";
    form.append(this.nothing);
    this.openedGroups = new Set();
  }

  /** Show what the address asks for; words in it wait for the search, so that nothing is shown that goes again. */
  async readAddress() {
    fill(this.form, new URLSearchParams(location.search));
    if (this.form.elements[WORDS].value.trim()) await this.askSearch().catch(() => {});
    this.update();
  }

  /** The search's way of finding words is fetched once somebody types some. */
  async askSearch() {
    if (this.isAsked) return;
    this.isAsked = true;
    this.readWords();
    const { itemFilter } = await import("../search/ui/item-filter.js");
    const hasWords = await itemFilter(this.items);
    // What was found last is kept: a choice changes it not.
    let last = null;
    this.hasWords = (typed) => (last?.typed === typed ? last : (last = { typed, found: hasWords(typed) })).found;
    this.update();
  }

  readWords() {
    for (const item of this.items) item.text ??= wordsOf(item);
  }

  /** Which items have the words that are typed. */
  found(typed) {
    if (!typed) return this.items.map(() => true);
    this.readWords();
    this.askSearch().catch(() => {});
    return this.hasWords(typed, this.items);
  }

  /** Show the items that have all that is asked for. */
  update() {
    const parameters = parametersOf(this.form);
    const typed = parameters.get(WORDS) ?? "";
    const [found, conditions] = [this.found(typed), conditionsIn(parameters, FACETS)];
    const shown = shownOf(this.items, found, conditions);
    this.items.forEach((item, place) => {
      if (item.isShown !== shown[place]) item.element.hidden = !(item.isShown = shown[place]);
    });
    this.order.sort(parameters.get("order") ?? "");
    this.showParts(typed !== "" || conditions.length > 0);
    this.say(shown.filter(Boolean).length, typed, found, conditions);
    showChosen(this.form);
    writeAddress(parameters);
    this.register.classList.add("is-filtered");
    this.register.dispatchEvent(new CustomEvent("filtered", { detail: conditions }));
  }

  /** Headings, tables and groups are shown while something in them is; groups open while something is asked for. */
  showParts(isAsked) {
    for (const { element, items, link, isIndex } of this.parts) {
      const isShown = isIndex ? !isAsked : items.some((item) => item.isShown);
      show(element, isShown);
      if (link) show(link, isShown);
      if (!element.matches("details.group")) continue;
      if (isAsked && isShown && !element.open) this.openedGroups.add(element);
      if (isAsked && isShown) element.open = true;
    }
    if (isAsked) return;
    for (const group of this.openedGroups) group.open = false;
    this.openedGroups.clear();
  }

  /** Say how many are shown and of what; where there are none, what would find more. */
  say(count, typed, found, conditions) {
    const asked = conditions.map(({ name }) => tickedIn(this.form, name).map(nameOf).join(registerWords.and));
    if (typed) asked.push(registerWords.quoted(typed));
    const words = registerWords.shown(count, this.items.length);
    this.status.textContent = asked.length ? words + registerWords.chosen(asked) : words;
    show(this.clearButton, asked.length > 0);
    this.nothing.replaceChildren(...(count ? [] : this.wayOut(typed, found, conditions)));
  }

  /** What to do where nothing is found: leave out one of what is asked for, or all of it, or search the report. */
  *wayOut(typed, found, conditions) {
    const line = document.createElement("p");
    line.textContent = registerWords.nothing;
    yield line;
    const every = this.items.map(() => true);
    const ways = conditions.map((left) => [
      left.name,
      tickedIn(this.form, left.name).map(nameOf).join(registerWords.and),
      shownOf(this.items, found, conditions.filter((condition) => condition !== left)), // prettier-ignore
    ]);
    if (typed) ways.push([WORDS, registerWords.quoted(typed), shownOf(this.items, every, conditions)]);
    for (const [name, asked, shown] of ways) {
      const more = shown.filter(Boolean).length;
      if (more && ways.length > 1) yield button(registerWords.without(asked, more), () => this.clear([name]));
    }
    yield button(registerWords.everything(this.items.length), () => this.clear());
    if (typed) yield searchLink(typed);
  }

  /** Leave out what is asked for: all of it, or by name. The order stays, since it hides nothing. */
  clear(names = [...FACETS, WORDS]) {
    for (const control of this.form.elements) {
      if (!names.includes(control.name)) continue;
      if (control.type === "checkbox") control.checked = false;
      else control.value = "";
    }
    this.update();
    if (!this.form.contains(document.activeElement) || document.activeElement === this.clearButton)
      this.form.elements[WORDS].focus({ preventScroll: true });
  }
}

function show(element, isShown) {
  if (element.hidden === isShown) element.hidden = !isShown;
}

function button(words, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = words;
  element.addEventListener("click", act);
  return element;
}

/** A link to what the whole report has of these words. */
function searchLink(typed) {
  const { root, language } = document.querySelector(".search-field").dataset;
  const link = document.createElement("a");
  link.href = new URL(`${language === "zh" ? "" : `${language}/`}search/?q=${encodeURIComponent(typed)}`, new URL(root, location.href)); // prettier-ignore
  link.textContent = registerWords.inReport(typed);
  return link;
}

/** Let the form above a register work; the promise is kept when what the address asks for is shown. */
export function startFilters(register) {
  const form = register.querySelector(":scope > .filters");
  if (!form) return;
  const filters = new Filters(register, form);
  closeByThemselves(form);
  form.addEventListener("input", () => filters.update());
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => filters.readAddress());
  addEventListener("hashchange", () => {
    if (!target()?.closest("[hidden]")) return;
    filters.clear();
    target().scrollIntoView();
  });
  return filters.readAddress();
}
