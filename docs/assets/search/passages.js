// What the panel, the results page and the marks share: fetching, excerpts, the look of a result.

import { addressOf, distinct, normaliseWithPlaces, readText, searchOwn } from "./matcher.js";

// ---- The search files, each fetched once ----

/** What can be searched in, and how: both grow when rest.js arrives. The newest edition is the first. */
export class Source {
  constructor({ root, language, editions }, early) {
    Object.assign(this, { early, root: new URL(root, location.href), language, years: editions.split(" "), editions: [], search: searchOwn });
    this.fetched = new Map();
  }

  /** The newest edition in the reader's language. */
  first() {
    return this.once("first", async () => {
      this.editions.push({ own: await this.text(this.years[0], this.language), other: null });
    });
  }

  /** The text of one edition in one language. */
  text(year, language) {
    return this.once(`${year}/search-${language}.json`, async (name) => readText(await this.json(name)));
  }

  /** A data file. */
  async json(name) {
    // The first one may be here already; it is undefined when it could not be fetched.
    const early = await this.early;
    this.early = null;
    if (early) return early;
    const response = await fetch(new URL(`data/${name}`, this.root));
    if (!response.ok) throw Error(name);
    return response.json();
  }

  /** A style sheet of the search, asked for once. What is awaited is its end: a search without it is better than none. */
  style(name) {
    const { href } = new URL(`assets/search/${name}.css`, this.root);
    let link = document.querySelector('[href="' + href + '"]');
    if (!link) document.head.append((link = make("link", { rel: "stylesheet", href })));
    return link.sheet || new Promise((resolve) => (link.onload = link.onerror = resolve));
  }

  /** A piece of work done once; when it fails, the next call tries again. */
  once(name, work) {
    if (!this.fetched.has(name)) {
      const promise = work(name);
      promise.catch(() => this.fetched.delete(name));
      this.fetched.set(name, promise);
    }
    return this.fetched.get(name);
  }
}

// ---- The words found, in their context ----

/** The printed characters of ranges that were found in the comparable form of a segment. */
export function printedRanges(segment, hits) {
  segment.places ??= normaliseWithPlaces(segment.printed);
  return distinct(hits).map(([start, end]) => [segment.places.starts[start], segment.places.ends[end - 1]]);
}

/** `text` cut to about `most` characters around as many different words found as it can hold: [[words, marked], …]. */
export function excerpt(text, ranges, most) {
  let [from, best] = [0, 0];
  for (const [start] of ranges) {
    const inside = ranges.filter(([low, high]) => low >= start && high <= start + most);
    const count = new Set(inside.map(([low, high]) => text.slice(low, high).toLowerCase())).size;
    if (count > best || (!best && !from)) [from, best] = [start, count];
  }
  from = Math.max(0, Math.min(from - most / 4, text.length - most * 1.25)) | 0;
  from = text.slice(0, from).search(/[\w.’'-]*$/);
  let to = Math.min(text.length, from + most * 1.3) | 0;
  to += text.slice(to).match(/^[\w.’'-]*/)[0].length;
  const parts = from ? [["…"]] : [];
  let at = from;
  for (const [low, high] of ranges) {
    if (high <= from || low >= to) continue;
    parts.push([text.slice(at, low)], [text.slice(Math.max(low, from), Math.min(high, to)), true]);
    at = Math.min(high, to);
  }
  parts.push([text.slice(at, to)]);
  if (to < text.length) parts.push(["…"]);
  return parts.filter(([words]) => words);
}

// ---- How a result looks, and what is typed for it ----

// While an input-method editor composes, what stands in the field is not yet a word. On Android
// every English word is composed, and an English page searches as it grows.
export const isUnfinished = (event, language) => event.isComposing && !(language === "en" && /Android/.test(navigator.userAgent));

/** An element with attributes and children; text is only ever text. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Where a result is read: the paragraph, with the words to be marked there. */
export function linkTo(text, index, source, typed) {
  const { page, fragment } = addressOf(text, index);
  const url = new URL(page, source.root);
  url.searchParams.set("q", typed.trim().slice(0, 300));
  url.hash = fragment;
  return url.href;
}

/** Chapter › section › column (the first `left` left out), and the year when there are several editions. */
export function placeOf(text, index, years, left = 0) {
  const above = text.segments[index].under.slice(left).map((heading) => text.segments[heading].label);
  return [...(years.length > 1 ? [text.edition] : []), ...above].join(" › ");
}

/** A passage in one language with its words marked; all of it when `most` is Infinity. */
export function passage(text, index, hits, most) {
  const segment = text.segments[index];
  const ranges = printedRanges(segment, hits);
  const printed = segment.kind === "text" ? segment.printed : segment.label;
  const parts = excerpt(printed, ranges.filter(([, end]) => end <= printed.length), most);
  const shown = parts.map(([words, marked]) => (marked ? make("mark", {}, words) : words));
  return make("span", { class: `found-passage${segment.kind === "text" ? "" : " found-heading"}`, lang: text.language === "zh" ? "zh-Hans" : text.language }, ...shown);
}
