// The search field opens the panel. Nothing of the search is fetched until a reader reaches for it;
// without JavaScript the form leads to the page of results.

import { carryQuery } from "./carry-query.js";

const form = document.querySelector(".search-field");
const field = form?.elements.q;

/** A file of this site. */
const at = (path) => new URL(path, new URL(form.dataset.root, location.href)).href;

/** What the panel would ask for one after the other is asked for at once, the text too. */
function hint() {
  const { language, editions } = form.dataset;
  const link = (path, attributes) =>
    document.head.append(Object.assign(document.createElement("link"), { href: at(path), ...attributes }));
  for (const name of ["ui/panel", "ui/first", `words/panel-${language}`]) {
    link(`assets/search/${name}.js`, { rel: "modulepreload" });
  }
  link("assets/search/ui/panel.css", { rel: "stylesheet" });
  const text = fetch(at(`data/${editions.split(" ")[0]}/search-${language}.json`));
  form.early = text.then((response) => (response.ok ? response.json() : null)).catch(() => {});
}

let isOpening = false;
let isHinted = false;
let isComposing = false;
/** Whether Enter was pressed while the panel was not yet there: it is kept for it. */
let isEntered = false;

/** Open the panel with what is in the field; the focus goes back to `origin` when it closes. */
async function open(origin) {
  if (isOpening) return;
  isOpening = true;
  isHinted ||= !hint();
  field.focus();
  try {
    const panel = await import("../search/ui/panel.js");
    if (!isComposing) {
      panel.open(field.value, origin);
      field.value = "";
      if (isEntered) document.querySelector(".search-panel form").requestSubmit();
      isEntered = false;
    }
  } catch {
    form.submit();
  }
  isOpening = false;
}

/** The slash means the search wherever it would not be written. */
function isShortcut({ key, altKey, ctrlKey, metaKey, target }) {
  if (key.toLowerCase() === "k") return (ctrlKey || metaKey) && !altKey;
  const writes = "input:not([type=button], [type=checkbox], [type=radio]), textarea, select, [contenteditable]";
  const isWritten = target.closest?.(writes) && !(target === field && !field.value);
  return key === "/" && !ctrlKey && !metaKey && !isWritten;
}

function onKey(event) {
  if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
  if (document.querySelector("dialog[open]")) return;
  event.preventDefault();
  open(document.activeElement);
}

function followField() {
  field.addEventListener("compositionstart", () => (isComposing = true));
  field.addEventListener("compositionend", () => {
    isComposing = false;
    open(field);
  });
  field.addEventListener("input", () => isComposing || open(field));
  // The Enter that ends a word of an input method is 229 in Safari, where it comes after the word.
  field.addEventListener("keydown", (event) => {
    const isPlain = event.key === "Enter" && !event.isComposing && event.keyCode !== 229;
    isEntered = isPlain && Boolean(field.value.trim());
  });
  field.addEventListener("click", () => open(field));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(field);
  });
}

export function startSearch() {
  carryQuery();
  if (!form) return;
  followField();
  addEventListener("keydown", onKey);
  document.documentElement.dataset.search = "ready"; // early.js leaves the keys to us from now on
  if (document.querySelector("#search-results")) import("../search/ui/results.js");
  else if (new URLSearchParams(location.search).has("q")) import("../search/ui/found-marks.js");
  if (field.value && document.activeElement === field) open(field);
}
