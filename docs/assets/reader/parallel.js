// On a page in both languages: a selection stays in one of them, one can be copied alone, and the
// other be shown row by row.

import { copyFormatted } from "./clipboard.js";
import { startPairs } from "./pairs.js";
import { startWordPairs } from "./word-pairs.js";

const CELL = ".parallel .cell";

// Selecting

/** Let a selection that begins in a cell stay in its language, and any other take both. */
function followSelection() {
  const parallel = document.querySelector(".parallel");
  document.addEventListener("selectstart", ({ target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    const cell = element?.closest(CELL);
    if (cell) parallel.dataset.selecting = cell.lang;
    else delete parallel.dataset.selecting;
  });
}

// Copying

/** The paragraphs and headings of a cell without marks and links: their words and their italics. */
function bareParagraphs(cell) {
  const copy = cell.cloneNode(true);
  for (const sign of copy.querySelectorAll("sup, button")) sign.remove();
  for (const link of copy.querySelectorAll("a, .pair")) link.replaceWith(...link.childNodes);
  return [...copy.children];
}

function asHtml(paragraph) {
  const level = paragraph.className.match(/heading-(\d)/)?.[1];
  const name = level ? `h${level}` : paragraph.localName;
  return `<${name}>${paragraph.innerHTML.trim()}</${name}>`;
}

/** Copy what the cells say, with their headings and italics where that can be pasted. */
function copyCells(cells) {
  const paragraphs = cells.flatMap(bareParagraphs);
  const text = paragraphs.map((paragraph) => paragraph.textContent.trim()).join("\n\n");
  const html = `<div lang="${cells[0].lang}">${paragraphs.map(asHtml).join("\n")}</div>`;
  return copyFormatted(text, html);
}

function offerCopies() {
  for (const button of document.querySelectorAll(".copy-language")) {
    const { language } = button.dataset;
    button.addEventListener("click", () => copyCells([...document.querySelectorAll(`${CELL}[lang="${language}"]`)]));
  }
}

// The other language on tap

function isSingle() {
  return document.documentElement.dataset.layout === "single";
}

function toggle(row) {
  const isOpen = row.classList.toggle("is-open");
  row.querySelector(".counterpart").setAttribute("aria-expanded", isOpen);
}

/** A press on a paragraph, unless it is on a link or ends a selection; a double one selects a word. */
function onPress(event) {
  const row = event.target.closest(".row");
  if (!isSingle() || !row || event.target.closest("a")) return;
  const isButton = event.target.closest(".counterpart");
  if (!isButton && !event.target.closest(CELL)) return;
  if (isButton || event.detail === 2 || (event.detail < 2 && getSelection().isCollapsed)) toggle(row);
}

export function startParallel() {
  followSelection();
  offerCopies();
  document.querySelector(".parallel").addEventListener("click", onPress);
  startPairs();
  startWordPairs();
}
