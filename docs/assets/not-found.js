// The page for wrong addresses: the reader's own language first, and on to the page that a mistyped address means.

import { putOwnLanguageFirst } from "./bilingual/own-language.js";
import { rightAddresses } from "./not-found/right-address.js";

/** The path below the site's root, its escapes read; as it is where it has half an escape. */
function pathBelow(root) {
  const path = location.pathname.slice(root.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Go on to the first page that the address may mean and that there is. */
async function leadOn({ root, year }) {
  for (const right of rightAddresses(pathBelow(root), year)) {
    const target = new URL(root + right, location.href);
    const answer = await fetch(target, { method: "HEAD" }).catch(() => null);
    if (answer?.ok) {
      location.replace(target.href + location.search + location.hash);
      return;
    }
  }
}

putOwnLanguageFirst();
await leadOn(document.querySelector(".not-found").dataset);
