// A link to words: the paragraph's fragment, and after it the words in the form that browsers look for
// (https://wicg.github.io/scroll-to-text-fragment/). A browser that knows no such links goes to the paragraph.

import { languageAt } from "./passages.js";
import { textElements } from "./segments.js";
import { readingPage, report } from "./spans.js";
import { code } from "./linking-words.js";

/** Longer words are written as their start and their end, in characters: [longest whole, start or end]. */
const LENGTHS = { zh: [40, 12], en: [90, 30] };

/** The words of a text: [{ start, end }], or each character where the browser knows no words. */
function wordsIn(text, language) {
  if (!Intl.Segmenter) return [...text].map((_, place) => ({ start: place, end: place + 1 }));
  const found = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...found].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function offsetIn(element, node, offset) {
  const part = document.createRange();
  part.selectNodeContents(element);
  part.setEnd(node, offset);
  return String(part).length;
}

/** The start of a text in whole words, of about this length. */
function head(text, language, length) {
  const last = wordsIn(text, language).find(({ end }) => end >= length);
  return text.slice(0, last?.end).trim();
}

/** The end of a text in whole words, of about this length. */
function tail(text, language, length) {
  const first = wordsIn(text, language).findLast(({ start }) => text.length - start >= length);
  return text.slice(first?.start ?? 0).trim();
}

/** The first and last paragraph of the selected words, and where the words begin and end in them, in whole words. */
function boundsOf(range, span, language) {
  const elements = span.ids.flatMap(textElements).filter((element) => range.intersectsNode(element));
  const [first, last] = [elements[0], elements.at(-1)];
  const startsInside = first.contains(range.startContainer);
  const endsInside = last.contains(range.endContainer);
  const start = startsInside ? offsetIn(first, range.startContainer, range.startOffset) : 0;
  const end = endsInside ? offsetIn(last, range.endContainer, range.endOffset) : last.textContent.length;
  const before = wordsIn(first.textContent, language).findLast((word) => word.start <= start);
  const after = wordsIn(last.textContent, language).find((word) => word.end >= end);
  return { first, last, start: before?.start ?? 0, end: after?.end ?? last.textContent.length };
}

function isOnce(text) {
  const all = document.body.textContent.toLowerCase();
  const words = text.toLowerCase();
  return all.indexOf(words) === all.lastIndexOf(words);
}

function directive({ first, last, start, end }, language) {
  const [longest, length] = LENGTHS[language];
  const isShort = first === last && end - start <= longest;
  const text = first.textContent.slice(start, first === last ? end : undefined);
  const from = isShort ? text.trim() : head(text, language, length);
  const to = isShort ? "" : tail(last.textContent.slice(first === last ? start : 0, end), language, length);
  const before = isOnce(from) ? "" : tail(first.textContent.slice(0, start), language, length);
  const after = isOnce(from) || before ? "" : head(last.textContent.slice(end), language, length);
  const escaped = (part) => encodeURIComponent(part).replaceAll("-", "%2D");
  const parts = [before && `${escaped(before)}-`, escaped(from), to && escaped(to), after && `-${escaped(after)}`];
  return parts.filter(Boolean).join(",");
}

/** The link to the selected words: on a page in both languages to that page, which alone has those of the other. */
export function linkToWords(range, span) {
  const language = languageAt(range);
  const page = report().parallel && language !== code ? location.href.split("#")[0] : readingPage();
  return `${page}#${span.first}:~:text=${directive(boundsOf(range, span, language), language)}`;
}
