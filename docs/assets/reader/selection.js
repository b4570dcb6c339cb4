// A small bar at the end of selected words. It never covers them, and goes with the selection.

import { fetchForms, placeOf } from "./citing.js";
import { copy, say } from "./clipboard.js";
import { chosenFormat, copyPassages } from "./copies.js";
import { TAGS, otherCode, words } from "./linking-words.js";
import { makeRange } from "./menu.js";
import { showOther } from "./other-language.js";
import { pairOf, pairPassages, selectedPassage } from "./passages.js";
import { ids, textElements } from "./segments.js";
import { addressOf, report, spanOf } from "./spans.js";
import { loadStyle } from "./style.js";
import { linkToWords } from "./words-link.js";

const GAP = 8;
const GAP_OF_HANDLES = 36; // a finger's handles hang below the words
const EDGE = 8;

/** The bar that is shown now, and what it is about: { bar, range, origin }. */
let openBar;
/** A selection whose bar was closed: it is not offered again. */
let dismissed = "";

/** Whether a range holds any of an element's words. */
function holds(range, element) {
  const part = document.createRange();
  part.selectNodeContents(element);
  const startsBefore = range.compareBoundaryPoints(Range.END_TO_START, part) < 0;
  return startsBefore && range.compareBoundaryPoints(Range.START_TO_END, part) > 0;
}

/** The span of the segments whose words a range holds; none where it begins or ends outside the text. */
function spanIn(range) {
  const inText = (node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return (
      element.closest("article") && !element.closest(".controls, .other-language, .card, .range-bar, .no-such-place")
    );
  };
  if (!inText(range.startContainer) || !inText(range.endContainer)) return null;
  const held = ids().filter((id) => textElements(id).some((element) => holds(range, element)));
  return held.length ? spanOf(held[0], held.at(-1)) : null;
}

/** Copy a pair of sentences in both languages, with its own address. */
async function copyPair({ first }, pair, source) {
  const passages = await pairPassages(first, pair);
  if (passages) await copyPassages(passages, { ...source, address: `${source.address}#${pair}` }, chosenFormat());
  else say(words.notFetched);
}

function barOf(range, span) {
  const isParallel = report().parallel;
  const pair = pairOf(range);
  const source = () => ({ title: report().title, place: placeOf(span), address: addressOf(span) });
  const cite = () => copyPassages([selectedPassage(range, span)], source(), chosenFormat());
  const entries = [
    { label: words.copyCited, act: cite },
    pair && { label: words.copySentence, act: () => copyPair(span, pair, source()) },
    { label: words.linkToWords, act: () => copy(linkToWords(range, span), words.wordsLinkCopied) },
    span.first !== span.last && { label: words.makeRange, act: () => makeRange(span) },
    !isParallel && { label: words.other, lang: TAGS[otherCode], act: () => showOther(span.ids, pair) },
  ].filter(Boolean);
  const bar = document.createElement("div");
  bar.className = "selection-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.selected);
  bar.append(...entries.map(barButton));
  bar.firstElementChild.tabIndex = 0;
  bar.addEventListener("pointerdown", (event) => event.preventDefault()); // the words stay selected
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  return bar;
}

function barButton({ label, lang, act }) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.tabIndex = -1;
  if (lang) element.lang = lang;
  element.addEventListener("click", () => {
    dismiss();
    act();
  });
  return element;
}

/** Below the last of the words, above the first where there is no room below; never on any of them. */
function placeBar(bar, range) {
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width && height);
  const isTouched = matchMedia("(pointer: coarse)").matches;
  const gap = isTouched ? GAP_OF_HANDLES : GAP;
  const last = boxes.at(-1);
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const top = Math.min(...boxes.map((box) => box.top));
  const head = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  const fitsBelow = bottom + gap + bar.offsetHeight <= innerHeight;
  const fitsAbove = top - gap - bar.offsetHeight >= head;
  const block = fitsBelow || !fitsAbove ? bottom + gap : top - gap - bar.offsetHeight;
  const width = document.documentElement.clientWidth;
  const inline = Math.max(EDGE, Math.min(last.right - bar.offsetWidth / 2, width - bar.offsetWidth - EDGE));
  bar.style.insetBlockStart = `${block + scrollY}px`;
  bar.style.insetInlineStart = `${inline + scrollX}px`;
}

/** Take the bar away; the focus goes back to where it was. */
function closeBar() {
  if (!openBar) return;
  const { bar, origin } = openBar;
  const hadFocus = bar.contains(document.activeElement);
  openBar = undefined;
  bar.remove();
  if (hadFocus) origin?.focus({ preventScroll: true });
}

function dismiss() {
  dismissed = String(getSelection());
  closeBar();
}

/** Show the bar of the words that are selected now, or take it away where there are none. */
export async function offerActs() {
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed && selection.getRangeAt(0).cloneRange();
  const text = String(selection).trim();
  const span = range && text && text !== dismissed.trim() && spanIn(range);
  if (openBar?.bar.contains(document.activeElement)) return;
  if (!text) dismissed = "";
  closeBar();
  if (!span) return;
  await Promise.all([loadStyle(), fetchForms()]);
  if (String(getSelection()).trim() !== text || openBar) return;
  const bar = barOf(range, span);
  document.querySelector("main").append(bar);
  openBar = { bar, origin: document.activeElement };
  placeBar(bar, range);
}

const MOVES = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (index, count) => count - 1,
};

function onKey(event) {
  if (!openBar) return;
  const buttons = [...openBar.bar.children];
  const index = buttons.indexOf(document.activeElement);
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    dismiss();
  } else if (event.key === "Tab" && index < 0 && !event.shiftKey) {
    event.preventDefault();
    buttons[0].focus();
  } else if (event.key === "Tab" && index >= 0) {
    dismiss(); // from there the browser finds the next stop
  } else if (index >= 0 && MOVES[event.key]) {
    event.preventDefault();
    buttons[MOVES[event.key](index, buttons.length)].focus();
  }
}

document.addEventListener("keydown", onKey, true);
addEventListener("resize", closeBar);
