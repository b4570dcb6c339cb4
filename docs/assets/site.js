// What the pages gain from a script. Every page reads fully, and every link works, without it.

import { startCards } from "./reader/cards.js";
import { startMarks } from "./reader/marks.js";
import { startMenus } from "./reader/menu.js";
import { startPlace } from "./reader/place.js";

startPlace();
startMenus();
startMarks();
startCards();
