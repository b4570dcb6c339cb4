// The menu of a segment. Without this script its button is a link to the identity page, which
// offers the same.

import { copy } from "./clipboard.js";
import { isShown, toggleOther } from "./other-language.js";
import { address, bar, ids, number, place, text } from "./segments.js";
import { words } from "./words.js";

/** The menu that is open now, and its button: { menu, button }. */
let openMenu;

/** What the head of the page says of the report: its title, and whether both languages are here. */
function report() {
  return JSON.parse(document.getElementById("__text").textContent);
}

function quotation(id) {
  const selected = String(getSelection()).trim();
  const segment = text(id);
  const quoted = selected && segment.includes(selected) ? selected : segment;
  return `${quoted}\n${words.reference(report().title, place(id), address(id))}`;
}

/** The id that the address of the page points to now, if it stands before this one. */
function rangeStart(id) {
  const start = location.hash.slice(1).split(":")[0];
  const known = ids();
  return known.includes(start) && known.indexOf(start) < known.indexOf(id) ? start : null;
}

/** The entries of a segment's menu: a label, and what it does or where it leads. */
function menuEntries(id) {
  const links = bar(id);
  const identity = links.querySelector(".more").href;
  const beside = links.querySelector(".beside");
  const start = rangeStart(id);
  return [
    { label: words.copyLink, act: () => copy(address(id)) },
    { label: words.copyQuotation, act: () => copy(quotation(id)) },
    { label: words.cite, target: `${identity}?lang=${words.lang}#cite` },
    !report().parallel && {
      label: isShown(id) ? words.hideOther : words.showOther,
      act: () => toggleOther(id),
    },
    { label: report().parallel ? words.reading : words.beside, target: beside.href },
    start && {
      label: words.range(number(start)),
      act: () => {
        location.hash = `${start}:${id}`;
        return copy(location.href);
      },
    },
  ].filter(Boolean);
}

function menuItem(entry) {
  const element = document.createElement(entry.target ? "a" : "button");
  if (entry.target) element.href = entry.target;
  else element.type = "button";
  element.setAttribute("role", "menuitem");
  element.tabIndex = -1;
  element.textContent = entry.label;
  if (entry.act) {
    element.addEventListener("click", () => {
      closeMenu();
      entry.act();
    });
  }
  return element;
}

function closeMenu({ focus = true } = {}) {
  if (!openMenu) return;
  const { menu, button } = openMenu;
  openMenu = undefined;
  menu.remove();
  button.setAttribute("aria-expanded", "false");
  if (focus) button.focus();
}

function showMenu(button, id) {
  closeMenu({ focus: false });
  const menu = document.createElement("div");
  menu.className = "segment-menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", words.actions(number(id)));
  menu.append(...menuEntries(id).map(menuItem));
  button.after(menu);
  button.setAttribute("aria-expanded", "true");
  openMenu = { menu, button };
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
  if (!openMenu) return;
  const items = [...openMenu.menu.children];
  const move = MOVES[event.key];
  if (move) {
    event.preventDefault();
    items[move(items.indexOf(document.activeElement), items.length)].focus();
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    closeMenu();
  } else if (event.key === "Tab") {
    closeMenu();
  }
}

function onButtonKey(event) {
  if (event.key === " " || event.key === "ArrowDown") {
    event.preventDefault();
    event.currentTarget.click();
  }
}

function prepareButton(button) {
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
    if (openMenu?.button === button) closeMenu();
    else showMenu(button, id);
  });
}

export function startMenus() {
  if (!document.getElementById("__text")) return;
  for (const button of document.querySelectorAll(".controls .more")) prepareButton(button);
  document.addEventListener("keydown", onMenuKey, true);
  document.addEventListener("pointerdown", (event) => {
    if (openMenu && !openMenu.menu.contains(event.target) && !openMenu.button.contains(event.target))
      closeMenu({ focus: false });
  });
}
