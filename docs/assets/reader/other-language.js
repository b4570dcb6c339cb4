// The other language's text of one segment, in place: fetched from its identity page.

import { say } from "./clipboard.js";
import { bar } from "./segments.js";
import { words } from "./words.js";

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
  if (shownBox) {
    shownBox.remove();
    return;
  }
  const page = await fetchPage(bar(id).querySelector(".more").href);
  const section = page?.querySelector(`section#${words.other}`);
  if (!section) {
    say(words.notFetched);
    return;
  }
  const box = document.createElement("div");
  box.className = "other-language";
  box.dataset.segment = id;
  box.lang = section.lang;
  box.append(...[...section.querySelectorAll(".passage > p")].map((paragraph) => document.importNode(paragraph, true)));
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = words.hideOther;
  close.addEventListener("click", () => {
    box.remove();
    bar(id).querySelector(".more").focus();
  });
  box.append(close);
  const element = document.getElementById(id);
  if (element.matches("h1, h2, h3")) element.after(box);
  else if (element.matches("aside")) element.querySelector("h3").after(box);
  else element.append(box);
  box.scrollIntoView({ block: "nearest" });
  say(words.otherShown);
}

async function fetchPage(address) {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    return new DOMParser().parseFromString(await response.text(), "text/html");
  } catch {
    return null;
  }
}
