// On a page in both languages: a body, document, term or figure under the pointer, with the focus or tapped lights up
// with the words for it on the other side. The browser paints it over the text, which stays as it is.

import { report } from "./spans.js";

const NAME = "word-pair";
const TAGS = ["zh-Hans", "en"]; // the languages in the order of a pair
const BETWEEN_PARAGRAPHS = 2; // characters that the plain text of a segment has between two

/** The word pairs of the edition by segment, as a promise: [[zh, en]], each [start, end, start, end …]. */
let fetched;

async function fetchWordPairs() {
  try {
    const response = await fetch(report().wordPairs);
    return response.ok ? await response.json() : {};
  } catch {
    return {}; // Sentences light up without them.
  }
}

/** Where the words of a pair stand in the language of a cell: [[start, end]]. */
function spansOf(pair, cell) {
  const places = pair[TAGS.indexOf(cell.lang)];
  return places.flatMap((place, index) => (index % 2 ? [] : [[place, places[index + 1]]]));
}

/** The place of a character of a cell in the plain text of its segment. */
function placeIn(cell, node, offset) {
  let place = 0;
  for (const paragraph of cell.children) {
    if (paragraph.contains(node)) {
      const before = document.createRange();
      before.selectNodeContents(paragraph);
      before.setEnd(node, offset);
      return place + String(before).length;
    }
    place += paragraph.textContent.length + BETWEEN_PARAGRAPHS;
  }
  return -1;
}

/** The range of the characters `start` up to `end` of a cell; null where it does not have them. */
function rangeIn(cell, [start, end]) {
  const range = document.createRange();
  let place = 0;
  let begins = false;
  for (const paragraph of cell.children) {
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const after = place + text.length;
      if (!begins && start < after) range.setStart(text, start - place);
      begins ||= start < after;
      if (end <= after) {
        range.setEnd(text, end - place);
        return range;
      }
      place = after;
    }
    place += BETWEEN_PARAGRAPHS;
  }
  return null;
}

const lengthOf = ([start, end]) => end - start;

/** The word pair at a place of a cell, the closest where one is inside another. */
function pairAt(pairs, cell, place) {
  const found = pairs.flatMap((pair) => spansOf(pair, cell).map((span) => ({ pair, span })));
  const around = found.filter(({ span: [start, end] }) => start <= place && place < end);
  return around.sort((first, second) => lengthOf(first.span) - lengthOf(second.span))[0]?.pair;
}

/** The character at a point of the window: { node, offset }. */
function characterAt(x, y) {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** The pair that is lit now. */
let lit;

function light(row, pair) {
  if (pair === lit) return;
  lit = pair;
  CSS.highlights.delete(NAME);
  if (!pair) return;
  const cells = [...row.querySelectorAll(":scope > .cell")];
  const ranges = cells.flatMap((cell) => spansOf(pair, cell).map((span) => rangeIn(cell, span)));
  CSS.highlights.set(NAME, new Highlight(...ranges.filter(Boolean)));
}

async function lightAt({ node, offset }) {
  fetched ??= fetchWordPairs();
  const pairs = await fetched;
  const cell = node.parentElement?.closest(".pair") && node.parentElement.closest(".cell");
  const row = cell?.closest(".row");
  light(row, row && pairAt(pairs[row.id] ?? [], cell, placeIn(cell, node, offset)));
}

function lightPoint({ clientX, clientY, target }) {
  const character = target.closest?.(".pair") && characterAt(clientX, clientY);
  if (character) lightAt(character);
  else light();
}

export function startWordPairs() {
  if (!globalThis.Highlight || !CSS.highlights || !report().wordPairs) return;
  const parallel = document.querySelector(".parallel");
  let frame;
  parallel.addEventListener("pointermove", (event) => {
    const isSelecting = event.buttons !== 0 || !getSelection().isCollapsed;
    if (event.pointerType !== "mouse" || isSelecting) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => lightPoint(event));
  });
  parallel.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && light());
  parallel.addEventListener("click", (event) => getSelection().isCollapsed && lightPoint(event));
  parallel.addEventListener("focusin", ({ target }) => {
    if (target.matches(".pair a") && target.firstChild) lightAt({ node: target.firstChild, offset: 0 });
  });
}
