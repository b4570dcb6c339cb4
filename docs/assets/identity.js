// An identity page: the reader's own language first, the day of access, and a button to copy each citation.

import { putOwnLanguageFirst } from "./bilingual/own-language.js";
import { writeDayOfAccess } from "./identity/accessed.js";
import { copy, copyFormatted } from "./reader/clipboard.js";

const COPY = { zh: (what) => `复制${what}`, en: (what) => `Copy ${what}` };

/** Let reference managers read title and issuer in the reader's language; the page states the original's. */
function tellReferenceManagers(tag) {
  for (const element of document.querySelectorAll(`meta[data-${tag}]`))
    element.content = element.getAttribute(`data-${tag}`);
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

tellReferenceManagers(putOwnLanguageFirst().split("-")[0]);
writeDayOfAccess(new Date());
addButtons();
