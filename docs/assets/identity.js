// An identity page: the reader's own language first, and a button to copy each citation.

import { copy } from "./reader/clipboard.js";

const ENGLISH = "en";
const LABEL = { zh: "复制", en: "Copy" };

/** The language that the reader likes better of the two that are here. */
function preferred() {
  const asked = new URLSearchParams(location.search).get("lang");
  const liked = asked ? [asked] : navigator.languages;
  return liked.find((tag) => /^(zh|en)\b/.test(tag))?.slice(0, 2) ?? "zh";
}

function arrange() {
  if (preferred() !== ENGLISH) return;
  for (const group of document.querySelectorAll(".passages, .citations")) {
    const section = group.querySelector(`section:lang(${ENGLISH})`);
    if (section) group.prepend(section);
  }
}

function addButtons() {
  for (const source of document.querySelectorAll(".citations dd, .citations pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = LABEL[source.closest("section").lang.slice(0, 2)];
    const text = source.textContent;
    button.addEventListener("click", () => copy(text));
    source.after(button);
  }
}

arrange();
addButtons();
