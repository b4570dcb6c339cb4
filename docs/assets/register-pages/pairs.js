// The terms: the sentences in which a term stands, side by side. They are fetched when a term is opened.

const TAGS = { zh: "zh-Hans", en: "en" };
/** The codes of the languages, that of the page first. */
const CODES = document.documentElement.lang.startsWith("zh") ? ["zh", "en"] : ["en", "zh"];

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

/**
 * The pairs of the segment that a place leads to, those with the words. Where these would not tell them apart, the
 * place says their numbers.
 */
function pairsOf(place, words, pairs) {
  const segment = place
    .querySelector("a")
    .hash.slice(1)
    .replace(/\.\d+$/, "");
  const numbers = place.dataset.pairs?.split(" ");
  if (numbers) return numbers.map((number) => pairs.get(`${segment}.${number}`)).filter(Boolean);
  const has = (pair) => CODES.every((code) => !words[code] || pair[code].some((text) => text.includes(words[code])));
  return [...pairs.values()].filter((pair) => pair.segment === segment && has(pair));
}

function addPairs(rendering, pairs) {
  const table = document.createElement("table");
  const body = table.createTBody();
  table.className = "pairs";
  const words = wordsOf(rendering);
  for (const place of rendering.querySelectorAll(":scope > span")) {
    for (const pair of pairsOf(place, words, pairs)) body.append(rowOf(pair, words, place.querySelector("a")));
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
