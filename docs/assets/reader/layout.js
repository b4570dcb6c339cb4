// How both languages of a page stand: in columns, one below the other, or one with the other on tap.
// The reader's choice is remembered; without one the width of the window decides.

const LAYOUT_KEY = "layout";
const LAYOUTS = ["columns", "interleaved", "single"];
const WIDE = matchMedia("(width >= 60em)");

/** What the reader chose, in this window or before; undefined where he did not. */
let chosenLayout;

function rememberedLayout() {
  try {
    return LAYOUTS.find((layout) => layout === localStorage.getItem(LAYOUT_KEY));
  } catch {
    return undefined;
  }
}

function rememberLayout(layout) {
  chosenLayout = layout;
  try {
    localStorage.setItem(LAYOUT_KEY, layout);
  } catch {
    // Where nothing can be remembered the choice holds on this page.
  }
}

function showLayout() {
  const layout = chosenLayout ?? (WIDE.matches ? "columns" : "interleaved");
  document.documentElement.dataset.layout = layout;
  document.querySelector(`.layouts [value="${layout}"]`).checked = true;
}

/** The first row that begins in view, or the one that fills the window. */
function rowInView() {
  const top = document.querySelector(".layout-bar").getBoundingClientRect().bottom;
  const below = Math.max(top, document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0);
  const rows = [...document.querySelectorAll(".parallel .row")];
  const begins = rows.find((row) => row.getBoundingClientRect().top >= below - 1);
  const covers = rows.find((row) => row.getBoundingClientRect().bottom > below);
  return begins && begins.getBoundingClientRect().top < innerHeight ? begins : (covers ?? rows.at(-1));
}

/** Change the layout; the row that is read stays where it is in the window. */
function changeLayout(layout) {
  const row = rowInView();
  const before = row.getBoundingClientRect().top;
  rememberLayout(layout);
  showLayout();
  scrollBy({ top: Math.round(row.getBoundingClientRect().top - before), behavior: "instant" });
}

export function startLayout() {
  const layouts = document.querySelector(".layouts");
  if (!layouts) return;
  chosenLayout = rememberedLayout();
  showLayout();
  WIDE.addEventListener("change", showLayout);
  layouts.addEventListener("change", (event) => changeLayout(event.target.value));
  import("./parallel.js").then(({ startParallel }) => startParallel());
}
