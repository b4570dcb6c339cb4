// On a reading page reached from a result: the words found are marked in the text, until the reader
// has the marks removed.

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
  bar.remove();
  const address = new URL(location.href);
  address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
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
    const places = [...document.querySelectorAll("mark.found")];
    const line = innerHeight / 2 + 4;
    const following = places.find((place) => place.getBoundingClientRect().top > line) ?? places[0];
    following.scrollIntoView({ block: "center" });
  });
  document.body.append(bar);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && bar.isConnected && !document.querySelector("dialog[open]")) unmark();
  });
}

source.style("found-marks");
await source.first();
await enrich(source, () => {});
let count = 0;
const here = source.bitexts.filter(({ primary }) => primary.edition === year);
for (const { bitext, index, hits } of source.search(typed, here).primary) {
  const segment = bitext.primary.segments[index];
  const element = document.querySelector("article")?.querySelector(`#${segment.id}`);
  if (!element || !hits.length) continue;
  const ranges = printedRanges(segment, hits);
  mark(element, ranges);
  count += ranges.length;
}
if (count) showBar(count);
