// The bar of a range stands above its first segment: link, text and citation of all of it.

import { fetchForms, placeOf } from "./citing.js";
import { copy } from "./clipboard.js";
import { words } from "./linking-words.js";
import { citationEntries, textEntries } from "./menu.js";
import { togglePopup } from "./popup.js";
import { addressOf, spanOf } from "./spans.js";
import { loadStyle } from "./style.js";

function button(label, press) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", () => press(element));
  return element;
}

function menuButton(label, entries) {
  const element = button(label, (pressed) => togglePopup(pressed, { label, entries: entries() }));
  element.setAttribute("aria-haspopup", "menu");
  element.setAttribute("aria-expanded", "false");
  const holder = document.createElement("span");
  holder.className = "holds-menu";
  holder.append(element);
  return holder;
}

/** The range is no target any more; nothing moves, and the focus is on its first segment's number. */
function removeRange(bar, span) {
  const [left, top] = [scrollX, scrollY];
  location.hash = span.first;
  bar.remove();
  scrollTo({ left, top, behavior: "instant" });
  document.querySelector(`.controls[data-segment="${span.first}"] .number`).focus({ preventScroll: true });
}

function barOf(span, forms) {
  const bar = document.createElement("div");
  bar.className = "range-bar";
  bar.setAttribute("role", "group");
  const name = words.range(placeOf(span));
  bar.setAttribute("aria-label", name);
  const heading = document.createElement("p");
  heading.textContent = name;
  bar.append(
    heading,
    button(words.copyLink, () => copy(addressOf(span), words.rangeCopied)),
    menuButton(words.copyText, () => textEntries(span)),
    menuButton(words.copyCitation, () => citationEntries(span, forms)),
    button(words.removeRange, () => removeRange(bar, span)),
  );
  return bar;
}

/** Show the bar of a range above it; what is in view stays where it is. */
export async function showRangeBar(first, last) {
  const span = spanOf(first, last);
  const [forms] = await Promise.all([fetchForms(), loadStyle()]);
  if (!document.getElementById(last).matches(".in-range")) return;
  const element = document.getElementById(first);
  const anchor = element.closest(".headed") ?? element;
  document.querySelector(".range-bar")?.remove();
  const before = element.getBoundingClientRect().top;
  const bar = barOf(span, forms);
  anchor.before(bar);
  // On arrival the bar is seen with the first segment; where the reader is further down nothing moves.
  const moved = element.getBoundingClientRect().top - before;
  if (moved && before < 0) scrollBy({ top: moved, behavior: "instant" });
}
