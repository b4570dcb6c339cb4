// How both languages of a page stand: in columns, one below the other, sentence by sentence, or one with the other on tap.
// The reader's choice is remembered; without one the width of the window decides.

const LAYOUT_KEY = "layout";
const LAYOUTS = ["columns", "interleaved", "sentences", "single"];
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

/** What is read: the first row that begins in the upper half of the view; of a longer one its first sentence in view. */
function inView() {
  const top = document.querySelector(".layout-bar").getBoundingClientRect().bottom;
  const below = Math.max(top, document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0);
  const box = (element) => element.getBoundingClientRect();
  const rows = [...document.querySelectorAll(".parallel .row")];
  const begins = rows.find((row) => box(row).top >= below - 1);
  if (begins && box(begins).top < innerHeight / 2) return begins;
  const covers = rows.find((row) => box(row).bottom > below) ?? rows.at(-1);
  const sentences = [...covers.querySelectorAll(".cell:not(.cell ~ .cell) .pair")];
  return sentences.find((sentence) => box(sentence).top >= below - 1) ?? sentences.at(-1) ?? covers;
}

/** Change the layout; what is read stays where it is in the window. */
function changeLayout(layout) {
  const element = inView();
  const before = element.getBoundingClientRect().top;
  rememberLayout(layout);
  showLayout();
  scrollBy({ top: Math.round(element.getBoundingClientRect().top - before), behavior: "instant" });
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
