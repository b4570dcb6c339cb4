// The register pages: filters and sorting. Without them they read fully, in the order of the report.

import { startFilters } from "./filters.js";
import { startFolded } from "./folded.js";
import { startSorting } from "./sorting.js";
import { openTarget } from "./target.js";

/** Start what the register on this page offers; nothing on a page that has none. */
export function startRegisterPages() {
  for (const register of document.querySelectorAll(".register")) {
    startFilters(register);
    if (register.matches(".figures")) register.querySelectorAll("table:has(.figure)").forEach(startSorting);
  }
  startFolded();
  openTarget();
  addEventListener("hashchange", openTarget);
}
