// What the pages gain from a script. Every page reads fully, and every link works, without it.

import { startCards } from "./reader/cards.js";
import { startLayout } from "./reader/layout.js";
import { startMarkSwitch } from "./reader/mark-switch.js";
import { startMenus } from "./reader/menu.js";
import { startPlace } from "./reader/place.js";
import { startRegisterPages } from "./register-pages/start.js";

startLayout();
startPlace();
startMenus();
startMarkSwitch();
startCards();
startRegisterPages();
