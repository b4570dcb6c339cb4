// The register pages: filters, orders, and what opens. Without them they read fully, in the order of the report.
// What only one page needs is fetched there alone.

import { startFilters } from "./filters.js";
import { openForPrint } from "./print.js";
import { openTarget } from "./target.js";
import { registerWords } from "./words.js";

/** What a register has besides, before its filters start or when it is opened. */
async function startOwn(register) {
  if (register.matches(".compare")) (await import("./compare.js")).startComparing(register, registerWords.chapter);
  if (register.matches(".figures")) {
    const { startSorting } = await import("./sorting.js");
    register.querySelectorAll("table:has(.figure)").forEach(startSorting);
  }
  if (register.matches(".terms")) {
    const open = async ({ target }) => {
      if (target.open && target.matches(".entry")) (await import("./pairs.js")).showPairs(target);
    };
    register.addEventListener("toggle", open, true);
  }
}

/** Start what the register on this page offers; nothing on a page that has none. */
export async function startRegisterPages() {
  for (const register of document.querySelectorAll(".register")) {
    openForPrint(register);
    await startOwn(register);
    await startFilters(register);
  }
  openTarget();
  addEventListener("hashchange", openTarget);
}
