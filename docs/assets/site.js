// What the pages gain from a script. Every page reads fully, and every link works, without it.

import { startCards } from "./reader/cards.js";
import { startMarkSwitch } from "./reader/mark-switch.js";
import { startMenus } from "./reader/menu.js";
import { startPlace } from "./reader/place.js";
import { startRegisterPages } from "./register-pages/start.js";

startPlace();
startMenus();
startMarkSwitch();
startCards();
startRegisterPages();

// Only the page about this edition lists what is stored.
const stored = document.querySelector("[data-stored]");
if (stored) {
  const { startClearing } = await import("./reader/stored.js");
  startClearing(stored, document.querySelector(".stored-clear"));
}
