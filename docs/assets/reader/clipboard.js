// Copy to the clipboard, and say so.

import { wordsNear } from "./words.js";

/** The element that says what was done; made when first needed. */
let status;

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
  setTimeout(() => status.classList.remove("is-shown"), 2000);
}

/** Copy a text; says whether it went well, in the language of the button that was pressed. */
export async function copy(text) {
  const words = wordsNear(document.activeElement);
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    say(copyBySelection(text) ? words.copied : words.notCopied);
  }
}

/** Copy a text with its italics where the browser can, as plain text where it cannot. */
export async function copyFormatted(text, html) {
  try {
    const kinds = { "text/plain": text, "text/html": html };
    const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
    const words = wordsNear(document.activeElement);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    say(words.copied);
  } catch {
    await copy(text);
  }
}

/** For pages without https, where there is no clipboard to write to. */
function copyBySelection(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}
