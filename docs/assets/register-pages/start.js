// The register pages: filters, orders, and what opens. Without them they read fully, in the order of the report.

import { startComparing } from "./compare.js";
import { startFilters } from "./filters.js";
import { startPairs } from "./pairs.js";
import { openForPrint } from "./print.js";
import { startSorting } from "./sorting.js";
import { openTarget } from "./target.js";

/** Start what the register on this page offers; nothing on a page that has none. */
export function startRegisterPages() {
  for (const register of document.querySelectorAll(".register")) {
    if (register.matches(".compare")) startComparing(register);
    startFilters(register);
    openForPrint(register);
    if (register.matches(".figures")) register.querySelectorAll("table").forEach(startSorting);
    if (register.matches(".terms")) startPairs(register);
  }
  openTarget();
  addEventListener("hashchange", openTarget);
}
