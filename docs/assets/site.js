// What the pages gain from a script. Every page reads fully, and every link works, without it.
// What only some pages or some readers need is fetched for them alone.

import { startLayout } from "./reader/layout.js";
import { startLinking } from "./reader/linking.js";
import { startNotes } from "./reader/notes.js";
import { startPlace } from "./reader/place.js";
import { startColours } from "./shell/colours.js";
import { startContents } from "./shell/contents.js";
import { startDrawer } from "./shell/drawer.js";
import { startSearch } from "./shell/search.js";

startColours();
startDrawer();
startSearch();
startLayout();
startPlace();
startLinking();
startNotes();
startContents();
if (document.querySelector(".register"))
  import("./register-pages/start.js").then((pages) => pages.startRegisterPages());
if (document.querySelector(".figure-page")) import("./figure-page.js").then((page) => page.startFigurePage());
const keeping = document.querySelector("[data-keep]");
if (keeping) import("./keeping/keep.js").then((page) => page.startKeeping(keeping));
if (document.querySelector(".not-found")) import("./not-found.js");
// Only the page about this edition lists what is stored.
if (document.querySelector("[data-stored]")) import("./reader/stored.js").then((page) => page.startClearing());
