// A card for a mark: both languages' words, and the way to the register. Shown on hover, focus or tap, beside the
// words that it is about; by touch, and where there is no room, as a sheet at that end of the window where they are
// not. Escape, its button and a tap elsewhere take it away.

import { notesWords as words } from "./notes-words.js";

const MARKS = "a.mention[href], a.document[href], sup.erratum a";
const DELAY = 250;
const GAP = 6;
const EDGE = 8;
/** Below this width of the window, in pixels, every card is a sheet. */
const NARROW = 600;
const TAGS = { zh: "zh-Hans", en: "en" };
/** Chinese characters, with the signs between them. */
const CHINESE = /(\p{Script=Han}(?:[\p{Script=Han}\d，、；：。《》“”（）]*\p{Script=Han})?)/u;

/** The card that is shown now, its mark, and whether it is a sheet: { card, mark, isSheet }. */
let openCard;
let timer;
/** The cards of this edition, as a promise. */
let cards;
/** Whether the last pointer was a finger or a pen. */
let touched = false;
/** Whether a mark is being given the focus without opening its card. */
let quiet = false;

async function fetchCards() {
  const address = JSON.parse(document.getElementById("__text").textContent).cards;
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** The card of an entry; nothing when the cards cannot be had now. */
async function entryOf(mark) {
  cards ??= fetchCards();
  const all = await cards;
  if (!all) cards = undefined;
  return all?.[mark.hash.slice(1)];
}

function paragraph(className, text, lang) {
  const element = document.createElement("p");
  element.className = className;
  if (lang) element.lang = lang;
  element.textContent = text;
  return element;
}

/** A note of an erratum: Chinese words that an English one quotes say that they are Chinese. */
function noteParagraph(text) {
  const note = paragraph("note", "");
  if (words.codes[0] === "zh") note.append(text);
  else note.append(...text.split(CHINESE).map((part, index) => (index % 2 ? inChinese(part) : part)));
  return note;
}

function inChinese(text) {
  const span = document.createElement("span");
  span.lang = TAGS.zh;
  span.textContent = text;
  return span;
}

function contentOf(entry) {
  const [code, otherCode] = words.codes;
  if (entry.quotes) {
    return [
      paragraph("name", `${words.erratum} · ${entry.kind}`),
      paragraph("quote", entry.quotes[code], TAGS[code]),
      paragraph("quote other", entry.quotes[otherCode], TAGS[otherCode]),
      noteParagraph(entry.said),
    ];
  }
  const name = paragraph("name", entry.names[code], TAGS[code]);
  if (entry.abbr && entry.abbr !== entry.names[code]) name.append(` (${entry.abbr})`);
  const otherName = entry.names[otherCode];
  return [
    name,
    ...(otherName && otherName !== entry.names[code] ? [paragraph("other", otherName, TAGS[otherCode])] : []),
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

function closeButton() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "close";
  button.setAttribute("aria-label", words.close);
  button.addEventListener("click", () => closeCard({ focus: true }));
  return button;
}

function cardFor(mark, entry) {
  const card = document.createElement("div");
  card.className = "card";
  card.id = "__card";
  card.tabIndex = -1;
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", mark.textContent || mark.getAttribute("aria-label"));
  card.append(...contentOf(entry), linkToRegister(mark), closeButton());
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && !openCard?.isSheet && closeLater());
  return card;
}

/** The words that a mark is about: its own, or those before a sign that its erratum quotes. */
function wordsOf(mark, entry) {
  const range = document.createRange();
  range.selectNodeContents(mark);
  const sign = mark.closest("sup");
  if (!sign) return range;
  const block = sign.closest("p, h1, h2, h3") ?? sign.previousElementSibling;
  const language = sign.closest("[lang]").lang.slice(0, 2);
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = (entry.quotes[language] ?? "").length;
  range.setEndBefore(sign);
  range.setStartBefore(sign);
  for (let text = lastBefore(texts, sign); text && left > 0; text = texts.previousNode()) {
    range.setStart(text, Math.max(0, text.length - left));
    left -= text.length;
  }
  return range;
}

/** The last text before an element, where the walker then stands. */
function lastBefore(texts, element) {
  let last = null;
  while (texts.nextNode()) {
    if (!(element.compareDocumentPosition(texts.currentNode) & Node.DOCUMENT_POSITION_PRECEDING)) break;
    last = texts.currentNode;
  }
  if (last) texts.currentNode = last;
  return last;
}

/** Where the words begin and end in the window, and where the last line of them begins. */
function placeOf(range, mark) {
  const boxes = [...range.getClientRects(), ...mark.getClientRects()].filter(({ height }) => height);
  return {
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    left: mark.getClientRects()[0]?.left ?? 0,
  };
}

/** Below the words, or above them; where neither has room, or by touch, at the end of the window farther from them. */
function placeCard(card, mark, entry) {
  const article = mark.closest("article");
  const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
  article.append(card);
  const place = placeOf(wordsOf(mark, entry), mark);
  const isBelow = place.bottom + GAP + card.offsetHeight <= innerHeight;
  const isAbove = place.top - GAP - card.offsetHeight >= header;
  if (touched || innerWidth < NARROW || !(isBelow || isAbove)) {
    card.classList.add("sheet", place.bottom - header > innerHeight - place.top ? "at-the-top" : "at-the-bottom");
    const room = card.matches(".at-the-top") ? place.top - header : innerHeight - place.bottom;
    card.style.maxBlockSize = `${Math.max(room - GAP, innerHeight / 4)}px`;
    return true;
  }
  const frame = article.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(place.left, EDGE), width - card.offsetWidth - EDGE);
  const top = isBelow ? place.bottom + GAP : place.top - card.offsetHeight - GAP;
  card.style.insetBlockStart = `${top - frame.top}px`;
  card.style.insetInlineStart = `${left - frame.left}px`;
  return false;
}

/** Show the card of a mark, if the reader is still at it when the card is there; says whether there is one. */
async function showCard(mark, isWanted = () => true) {
  if (openCard?.mark === mark) return true;
  const entry = await entryOf(mark);
  if (!entry || !mark.hasAttribute("href") || !isWanted()) return false;
  closeCard();
  const card = cardFor(mark, entry);
  openCard = { card, mark, isSheet: placeCard(card, mark, entry) };
  mark.setAttribute("aria-describedby", card.id);
  return true;
}

function closeCard({ focus = false } = {}) {
  clearTimeout(timer);
  if (!openCard) return;
  const { card, mark } = openCard;
  openCard = undefined;
  mark.removeAttribute("aria-describedby");
  card.remove();
  if (focus) focusQuietly(mark);
}

function afterDelay(act) {
  clearTimeout(timer);
  timer = setTimeout(act, DELAY);
}

function closeLater() {
  afterDelay(closeCard);
}

/** The focus goes back to the mark, and does not open its card again. */
function focusQuietly(mark) {
  quiet = true;
  mark.focus({ preventScroll: true });
  quiet = false;
}

/** WebKit calls the key “Unidentified” when Shift is held. */
function isTab(event) {
  return event.key === "Tab" || event.keyCode === 9;
}

/** From the card the browser finds the next stop after the mark; with Shift the mark is the stop. */
function onTab(event) {
  const { card, mark } = openCard;
  const stops = [card.querySelector("a"), card.querySelector("button")];
  const focused = document.activeElement;
  if (focused === mark && !event.shiftKey) {
    event.preventDefault();
    stops[0].focus();
  } else if (event.shiftKey && (focused === stops[0] || focused === card)) {
    event.preventDefault();
    focusQuietly(mark);
  } else if (!event.shiftKey && focused === stops[1]) {
    focusQuietly(mark);
    closeCard();
  }
}

function onKey(event) {
  touched = false;
  if (!openCard) return;
  if (event.key === "Escape") {
    event.stopPropagation();
    closeCard({ focus: openCard.card.contains(document.activeElement) });
  } else if (isTab(event)) onTab(event);
}

function showOnHover(mark) {
  afterDelay(() => showCard(mark, () => mark.matches(":hover")));
}

function showOnFocus(mark) {
  if (mark.matches(":focus-visible")) showCard(mark, () => document.activeElement === mark);
}

/** A tap shows the card as a sheet that has the focus; a second tap, or the link in it, leads on. */
async function showSheet(mark) {
  if (await showCard(mark)) openCard.card.focus({ preventScroll: true });
  else location.assign(mark.href);
}

function onClick(event) {
  const mark = event.target.closest?.(MARKS);
  if (!mark || !touched || openCard?.mark === mark) return;
  event.preventDefault();
  showSheet(mark);
}

/** Show and hide cards as the mouse comes and goes. */
function followMouse(article) {
  article.addEventListener("pointerover", (event) => {
    const mark = event.target.closest(MARKS);
    if (mark && event.pointerType === "mouse") showOnHover(mark);
  });
  article.addEventListener("pointerout", (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark || event.pointerType !== "mouse") return;
    clearTimeout(timer);
    if (openCard?.mark !== mark || (!openCard.isSheet && document.activeElement !== mark)) closeLater();
  });
}

/** Show and hide cards as the focus comes and goes. */
function followFocus(article) {
  article.addEventListener("focusin", (event) => {
    const mark = event.target.closest(MARKS);
    if (mark && !touched && !quiet) showOnFocus(mark);
  });
  article.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (openCard && next && next !== openCard.mark && !openCard.card.contains(next)) closeCard();
  });
}

/** Give every mark of the page its card. */
export function startCards() {
  const article = document.querySelector("article");
  followMouse(article);
  followFocus(article);
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (openCard && !openCard.card.contains(event.target) && !openCard.mark.contains(event.target)) closeCard();
  });
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("click", onClick);
}

/** Do what the first event on a mark, before this module was there, asked for. */
export function showFirst(type, mark, isTouched) {
  touched = isTouched;
  if (type === "click") showSheet(mark);
  else if (type === "pointerover") showOnHover(mark);
  else showOnFocus(mark);
}
