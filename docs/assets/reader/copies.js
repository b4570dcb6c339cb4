// What is copied of passages: rich text for a word processor, plain text, or Markdown, each with its source.

import { copy, copyFormatted } from "./clipboard.js";
import { words } from "./linking-words.js";

const KEY = "copy-format";
const FORMATS = ["rich", "plain", "markdown"];

/** The format that the reader chose last. */
export function chosenFormat() {
  try {
    return FORMATS.find((format) => format === localStorage.getItem(KEY)) ?? "rich";
  } catch {
    return "rich";
  }
}

/** Remember a format for the next time. */
export function chooseFormat(format) {
  try {
    localStorage.setItem(KEY, format);
  } catch {
    // Where nothing can be remembered the next copy is rich text again.
  }
}

/** Copy passages with their source, { title, place, address }, in a format. */
export function copyPassages(passages, source, format, message = words.textCopied) {
  if (format === "markdown") return copy(asMarkdown(passages, source), message);
  if (format === "plain") return copy(asText(passages, source), message);
  return copyFormatted(asText(passages, source), asHtml(passages, source), message);
}

/** The text of an HTML paragraph. */
export function textOf(html) {
  const element = document.createElement("p");
  element.innerHTML = html;
  return element.textContent;
}

function escaped(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element.innerHTML;
}

function asText(passages, { title, place, address }) {
  const texts = passages.flatMap(({ paragraphs }) => paragraphs.map(textOf));
  return `${texts.join("\n\n")}\n${words.reference(title, place, address)}`;
}

function asHtml(passages, { title, place, address }) {
  const quotes = passages.map(({ tag, paragraphs }) => {
    const inside = paragraphs.map((html) => `<p>${html}</p>`).join("");
    return `<blockquote lang="${tag}" cite="${escaped(address)}">${inside}</blockquote>`;
  });
  // The address in full, so that it is there on paper, too.
  const link = `<a href="${escaped(address)}">${escaped(address)}</a>`;
  const source = escaped(words.reference(title, place, "")) + link;
  return `${quotes.join("\n")}\n<p lang="${document.documentElement.lang}">${source}</p>`;
}

function asMarkdown(passages, { title, place, address }) {
  const quotes = passages.flatMap(({ paragraphs }) => paragraphs.map((html) => `> ${markdownOf(html)}`));
  const link = `[${markdownText(words.source(title, place))}](${address})`;
  return `${quotes.join("\n>\n")}\n>\n> ${words.dash}${link}`;
}

function markdownOf(html) {
  const element = document.createElement("p");
  element.innerHTML = html;
  const parts = [...element.childNodes].map((node) => {
    const text = markdownText(node.textContent);
    return node.nodeName === "EM" ? `*${text}*` : text;
  });
  return parts.join("");
}

function markdownText(text) {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}
