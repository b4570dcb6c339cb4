// The page of a figure: the day of access in its citations, and a button to copy each of them.

import { writeDayOfAccess } from "./identity/accessed.js";
import { addCopyButtons } from "./identity/copy-buttons.js";

export function startFigurePage() {
  writeDayOfAccess(new Date());
  addCopyButtons();
}
