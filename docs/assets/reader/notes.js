// The marks in the text: what runs when a page is opened. What shows a card, changes the step or opens the menu is
// fetched when a reader first reaches for it.

const MARKS = "a.mention[href], a.document[href], sup.erratum a";

/** Whether the last pointer was a finger or a pen: then a first tap shows the card and does not lead on. */
let touched = false;
/** The module of the cards, once it is there. */
let cards;

/** Let the module of the cards take over what a mark was just told; without it a tap leads on. */
async function fetchCards(event, mark) {
  try {
    const module = await import("./cards.js");
    if (!cards) module.startCards();
    cards = module;
    module.showFirst(event.type, mark, touched);
  } catch {
    if (event.type === "click") location.assign(mark.href);
  }
}

function onFirst(event) {
  if (event.type === "pointerdown") touched = event.pointerType !== "mouse";
  const mark = !cards && event.target.closest?.(MARKS);
  const isTap = event.type === "click" && touched;
  if (!mark || !(isTap || event.type === "pointerover" || event.type === "focusin")) return;
  if (isTap) event.preventDefault();
  if (isTap || !touched) fetchCards(event, mark);
}

/** Make the marks of this page act, and the button that chooses among them. */
export function startNotes() {
  const button = document.querySelector(".notes-button");
  if (!button) return;
  const { notes } = document.documentElement.dataset;
  if (notes) import("./notes-step.js").then(({ applyStep }) => applyStep());
  button.addEventListener("click", () => import("./notes-menu.js").then(({ toggleMenu }) => toggleMenu(button)));
  const article = document.querySelector("article");
  for (const type of ["pointerdown", "pointerover", "focusin", "click"]) article.addEventListener(type, onFirst);
}
