// The marks in the text can be switched off, and that is remembered.

import { words } from "./words.js";

const KEY = "marks";
const OFF = "marks-off";
const LINKS = "a.mention, a.document";

function remembered() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function remember(on) {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Where nothing can be remembered the marks are on again on the next page.
  }
}

/** Without its address a link is plain text: no stop for the keyboard, and nothing to be read out. */
function show(on) {
  document.documentElement.classList.toggle(OFF, !on);
  for (const link of document.querySelectorAll(LINKS)) {
    const address = link.getAttribute("href") ?? link.dataset.href;
    if (on) link.setAttribute("href", address);
    else {
      link.dataset.href = address;
      link.removeAttribute("href");
    }
  }
}

export function startMarks() {
  const article = document.querySelector("article");
  if (!article?.querySelector(`${LINKS}, sup.erratum`)) return;
  let on = remembered();
  const button = document.createElement("button");
  button.type = "button";
  const update = () => {
    show(on);
    button.textContent = on ? words.marksOn : words.marksOff;
  };
  button.addEventListener("click", () => {
    on = !on;
    remember(on);
    update();
  });
  const place = document.createElement("p");
  place.className = "marks-switch";
  place.append(button);
  article.append(place);
  update();
}
