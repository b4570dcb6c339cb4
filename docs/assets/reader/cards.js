// A card for a mark: both languages' words, and the way to the register. Shown on hover, focus or
// tap; it stays while the pointer or the focus is on the mark or the card, and Escape takes it away.

import { words } from "./words.js";

const MARKS = "a.mention, a.document, sup.erratum a";
const DELAY = 250;
const GAP = 6;
const EDGE = 8;

let open; // { card, mark }
let timer;
let data; // the cards of this edition, as a promise
let touched = false;
let quiet = false;

function fetched() {
  const address = JSON.parse(document.getElementById("__text").textContent).cards;
  data ??= fetch(address).then((response) => (response.ok ? response.json() : {}));
  return data.catch(() => ({}));
}

function line(className, text, lang) {
  const element = document.createElement("p");
  element.className = className;
  if (lang) element.lang = lang;
  element.textContent = text;
  return element;
}

/** The languages of a page: its own first. */
function languages() {
  const tags = { zh: "zh-Hans", en: "en" };
  const own = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  return [own, words.other].map((code) => ({ code, tag: tags[code] }));
}

function content(entry) {
  const [own, other] = languages();
  if (entry.quotes) {
    return [
      line("name", `${words.erratum} · ${entry.kind}`),
      line("quote", entry.quotes[own.code], own.tag),
      line("quote other", entry.quotes[other.code], other.tag),
      line("told", entry.said),
    ];
  }
  const name = line("name", entry.names[own.code], own.tag);
  if (entry.abbr && entry.abbr !== entry.names[own.code]) name.append(` (${entry.abbr})`);
  const second = entry.names[other.code];
  return [
    name,
    ...(second && second !== entry.names[own.code] ? [line("other", second, other.tag)] : []),
    line("count", `${entry.kind} · ${entry.said}`),
  ];
}

function way(mark) {
  const kind = mark.closest("sup") ? words.toErratum : mark.matches(".document") ? words.toDocument : words.toMentions;
  const link = document.createElement("a");
  link.href = mark.href;
  link.textContent = kind;
  const paragraph = line("ways", "");
  paragraph.append(link);
  return paragraph;
}

function made(mark, entry) {
  const card = document.createElement("div");
  card.className = "card";
  card.id = "__card";
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", mark.textContent || mark.getAttribute("aria-label"));
  card.append(...content(entry), way(mark));
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later(close));
  return card;
}

/** Below the mark, above it where there is no room, and inside the window. */
function place(card, mark) {
  const article = mark.closest("article");
  article.append(card);
  const lines = [...mark.getClientRects()];
  const box = lines[0] ?? mark.getBoundingClientRect();
  const last = lines.at(-1) ?? box;
  const frame = article.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(box.left, EDGE), width - card.offsetWidth - EDGE);
  const below = last.bottom + GAP + card.offsetHeight <= innerHeight;
  const top = below || box.top < card.offsetHeight + GAP ? last.bottom + GAP : box.top - card.offsetHeight - GAP;
  card.style.insetBlockStart = `${top - frame.top}px`;
  card.style.insetInlineStart = `${left - frame.left}px`;
}

async function show(mark) {
  if (open?.mark === mark) return true;
  const entry = (await fetched())[mark.dataset.entry];
  if (!entry || !mark.hasAttribute("href")) return false;
  close();
  const card = made(mark, entry);
  place(card, mark);
  mark.setAttribute("aria-describedby", card.id);
  open = { card, mark };
  return true;
}

function close() {
  clearTimeout(timer);
  if (!open) return;
  const { card, mark } = open;
  open = undefined;
  mark.removeAttribute("aria-describedby");
  card.remove();
}

function later(act) {
  clearTimeout(timer);
  timer = setTimeout(act, DELAY);
}

/** The focus goes back to the mark, and does not open its card again. */
function focusQuietly(mark) {
  quiet = true;
  mark.focus();
  quiet = false;
}

function onKey(event) {
  if (!open) return;
  const { card, mark } = open;
  const inside = card.contains(document.activeElement);
  if (event.key === "Escape") {
    event.stopPropagation();
    close();
    if (inside) focusQuietly(mark);
  } else if (event.key === "Tab" && inside) {
    // From the mark the browser finds the next stop, or with Shift we stay on the mark.
    if (event.shiftKey) event.preventDefault();
    focusQuietly(mark);
    if (!event.shiftKey) close();
  } else if (event.key === "Tab" && !event.shiftKey && document.activeElement === mark) {
    event.preventDefault();
    card.querySelector("a").focus();
  }
}

/** A first tap shows the card, and the link in it leads on; so does a second tap. */
async function onClick(event) {
  const mark = event.target.closest?.(MARKS);
  if (!mark?.hasAttribute("href") || !touched || open?.mark === mark) return;
  event.preventDefault();
  if (!(await show(mark))) location.assign(mark.href);
}

export function startCards() {
  if (!document.getElementById("__text") || !document.querySelector(MARKS)) return;
  const article = document.querySelector("article");
  article.addEventListener("pointerover", (event) => {
    const mark = event.target.closest(MARKS);
    if (mark && event.pointerType === "mouse") later(() => show(mark));
  });
  article.addEventListener("pointerout", (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark || event.pointerType !== "mouse") return;
    if (open?.mark === mark && document.activeElement === mark) return;
    later(close);
  });
  article.addEventListener("focusin", (event) => {
    const mark = event.target.closest(MARKS);
    if (mark && !touched && !quiet && mark.matches(":focus-visible")) show(mark);
    else if (!mark && open && !open.card.contains(event.target)) close();
  });
  article.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (open && next && next !== open.mark && !open.card.contains(next)) close();
  });
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (open && !open.card.contains(event.target) && !open.mark.contains(event.target)) close();
  });
  document.addEventListener("keydown", () => {
    touched = false;
  }, true);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("click", onClick);
}
