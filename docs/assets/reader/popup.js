// A menu that hangs on a button: entries, lists of entries behind them, choices; by pointer and by keyboard.

import { loadStyle } from "./style.js";
import { words } from "./linking-words.js";

/** The menu that is open now: { popup, button }. */
let openPopup;

/** An entry is { label, lang?, target? | act? | entries? | choice: { isChosen, choose }? }. */
function item(entry, level) {
  const element = document.createElement(entry.target ? "a" : "button");
  if (entry.target) element.href = entry.target;
  else element.type = "button";
  element.setAttribute("role", entry.choice ? "menuitemradio" : "menuitem");
  if (entry.choice) element.setAttribute("aria-checked", entry.choice.isChosen);
  if (entry.entries) element.setAttribute("aria-haspopup", "menu");
  if (entry.lang) element.lang = entry.lang;
  element.tabIndex = -1;
  element.textContent = entry.label;
  element.addEventListener("click", () => press(entry, element, level));
  return element;
}

function press(entry, element, level) {
  if (entry.entries) {
    const deeper = { entries: entry.entries(), label: entry.label, above: level };
    fill(deeper);
  } else if (entry.back) {
    goBack(level);
  } else if (entry.choice) {
    for (const other of element.parentElement.querySelectorAll("[aria-checked]"))
      other.setAttribute("aria-checked", other === element);
    entry.choice.choose();
  } else {
    closePopup();
    entry.act?.();
  }
}

/** Show the list that this one hangs on, its entry focused. */
function goBack(level) {
  fill(level.above);
  [...items()].find((element) => element.textContent === level.label)?.focus();
}

function items() {
  return openPopup.popup.querySelectorAll("[role^=menuitem]");
}

/** Show a list of entries: { entries, label, above? }. */
function fill(level) {
  const menu = openPopup.popup.querySelector("[role=menu]");
  const back = level.above ? [{ label: words.back, back: true }] : [];
  menu.setAttribute("aria-label", level.label);
  menu.replaceChildren(...[...back, ...level.entries].map((entry) => item(entry, level)));
  openPopup.level = level;
  place();
  items()[0].focus();
}

/** To the start of the line where there is no room at its end, above where there is none below. */
function place() {
  const { popup } = openPopup;
  popup.classList.remove("opens-back", "opens-up");
  const box = popup.getBoundingClientRect();
  popup.classList.toggle("opens-back", box.right > document.documentElement.clientWidth - 8);
  popup.classList.toggle("opens-up", box.bottom > innerHeight - 8 && box.top > box.height + 80);
}

export function closePopup({ focus = true } = {}) {
  if (!openPopup) return;
  const { popup, button } = openPopup;
  openPopup = undefined;
  popup.remove();
  button.setAttribute("aria-expanded", "false");
  if (focus) button.focus();
}

/** Open a menu below a button, or close it where it is open: its name, a line above its entries, and these. */
export async function togglePopup(button, { label, note, entries }) {
  const isOpen = openPopup?.button === button;
  closePopup({ focus: isOpen });
  if (isOpen) return;
  await loadStyle();
  const popup = document.createElement("div");
  popup.className = "segment-menu";
  const menu = document.createElement("div");
  menu.setAttribute("role", "menu");
  if (note) popup.append(noteAbove(menu, note));
  popup.append(menu);
  button.after(popup);
  button.setAttribute("aria-expanded", "true");
  openPopup = { popup, button };
  fill({ entries, label });
}

function noteAbove(menu, text) {
  const note = document.createElement("div");
  note.className = "places";
  note.id = "__places";
  note.textContent = text;
  menu.setAttribute("aria-describedby", note.id);
  return note;
}

const MOVES = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (index, count) => count - 1,
};

function onKey(event) {
  if (!openPopup) return;
  const all = [...items()];
  const move = MOVES[event.key];
  const isBack = openPopup.level.above && (event.key === "ArrowLeft" || event.key === "Escape");
  const isForth = event.key === "ArrowRight" && document.activeElement.getAttribute("aria-haspopup");
  if (!move && !isBack && !isForth && event.key !== "Escape" && event.key !== "Tab") return;
  if (event.key !== "Tab") {
    event.preventDefault();
    event.stopPropagation();
  }
  if (move) all[move(all.indexOf(document.activeElement), all.length)].focus();
  else if (isBack) goBack(openPopup.level);
  else if (isForth) document.activeElement.click();
  else closePopup();
}

document.addEventListener("keydown", onKey, true);
document.addEventListener("pointerdown", (event) => {
  if (openPopup && !openPopup.popup.contains(event.target) && !openPopup.button.contains(event.target))
    closePopup({ focus: false });
});
