// The words of passages, without what the page adds to them: from the page, or in both languages from identity pages.

import { TAGS, code } from "./linking-words.js";
import { identityPage, report } from "./spans.js";
import { textElements } from "./segments.js";

const ADDED = "sup, button, .controls, .other-language, .card";

/** By id: what was fetched of its identity page, as a promise of { zh, en }, lists of paragraphs; null when it failed. */
const fetched = new Map();

/** The paragraphs of a segment in every language; null when they cannot be fetched. */
export function fetchTexts(id) {
  if (!fetched.has(id)) fetched.set(id, fetchPage(id));
  return fetched.get(id);
}

async function fetchPage(id) {
  try {
    const response = await fetch(identityPage(id));
    if (!response.ok) throw Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const paragraphs = (name) => [...page.querySelectorAll(`section#${name} .passage > p`)];
    return Object.fromEntries(Object.keys(TAGS).map((name) => [name, paragraphs(name)]));
  } catch {
    fetched.delete(id);
    return null;
  }
}

/** A passage as it is copied: its language tag and its paragraphs as HTML, italics and nothing else marked. */
export function passage(name, paragraphs) {
  return { tag: TAGS[name], paragraphs: paragraphs.map((paragraph) => bare(paragraph).innerHTML.trim()) };
}

/** A copy of an element or fragment in a new element, without what the page adds to the words. */
function bare(content) {
  const copy = document.createElement("div");
  copy.append(...(content.cloneNode(true).childNodes ?? []));
  for (const element of copy.querySelectorAll(ADDED)) element.remove();
  for (const link of copy.querySelectorAll("a, span:not([lang])")) link.replaceWith(...link.childNodes);
  return copy;
}

/** The passages of a span in one language or both, the original first; null when they cannot be fetched. */
export async function passagesOf(span, names) {
  const texts = await Promise.all(span.ids.map(fetchTexts));
  if (texts.includes(null)) return null;
  return names.map((name) =>
    passage(
      name,
      texts.flatMap((text) => text[name]),
    ),
  );
}

/** The id of the pair of sentences that a range lies in; undefined where it is not in one. */
export function pairOf({ startContainer, endContainer }) {
  const [first, last] = [startContainer, endContainer].map((node) => {
    const pair = (node instanceof Element ? node : node.parentElement).closest(".pair");
    return pair?.id || pair?.dataset.pair;
  });
  return first === last ? first : undefined;
}

/** What paragraphs have of a pair of sentences, each as a paragraph of its own. */
export function sentencesOf(paragraphs, pair) {
  const name = CSS.escape(pair);
  return paragraphs.flatMap((paragraph) => {
    const sentences = paragraph.querySelectorAll(`#${name}, [data-pair="${name}"]`);
    return [...sentences].map((sentence) => {
      const shown = document.createElement("p");
      shown.append(document.importNode(sentence, true));
      return shown;
    });
  });
}

/** The sentences of a pair of a segment in both languages, the original first; null when they cannot be fetched. */
export async function pairPassages(id, pair) {
  const texts = await fetchTexts(id);
  return texts && Object.keys(TAGS).map((name) => passage(name, sentencesOf(texts[name], pair)));
}

/** The words that are selected in a span, as a passage: of a page in both languages those of the first. */
export function selectedPassage(range, span) {
  const name = languageAt(range);
  const elements = span.ids
    .flatMap(textElements)
    .filter((element) => range.intersectsNode(element) && (!report().parallel || element.closest(`:lang(${name})`)));
  const paragraphs = elements.map((element) => within(range, element)).filter((part) => part.textContent.trim());
  return passage(name, paragraphs);
}

/** The code of the language that a range begins in. */
export function languageAt({ startContainer }) {
  const element = startContainer.parentElement ?? startContainer;
  return element.closest("[lang]")?.lang.slice(0, 2) ?? code;
}

/** The part of an element that a range holds, as a fragment. */
function within(range, element) {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  const copy = document.createElement("div");
  copy.append(part.cloneContents());
  return copy;
}
