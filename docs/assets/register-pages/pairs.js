// The terms: the sentences in which a term stands, side by side. They are fetched when a term is opened.

import { code } from "./words.js";

const TAGS = { zh: "zh-Hans", en: "en" };
const CODES = code === "zh" ? ["zh", "en"] : ["en", "zh"];

let fetched;

/** The pairs of sentences of the edition by id; they lie beside the data of the terms. */
async function pairsById() {
  const beside = document.querySelector(".downloads a").href;
  const response = await fetch(new URL("sentences.json", beside));
  const pairs = await response.json();
  return new Map(pairs.map((pair) => [pair.id, pair]));
}

/** The words that a rendering quotes, by language. */
function wordsOf(rendering) {
  const quoted = [...rendering.querySelectorAll("q")];
  return Object.fromEntries(
    quoted.map((quote) => [quote.closest("[lang]").lang.startsWith("zh") ? "zh" : "en", quote.textContent]),
  );
}

/** A text with some words marked, wherever it has them. */
function marked(text, words) {
  if (!words) return [text];
  return text.split(words).flatMap((part, number) => {
    const mark = document.createElement("mark");
    mark.textContent = words;
    return number ? [mark, part] : [part];
  });
}

/** A link to the pair where both languages stand side by side. */
function linkTo(id, link) {
  const copy = link.cloneNode(true);
  const address = new URL(link.href);
  copy.href = `${new URL("../parallel/", address).pathname}${address.pathname.split("/").at(-2)}/#${id}`;
  return copy;
}

function rowOf(pair, words, link) {
  const row = document.createElement("tr");
  row.insertCell().append(linkTo(pair.id, link));
  for (const language of CODES) {
    const cell = row.insertCell();
    cell.lang = TAGS[language];
    cell.append(...marked(pair[language].join(language === "en" ? " " : ""), words[language]));
  }
  return row;
}

function addPairs(rendering, pairs) {
  const table = document.createElement("table");
  const body = table.createTBody();
  table.className = "pairs";
  const words = wordsOf(rendering);
  for (const place of rendering.querySelectorAll("[data-pairs]")) {
    const link = place.querySelector("a");
    for (const number of place.dataset.pairs.split(" ")) {
      const pair = pairs.get(`${link.hash.slice(1)}.${number}`);
      if (pair) body.append(rowOf(pair, words, link));
    }
  }
  if (body.rows.length) rendering.append(table);
}

/** Put the sentences under each rendering of a term. Without them its places are links all the same. */
export async function showPairs(entry) {
  if (entry.dataset.hasPairs) return;
  entry.dataset.hasPairs = "";
  try {
    const pairs = await (fetched ??= pairsById());
    for (const rendering of entry.querySelectorAll(".renderings li")) addPairs(rendering, pairs);
  } catch {
    fetched = undefined;
    delete entry.dataset.hasPairs;
  }
}
