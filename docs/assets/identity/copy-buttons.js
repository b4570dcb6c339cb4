// A button to copy each citation, record and address.

import { copy, copyFormatted } from "../reader/clipboard.js";

const COPY = { zh: (what) => `复制${what}`, en: (what) => `Copy ${what}` };

/** What the button beside a text says: its kind, and for those who do not see where it stands, its style. */
function labelled(button, source) {
  const words = COPY[source.closest("section[lang], html").lang.slice(0, 2)](source.dataset.copies);
  const style = source.closest("details")?.querySelector("summary").textContent;
  button.textContent = words;
  if (style && style !== source.dataset.copies) button.setAttribute("aria-label", `${words}: ${style}`);
}

/** Put a button beside every text of the citations that can be copied. */
export function addCopyButtons() {
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
