// The lists to choose from in the filters: what is chosen stands beside their name, and they close by themselves.

import { registerWords } from "./words.js";

/** What a box stands for, as a sentence says it. */
export const nameOf = (box) => box.dataset.short ?? box.nextElementSibling.textContent;

/** The boxes of a facet that are ticked. */
export const tickedIn = (form, name) => [...form.querySelectorAll(`input[name="${name}"]:checked`)];

/** Say beside the name of each list what is chosen in it. */
export function showChosen(form) {
  for (const choice of form.querySelectorAll(".choice")) {
    const [first, ...more] = [...choice.querySelectorAll(":checked")].map(nameOf);
    choice.querySelector(".chosen").textContent = first ? registerWords.choices(first, more.length) : "";
  }
}

/** An open list closes on Escape, and when the reader goes elsewhere. */
export function closeByThemselves(form) {
  const openOne = () => form.querySelector(".choice[open]");
  form.addEventListener("keydown", (event) => {
    const choice = openOne();
    if (event.key !== "Escape" || !choice) return;
    event.preventDefault();
    choice.open = false;
    choice.querySelector("summary").focus();
  });
  const closeOutside = ({ target }) => {
    const choice = openOne();
    if (choice && target instanceof Node && !choice.contains(target)) choice.open = false;
  };
  document.addEventListener("pointerdown", closeOutside);
  document.addEventListener("focusin", closeOutside);
}
