// The other language's text of a segment, in place: fetched from its identity page.

import { say } from "./clipboard.js";
import { TAGS, otherCode, words } from "./linking-words.js";
import { fetchTexts, sentencesOf } from "./passages.js";
import { bar } from "./segments.js";

/** Whether the other language of a segment is shown now. */
export function isShown(id) {
  return Boolean(boxOf(id));
}

function boxOf(id) {
  return document.querySelector(`.other-language[data-segment="${CSS.escape(id)}"]`);
}

/** Show the other language of a segment below it, or take it away again. */
export async function toggleOther(id) {
  const shownBox = boxOf(id);
  if (shownBox) shownBox.remove();
  else await showOther([id]);
}

/** Show the other language of these segments, each below its own, where it is not shown already; of a pair only that. */
export async function showOther(segments, pair) {
  if (pair) boxOf(segments[0])?.remove();
  const hidden = segments.filter((id) => !isShown(id));
  const texts = await Promise.all(hidden.map(fetchTexts));
  if (texts.includes(null)) {
    say(words.notFetched);
    return;
  }
  const shown = texts.map((text) => (pair ? sentencesOf(text[otherCode], pair) : text[otherCode]));
  const boxes = hidden.map((id, place) => placeBox(id, boxWith(id, shown[place])));
  if (pair) boxes[0].dataset.pair = pair;
  boxes.at(-1)?.scrollIntoView({ block: "nearest" });
  say(words.otherShown);
}

function boxWith(id, paragraphs) {
  const box = document.createElement("div");
  box.className = "other-language";
  box.dataset.segment = id;
  const text = document.createElement("div");
  text.lang = TAGS[otherCode];
  text.append(...paragraphs.map((paragraph) => document.importNode(paragraph, true)));
  for (const pair of text.querySelectorAll(".pair[id]")) {
    pair.dataset.pair = pair.id; // The page's own text has this id.
    pair.removeAttribute("id");
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = words.hideOther;
  close.addEventListener("click", () => {
    box.remove();
    bar(id).querySelector(".more").focus();
  });
  box.append(text, close);
  return box;
}

function placeBox(id, box) {
  const element = document.getElementById(id);
  if (element.matches("h1, h2, h3")) element.closest(".headed").after(box);
  else if (element.matches(".column")) element.querySelector("h3").after(box);
  else element.append(box);
  return box;
}
