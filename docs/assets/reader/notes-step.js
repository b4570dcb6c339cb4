// Which marks a reader sees: none, the important ones (as the page is written), or all. The step stands on the root
// element, where the style sheet looks for it and early.js puts what was remembered; what is no link in a step has no
// address, so that neither the keyboard nor a screen reader meets it.

export const STEPS = ["none", "important", "all"];
const KEY = "notes"; // early.js reads it, too

const root = document.documentElement;
const links = [...document.querySelectorAll("article :is(a.mention, a.document)")];
/** The links of the page as it is written. */
const important = new Set(links.filter((link) => link.hasAttribute("href")));

/** The step that is shown now. */
export function currentStep() {
  return STEPS.includes(root.dataset.notes) ? root.dataset.notes : "important";
}

/** Give their addresses to the links of the step that is shown, and to no others. */
export function applyStep() {
  const step = currentStep();
  const { dataset } = document.querySelector(".notes-button");
  for (const link of links) {
    link.dataset.entry ??= link.hash.slice(1);
    const isShown = step === "all" || (step === "important" && important.has(link));
    if (isShown) link.href = dataset[link.matches(".document") ? "document" : "mention"] + link.dataset.entry;
    else link.removeAttribute("href");
  }
}

function remember(step) {
  try {
    if (step === "important") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, step);
  } catch {
    // Where nothing can be remembered the choice holds for this page.
  }
}

/** The paragraph that tells how far down the page is: the first that begins in view, or the one that fills it. */
function lineInView() {
  const top = document.querySelector(".md-header").getBoundingClientRect().bottom;
  const paragraphs = [...document.querySelectorAll("article :is(p, h1, h2, h3)")].filter((text) => text.offsetHeight);
  const reaching = paragraphs.filter((paragraph) => paragraph.getBoundingClientRect().bottom > top);
  const first = reaching.find((paragraph) => paragraph.getBoundingClientRect().top >= top) ?? reaching[0];
  return first && first.getBoundingClientRect().top < innerHeight ? first : reaching[0];
}

/** The line that was kept in its place last, where it is to stand, and how far the page was scrolled then. */
let held = {};

/**
 * Change the page and keep the line in view where it stands: signs that come and go may change how lines break. A window
 * scrolls by whole pixels: until the reader scrolls, the same line is kept, so that what is over does not add up.
 */
function keepingPlace(change) {
  if (held.scrolled !== scrollY) {
    const line = lineInView();
    held = { line, top: line?.getBoundingClientRect().top };
  }
  root.style.overflowAnchor = "none";
  change();
  if (held.line) scrollBy({ top: Math.round(held.line.getBoundingClientRect().top - held.top), behavior: "instant" });
  held.scrolled = scrollY;
  requestAnimationFrame(() => root.style.removeProperty("overflow-anchor"));
}

/** Show another step, and remember it. */
export function chooseStep(step) {
  keepingPlace(() => {
    if (step === "important") delete root.dataset.notes;
    else root.dataset.notes = step;
    applyStep();
  });
  remember(step);
}
