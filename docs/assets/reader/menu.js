// The menu of a segment. Without this script its button is a link to the identity page, which
// offers the same.

import { copy } from "./clipboard.js";
import { isShown, toggleOther } from "./other.js";
import { address, bar, ids, number, place, text } from "./segments.js";
import { words } from "./words.js";

let open; // { menu, button }

/** What the head of the page says of the report: its title, and whether both languages are here. */
function page() {
  return JSON.parse(document.getElementById("__text").textContent);
}

function quotation(id) {
  const selected = String(getSelection()).trim();
  const whole = text(id);
  const quoted = selected && whole.includes(selected) ? selected : whole;
  return `${quoted}\n${words.reference(page().title, place(id), address(id))}`;
}

/** The id that the address of the page points to now, if it stands before this one. */
function rangeStart(id) {
  const start = location.hash.slice(1).split(":")[0];
  const known = ids();
  return known.includes(start) && known.indexOf(start) < known.indexOf(id) ? start : null;
}

/** The entries of a segment's menu: a label, and what it does or where it leads. */
function entries(id) {
  const links = bar(id);
  const identity = links.querySelector(".more").href;
  const beside = links.querySelector(".beside");
  const start = rangeStart(id);
  return [
    { label: words.copyLink, act: () => copy(address(id)) },
    { label: words.copyQuotation, act: () => copy(quotation(id)) },
    { label: words.cite, target: `${identity}?lang=${words.lang}#cite` },
    !page().parallel && {
      label: isShown(id) ? words.hideOther : words.showOther,
      act: () => toggleOther(id),
    },
    { label: page().parallel ? words.reading : words.beside, target: beside.href },
    start && {
      label: words.range(number(start)),
      act: () => {
        location.hash = `${start}:${id}`;
        return copy(location.href);
      },
    },
  ].filter(Boolean);
}

function made(entry) {
  const element = document.createElement(entry.target ? "a" : "button");
  if (entry.target) element.href = entry.target;
  else element.type = "button";
  element.setAttribute("role", "menuitem");
  element.tabIndex = -1;
  element.textContent = entry.label;
  if (entry.act) {
    element.addEventListener("click", () => {
      close();
      entry.act();
    });
  }
  return element;
}

function close({ focus = true } = {}) {
  if (!open) return;
  const { menu, button } = open;
  open = undefined;
  menu.remove();
  button.setAttribute("aria-expanded", "false");
  if (focus) button.focus();
}

function show(button, id) {
  close({ focus: false });
  const menu = document.createElement("div");
  menu.className = "segment-menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", words.actions(number(id)));
  menu.append(...entries(id).map(made));
  button.after(menu);
  button.setAttribute("aria-expanded", "true");
  open = { menu, button };
  const box = menu.getBoundingClientRect();
  if (box.right > document.documentElement.clientWidth - 8) menu.classList.add("opens-back");
  if (box.bottom > innerHeight - 8 && box.top > box.height + 80) menu.classList.add("opens-up");
  menu.firstElementChild.focus();
}

const MOVES = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (index, count) => count - 1,
};

function onMenuKey(event) {
  if (!open) return;
  const items = [...open.menu.children];
  const move = MOVES[event.key];
  if (move) {
    event.preventDefault();
    items[move(items.indexOf(document.activeElement), items.length)].focus();
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (event.key === "Tab") {
    close();
  }
}

function onButtonKey(event) {
  if (event.key === " " || event.key === "ArrowDown") {
    event.preventDefault();
    event.currentTarget.click();
  }
}

function prepare(button) {
  const id = button.closest(".controls").dataset.segment;
  button.setAttribute("role", "button");
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-label", words.actions(number(id)));
  button.removeAttribute("title");
  button.addEventListener("keydown", onButtonKey);
  button.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (open?.button === button) close();
    else show(button, id);
  });
}

export function startMenus() {
  if (!document.getElementById("__text")) return;
  for (const button of document.querySelectorAll(".controls .more")) prepare(button);
  document.addEventListener("keydown", onMenuKey, true);
  document.addEventListener("pointerdown", (event) => {
    if (open && !open.menu.contains(event.target) && !open.button.contains(event.target)) close({ focus: false });
  });
}
