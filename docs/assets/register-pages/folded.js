// A folded part of the table of figures opens for whoever filters, and for an address that leads into it.

import { target } from "./target.js";

export function startFolded() {
  const parts = [...document.querySelectorAll(".register details.folded")];
  if (!parts.length) return;
  const openForTarget = () => {
    const part = target()?.closest("details.folded:not([open])");
    if (!part) return;
    part.open = true;
    target().scrollIntoView();
  };
  document.querySelector(".filters")?.addEventListener("input", () => parts.forEach((part) => (part.open = true)));
  addEventListener("hashchange", openForTarget);
  openForTarget();
}
