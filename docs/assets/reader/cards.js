// A card for a mark: both languages' words, and the way to the register. Shown on hover, focus or
// tap; it stays while the pointer or the focus is on the mark or the card, and Escape takes it away.

import { words } from "./words.js";

const MARKS = "a.mention, a.document, sup.erratum a";
const DELAY = 250;
const GAP = 6;
const EDGE = 8;

/** The card that is shown now, and its mark: { card, mark }. */
let openCard;
let timer;
/** The cards of this edition, as a promise. */
let cards;
/** Whether the last pointer was a finger or a pen. */
let touched = false;
/** Whether a mark is being given the focus without opening its card. */
let quiet = false;

function fetchCards() {
  const address = JSON.parse(document.getElementById("__text").textContent).cards;
  cards ??= fetch(address).then((response) => (response.ok ? response.json() : {}));
  return cards.catch(() => ({}));
}

function paragraph(className, text, lang) {
  const element = document.createElement("p");
  element.className = className;
  if (lang) element.lang = lang;
  element.textContent = text;
  return element;
}

/** The languages of a page: its own first. */
function languages() {
  const tags = { zh: "zh-Hans", en: "en" };
  return [words.lang, words.other].map((code) => ({ code, tag: tags[code] }));
}

function contentOf(entry) {
  const [pageLanguage, otherLanguage] = languages();
  if (entry.quotes) {
    return [
      paragraph("name", `${words.erratum} · ${entry.kind}`),
      paragraph("quote", entry.quotes[pageLanguage.code], pageLanguage.tag),
      paragraph("quote other", entry.quotes[otherLanguage.code], otherLanguage.tag),
      paragraph("note", entry.said),
    ];
  }
  const name = paragraph("name", entry.names[pageLanguage.code], pageLanguage.tag);
  if (entry.abbr && entry.abbr !== entry.names[pageLanguage.code]) name.append(` (${entry.abbr})`);
  const otherName = entry.names[otherLanguage.code];
  return [
    name,
    ...(otherName && otherName !== entry.names[pageLanguage.code]
      ? [paragraph("other", otherName, otherLanguage.tag)]
      : []),
    paragraph("count", `${entry.kind} · ${entry.said}`),
  ];
}

/** What the link to the register of a mark says. */
function registerLabel(mark) {
  if (mark.closest("sup")) return words.toErratum;
  return mark.matches(".document") ? words.toDocument : words.toMentions;
}

function linkToRegister(mark) {
  const link = document.createElement("a");
  link.href = mark.href;
  link.textContent = registerLabel(mark);
  const ways = paragraph("ways", "");
  ways.append(link);
  return ways;
}

function cardFor(mark, entry) {
  const card = document.createElement("div");
  card.className = "card";
  card.id = "__card";
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", mark.textContent || mark.getAttribute("aria-label"));
  card.append(...contentOf(entry), linkToRegister(mark));
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && afterDelay(closeCard));
  return card;
}

/** Below the mark, above it where there is no room, and inside the window. */
function placeCard(card, mark) {
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

async function showCard(mark) {
  if (openCard?.mark === mark) return true;
  const entry = (await fetchCards())[mark.dataset.entry];
  if (!entry || !mark.hasAttribute("href")) return false;
  closeCard();
  const card = cardFor(mark, entry);
  placeCard(card, mark);
  mark.setAttribute("aria-describedby", card.id);
  openCard = { card, mark };
  return true;
}

function closeCard() {
  clearTimeout(timer);
  if (!openCard) return;
  const { card, mark } = openCard;
  openCard = undefined;
  mark.removeAttribute("aria-describedby");
  card.remove();
}

function afterDelay(act) {
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
  if (!openCard) return;
  const { card, mark } = openCard;
  const inside = card.contains(document.activeElement);
  if (event.key === "Escape") {
    event.stopPropagation();
    closeCard();
    if (inside) focusQuietly(mark);
  } else if (event.key === "Tab" && inside) {
    // From the mark the browser finds the next stop, or with Shift we stay on the mark.
    if (event.shiftKey) event.preventDefault();
    focusQuietly(mark);
    if (!event.shiftKey) closeCard();
  } else if (event.key === "Tab" && !event.shiftKey && document.activeElement === mark) {
    event.preventDefault();
    card.querySelector("a").focus();
  }
}

/** A first tap shows the card, and the link in it leads on; so does a second tap. */
async function onClick(event) {
  const mark = event.target.closest?.(MARKS);
  if (!mark?.hasAttribute("href") || !touched || openCard?.mark === mark) return;
  event.preventDefault();
  if (!(await showCard(mark))) location.assign(mark.href);
}

/** Show and hide cards as the mouse comes and goes. */
function followMouse(article) {
  article.addEventListener("pointerover", (event) => {
    const mark = event.target.closest(MARKS);
    if (mark && event.pointerType === "mouse") afterDelay(() => showCard(mark));
  });
  article.addEventListener("pointerout", (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark || event.pointerType !== "mouse") return;
    if (openCard?.mark === mark && document.activeElement === mark) return;
    afterDelay(closeCard);
  });
}

/** Show and hide cards as the focus comes and goes. */
function followFocus(article) {
  article.addEventListener("focusin", (event) => {
    const mark = event.target.closest(MARKS);
    if (mark && !touched && !quiet && mark.matches(":focus-visible")) showCard(mark);
    else if (!mark && openCard && !openCard.card.contains(event.target)) closeCard();
  });
  article.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (openCard && next && next !== openCard.mark && !openCard.card.contains(next)) closeCard();
  });
}

/** Give every mark of the page its card. */
export function startCards() {
  if (!document.getElementById("__text") || !document.querySelector(MARKS)) return;
  const article = document.querySelector("article");
  followMouse(article);
  followFocus(article);
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (openCard && !openCard.card.contains(event.target) && !openCard.mark.contains(event.target)) closeCard();
  });
  const forgetTouch = () => {
    touched = false;
  };
  document.addEventListener("keydown", forgetTouch, true);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("click", onClick);
}
