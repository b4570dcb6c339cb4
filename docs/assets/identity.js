// An identity page: the reader's own language first, the day of access, and a button to copy each citation.

import { writeDayOfAccess } from "./identity/accessed.js";
import { copy, copyFormatted } from "./reader/clipboard.js";

const ENGLISH = "en";
const COPY = { zh: (what) => `复制${what}`, en: (what) => `Copy ${what}` };

/** The language that the reader likes better of the two that are here. */
function preferred() {
  const asked = new URLSearchParams(location.search).get("lang");
  const liked = asked ? [asked] : navigator.languages;
  return liked.find((tag) => /^(zh|en)\b/.test(tag))?.slice(0, 2) ?? "zh";
}

/** Put English first, and let reference managers read the English title and issuer. */
function arrange() {
  if (preferred() !== ENGLISH) return;
  for (const group of document.querySelectorAll(".passages, .citations")) {
    const section = group.querySelector(`section:lang(${ENGLISH})`);
    if (section) group.prepend(section);
  }
  for (const tag of document.querySelectorAll(`meta[data-${ENGLISH}]`)) tag.content = tag.dataset[ENGLISH];
}

/** What the button beside a text says: its kind, and for those who do not see where it stands, its style. */
function labelled(button, source) {
  const words = COPY[source.closest("section").lang.slice(0, 2)](source.dataset.copies);
  const style = source.closest("details")?.querySelector("summary").textContent;
  button.textContent = words;
  if (style && style !== source.dataset.copies) button.setAttribute("aria-label", `${words}: ${style}`);
}

function addButtons() {
  for (const source of document.querySelectorAll(".citations [data-copies]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    labelled(button, source);
    button.addEventListener("click", () =>
      source.matches(".cited") ? copyFormatted(source.textContent, source.innerHTML) : copy(source.textContent),
    );
    (source.closest("pre") ?? source).after(" ", button);
  }
}

arrange();
writeDayOfAccess(new Date());
addButtons();
