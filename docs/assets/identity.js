// An identity page: the reader's own language first, the day of access, and a button to copy each citation.

import { putOwnLanguageFirst } from "./bilingual/own-language.js";
import { writeDayOfAccess } from "./identity/accessed.js";
import { addCopyButtons } from "./identity/copy-buttons.js";

/** Let reference managers read title and issuer in the reader's language; the page states the original's. */
function tellReferenceManagers(tag) {
  for (const element of document.querySelectorAll(`meta[data-${tag}]`))
    element.content = element.getAttribute(`data-${tag}`);
}

tellReferenceManagers(putOwnLanguageFirst().split("-")[0]);
writeDayOfAccess(new Date());
addCopyButtons();
