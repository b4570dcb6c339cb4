// The order of entries: as they are grouped, by a name in either language, or by how many passages or places they have.

import { code } from "./words.js";

const collators = { zh: new Intl.Collator("zh-Hans"), en: new Intl.Collator("en") };

const textOf = (entry, selector) => entry.querySelector(`summary ${selector}`)?.textContent.trim();

/** The name of an entry in a language, or the one that it has. */
const nameIn = (entry, language) => textOf(entry, language === code ? ".name" : ".other") ?? textOf(entry, ".name");
const byName = (language) => (left, right) =>
  collators[language].compare(nameIn(left, language), nameIn(right, language));
const count = (entry) => Number(/\d+/.exec(textOf(entry, ".counts"))?.[0] ?? 0);
const byCount = (left, right) => count(right) - count(left) || byName(code)(left, right);
const ORDERS = { name: byName(code), zh: byName("zh"), en: byName("en"), passages: byCount, places: byCount };

export class Order {
  constructor(register, items) {
    this.register = register;
    this.entries = items.map(({ element }) => element);
    this.name = "";
  }

  /** Put the entries into an order, in one list; without one back into their groups. */
  sort(name) {
    if (name === this.name) return;
    this.name = name;
    // Where each stood: what else is in its group comes before all entries or is put back in order with them.
    this.grouped ??= [...this.register.children].map((child) => [
      child,
      [...child.querySelectorAll(":scope > .entry")],
    ]);
    const order = ORDERS[name];
    this.register.classList.toggle("is-sorted", Boolean(order));
    if (order) this.register.append(...this.entries.toSorted(order));
    else
      for (const [child, entries] of this.grouped) {
        this.register.append(child);
        child.append(...entries);
      }
  }
}
