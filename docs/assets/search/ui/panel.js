// The search panel: a dialog with a field and the best passages below it.

import { isUnfinished } from "./composition.js";
import { linkTo, make, passage, placeOf, queryFor, shareOf } from "./elements.js";
import { Source } from "./source.js";

const MOST_SHOWN = 10;
const form = document.querySelector(".search-field");
const source = new Source(form.dataset, form.early);
const { language } = source;
source.first().catch(() => {}); // update() asks again, and tells
const [words] = await Promise.all([source.words("panel"), source.style("panel")]);

const label = { "aria-label": words.label };
const input = make("input", {
  ...label, type: "text", enterkeyhint: "search", role: "combobox", placeholder: words.placeholder,
  autocomplete: "off", autocapitalize: "off", spellcheck: "false",
  "aria-autocomplete": "list", "aria-controls": "search-found", "aria-expanded": "false",
}); // prettier-ignore
const close = make("button", { type: "button", "aria-label": words.close }, "✕");
const status = make("p", { role: "status" });
const list = make("div", { ...label, id: "search-found", role: "listbox" });
const all = make("a", {}, words.all);
const field = make("form", { ...label, role: "search" }, input, close);
const dialog = make("dialog", { ...label, class: "search-panel" }, field, status, list, all);
document.body.append(dialog);

let options = [];
/** The place of the best passage: entries of registers stand before it, but it is what Enter opens. */
let best = 0;
let active = -1;
let returnTo;
/** What enriches the first answer, once it is here: enrich.js. */
let enrichment;

/** Open the panel with these words; the focus goes back to `origin` when it closes. */
export function open(typed, origin) {
  if (typed) input.value = typed;
  if (!dialog.open) {
    returnTo = origin;
    if (source.bitexts.length) show();
    dialog.showModal();
    // What is typed next stands after what was typed, in WebKit, too.
    if (typed) input.setSelectionRange(typed.length, typed.length);
    else input.select();
  }
  update();
}

function shut() {
  dialog.close();
  if (returnTo === document.body) document.activeElement.blur();
  else returnTo?.focus();
}

/** Fetch what is missing, and show what the words in the field find. */
async function update() {
  try {
    if (!source.bitexts.length) say(words.loading);
    await source.first();
    show();
    if (input.value.trim()) await fetchEnrichment();
  } catch {
    const again = make("button", { type: "button" }, words.again);
    again.onclick = () => update(input.focus());
    say(options.length ? words.incomplete : words.failed, " ", again);
  }
}

/** A browser remembers that a module could not be fetched: each new attempt has an address of its own. */
let attempts = 0;
const fetchModule = () =>
  attempts++ ? import(new URL(`./enrich.js?${attempts}`, import.meta.url).href) : import("./enrich.js");

const fetchEnrichment = () =>
  source.once("enrich", async () => {
    const module = await fetchModule();
    await module.enrich(source, () => show((enrichment = module)));
  });

const say = (...content) => status.replaceChildren(...content);

function show() {
  const typed = input.value;
  const chosen = options[active]?.href;
  const found = source.search(typed, source.bitexts);
  // All of it is made before it is put into the page, which then looks at it once.
  const rows = new DocumentFragment();
  rows.append(...found.primary.slice(0, MOST_SHOWN).map((result) => option(result, typed)));
  enrichment?.addOthers(rows, found, typed, source, option);
  options = [...rows.querySelectorAll("a")];
  options.forEach((link, place) => (link.id = `search-found-${place}`));
  best = Math.max(
    0,
    options.findIndex((link) => link.className !== "found-entry"),
  );
  options[best]?.classList.add("found-best");
  const again = chosen ? options.findIndex((link) => link.href === chosen) : -1; // its address has the words typed
  options.forEach((link, place) => link.setAttribute("aria-selected", place === again));
  list.replaceChildren(rows);
  choose(again);
  input.setAttribute("aria-expanded", options.length > 0);
  all.hidden = !options.length;
  all.href = form.action + queryFor(typed);
  if (!found.query.terms.length) say(words.start);
  else if (enrichment) say(...enrichment.account(found, options.length, source));
  else say(found.primary.length ? words.found(found.primary.length) : words.loading);
}

function option(result, typed) {
  const { bitext, index, hits } = result;
  const place = make("span", { class: "found-place" }, placeOf(bitext.primary, index, source.years));
  const link = { role: "option", tabindex: "-1", href: linkTo(bitext.primary, index, source, typed) };
  return make("a", link, place, passage(bitext.primary, index, hits, language === "zh" ? 70 : 150, shareOf(result)));
}

function choose(next) {
  options[active]?.setAttribute("aria-selected", false);
  active = next;
  options[active]?.setAttribute("aria-selected", true);
  options[active]?.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", options[active]?.id ?? "");
}

input.oninput = (event) => isUnfinished(event, language) || update();
input.addEventListener("compositionend", update);
dialog.onkeydown = (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  // The Enter that ends a word of an input method would send the form in Safari, where it comes after the word.
  if (event.isComposing || event.keyCode === 229) return void (event.key === "Enter" && event.preventDefault());
  if (event.key === "Escape") shut();
  else if (step && options.length && event.target === input)
    choose(((active < 0 ? best - (step < 0) : active + step) + options.length) % options.length);
  else return;
  event.preventDefault();
};
dialog.onclick = (event) => {
  const { target } = event;
  const { alike } = target.dataset;
  if (alike) {
    event.preventDefault();
    update((input.value = alike), input.focus());
  } else if (target === dialog || target === close) shut();
  else if (target.closest("a")) dialog.close();
};
field.onsubmit = async (event) => {
  event.preventDefault();
  await source.first().catch(update);
  if (!options.length && input.value.trim()) await fetchEnrichment().catch(update);
  options[active < 0 ? best : active]?.click();
};
