// The marks in the text can be switched off, and that is remembered.

import { words } from "./words.js";

const KEY = "marks";
const OFF = "marks-off";
const MARK_LINKS = "a.mention, a.document";

function areMarksOn() {
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
function showMarks(on) {
  document.documentElement.classList.toggle(OFF, !on);
  for (const link of document.querySelectorAll(MARK_LINKS)) {
    const address = link.getAttribute("href") ?? link.dataset.href;
    if (on) link.setAttribute("href", address);
    else {
      link.dataset.href = address;
      link.removeAttribute("href");
    }
  }
}

export function startMarkSwitch() {
  const article = document.querySelector("article");
  if (!article?.querySelector(`${MARK_LINKS}, sup.erratum`)) return;
  let isOn = areMarksOn();
  const button = document.createElement("button");
  button.type = "button";
  const update = () => {
    showMarks(isOn);
    button.textContent = isOn ? words.marksOn : words.marksOff;
  };
  button.addEventListener("click", () => {
    isOn = !isOn;
    remember(isOn);
    update();
  });
  const place = document.createElement("p");
  place.className = "marks-switch";
  place.append(button);
  article.append(place);
  update();
}
