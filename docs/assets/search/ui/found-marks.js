// On a reading page reached from a result: the words found are marked in the text, until the reader
// has the marks removed.

import { carryQuery } from "../../shell/carry-query.js";
import { make } from "./elements.js";
import { enrich } from "./enrich.js";
import { printedRanges } from "./excerpt.js";
import { Source } from "./source.js";

const form = document.querySelector(".search-field");
const source = new Source(form.dataset);
const words = await source.words("found-marks");
const typed = new URLSearchParams(location.search).get("q") ?? "";
const year = location.pathname.slice(source.root.pathname.length).match(/\d{4}/)?.[0];

/** The text nodes of a segment as report.json has it, with the place of each in its text. */
function nodesOf(element) {
  const title = element.matches("h1, h2, h3") ? element : element.querySelector(":scope.column h3");
  const blocks = title ? [title] : [...element.querySelectorAll(":scope > p")];
  const nodes = [];
  let at = 0;
  for (const block of blocks) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest("button, details, menu, nav, [hidden]")) continue;
      nodes.push([walker.currentNode, at]);
      at += walker.currentNode.data.length;
    }
    at += 2;
  }
  return nodes;
}

/** Put marks around ranges of a segment's text; a range may run through italics. */
function mark(element, ranges) {
  for (const [node, at] of nodesOf(element)) {
    for (const [start, end] of [...ranges].reverse()) {
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.data.length)];
      if (from >= to) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(make("mark", { class: "found" }));
    }
  }
}

function unmark() {
  for (const found of document.querySelectorAll("mark.found")) {
    const parent = found.parentNode;
    found.replaceWith(...found.childNodes);
    parent.normalize();
  }
  for (const element of document.querySelectorAll(".found-other")) element.classList.remove("found-other");
  bar.remove();
  const address = new URL(location.href);
  address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
  carryQuery();
}

let bar = null;

function showBar(count) {
  const clear = make("button", { type: "button" }, words.clear);
  const next = make("button", { type: "button" }, words.next);
  bar = make(
    "div",
    { class: "found-bar", role: "status" },
    make("span", {}, words.marked(typed.trim().slice(0, 40), count)),
    next,
    clear,
  );
  clear.addEventListener("click", unmark);
  next.addEventListener("click", () => {
    const places = [...document.querySelectorAll("mark.found, .found-other")];
    const line = innerHeight / 2 + 4;
    const following = places.find((place) => place.getBoundingClientRect().top > line) ?? places[0];
    following.scrollIntoView({ block: "center" });
  });
  document.body.append(bar);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && bar.isConnected && !document.querySelector("dialog[open]")) unmark();
  });
}

/** The other language of a passage that the page shows beside it, now or later: its words are marked there, too. */
function markOthers(results) {
  const markIn = (box) => {
    const result = results.get(box.dataset.segment);
    const text = result && !box.dataset.pair && box.querySelector("[lang]"); // a sentence alone is no segment
    if (text) mark(text, printedRanges(result.bitext.secondary.segments[result.index], result.secondaryHits));
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of bar.isConnected ? changes : []) {
      for (const node of addedNodes) if (node.matches?.(".other-language")) markIn(node);
    }
  }).observe(document.querySelector("article"), { childList: true, subtree: true });
}

source.style("found-marks");
await source.first();
await enrich(source, () => {});
let count = 0;
const here = source.bitexts.filter(({ primary }) => primary.edition === year);
const found = source.search(typed, here);
const others = new Map();
for (const result of [...found.primary, ...found.secondary]) {
  const { bitext, index, hits, secondaryHits } = result;
  const segment = bitext.primary.segments[index];
  const element = document.querySelector("article")?.querySelector(`#${segment.id}`);
  if (!element) continue;
  const ranges = printedRanges(segment, hits);
  mark(element, ranges);
  count += ranges.length;
  if (!secondaryHits.length) continue;
  others.set(segment.id, result);
  // What was found in the other language is marked as a passage: its words are not on this page.
  if (!ranges.length) {
    element.classList.add("found-other");
    count++;
  }
}
if (count) {
  showBar(count);
  markOthers(others);
}
