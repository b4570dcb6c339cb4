// What can be done with a passage, in one file that is fetched when a reader first reaches for it.

export { copyPassageLink } from "./passage-link.js";
export { toggleMenu } from "./menu.js";
export { showRangeBar } from "./range.js";
export { offerActs } from "./selection.js";
