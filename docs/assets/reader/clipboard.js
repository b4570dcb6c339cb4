// Copy to the clipboard, and say so.

import { wordsNear } from "./words.js";

const SHOWN = 2000;

/** The element that says what was done; made when first needed. */
let status;
let timer;

/** Say something to the reader, seen and heard. */
export function say(text) {
  if (!status) {
    status = document.createElement("div");
    status.className = "said";
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  status.textContent = text;
  status.classList.add("is-shown");
  clearTimeout(timer);
  timer = setTimeout(() => status.classList.remove("is-shown"), SHOWN);
}

/** Copy a text; says what was copied, or that it failed, in the language of the button that was pressed. */
export async function copy(text, message) {
  const words = wordsNear(document.activeElement);
  try {
    await navigator.clipboard.writeText(text);
    say(message ?? words.copied);
  } catch {
    say(copyBySelection(text) ? (message ?? words.copied) : words.notCopied);
  }
}

/** Copy a text with its italics where the browser can, as plain text where it cannot. */
export async function copyFormatted(text, html, message) {
  try {
    const kinds = { "text/plain": text, "text/html": html };
    const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
    const words = wordsNear(document.activeElement);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    say(message ?? words.copied);
  } catch {
    await copy(text, message);
  }
}

/** For pages without https, where there is no clipboard to write to. Focus and selection stay what they were. */
function copyBySelection(text) {
  const focused = document.activeElement;
  const selection = getSelection();
  const ranges = Array.from({ length: selection.rangeCount }, (_, place) => selection.getRangeAt(place));
  const field = document.createElement("textarea");
  field.className = "copied-from";
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  selection.removeAllRanges();
  for (const range of ranges) selection.addRange(range);
  return isCopied;
}
