// The order of the glossary: by kind, by name, or by how many passages name an entry.

import { collator } from "./collator.js";
import { labelled, select } from "./controls.js";
import { registerWords } from "./words.js";

/** Agencies and abbreviations can also stand in one list, by name or by how many passages name them. */
export function orderOf(register) {
  if (!register.matches(".glossary")) return null;
  const grouped = [...register.children];
  const entries = grouped.filter((element) => element.matches(".entry"));
  const name = (entry) => entry.querySelector("h3").firstChild.textContent.trim();
  const passages = (entry) => entry.querySelectorAll(".concordance tbody tr").length;
  const orders = {
    name: (left, right) => collator.compare(name(left), name(right)),
    passages: (left, right) => passages(right) - passages(left) || collator.compare(name(left), name(right)),
  };
  const element = select([
    ["", registerWords.asGrouped],
    ["name", registerWords.byName],
    ["passages", registerWords.byPassages],
  ]);
  element.addEventListener("change", () => {
    const order = orders[element.value];
    register.append(...(order ? entries.toSorted(order) : grouped));
    register.classList.toggle("is-sorted", Boolean(order));
  });
  return labelled(registerWords.order, element);
}
