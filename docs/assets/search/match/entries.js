// What the registers add to the search: the names of a body in any form, and their own entries.

import { normalise, normaliseWithPlaces } from "./normal-form.js";
import { parseQuery } from "./query.js";
import { bySegment, put } from "./scan.js";
import { folded } from "./text.js";

/** In words. */
const LONGEST_NAME = 24;

export class Registers {
  constructor() {
    /** The ids of the bodies that a name, as it is compared, stands for. */
    this.names = new Map();
    this.called = new Map();
    this.editions = new Map();
    this.texts = [];
  }

  /** Add the registers of one edition; `texts` are its texts, whose places they tell. The newest comes first. */
  add(register, texts) {
    for (const { id, names } of register.names) {
      if (!this.called.has(id)) this.called.set(id, names);
      for (const name of Object.values(names).flat()) {
        // Readers leave out apostrophes.
        for (const written of new Set([normalise(name), normalise(name.replace(/['’]/g, ""))])) {
          this.names.set(written, (this.names.get(written) ?? new Set()).add(id));
        }
      }
    }
    this.texts.push(...texts.filter((text) => text.folds.size));
    this.editions.set(register.edition, {
      mentions: Object.fromEntries(texts.map((text) => [text.language, mentionsIn(register, text)])),
      figures: figuresIn(register, texts),
      entries: entriesOf(register, texts[0]),
    });
  }

  /** A word in the characters that the editions print. */
  printed(word) {
    return this.texts.reduce(folded, word);
  }

  /** What a body is called, by its id. */
  nameOf(id, language) {
    const [first = id, ...others] = this.called.get(id)?.[language] ?? [];
    return others.length ? `${first} (${others.at(-1)})` : first;
  }

  /** The words of a query with those of a body's name as one. */
  withNames(all) {
    const terms = [];
    for (let at = 0; at < all.length; ) {
      let length = Math.min(all.length - at, LONGEST_NAME);
      const some = () => all.slice(at, at + length);
      const phrase = () => some().map((term) => term.text).join(" ");
      const named = () => this.names.get(this.printed(phrase()));
      while (length > 1 && !(named() && some().every((term) => !term.exact))) length--;
      terms.push({ ...all[at], text: phrase(), ...(length > 1 ? { capital: false } : {}), named: named() });
      at += length;
    }
    return terms;
  }

  /** Where this text names the body or has the figure that a term stands for: [[segment, start, end, id of the body], …]. */
  places(term, number, text) {
    const edition = this.editions.get(text.edition);
    if (!edition || term.exact) return [];
    const named = [...(term.named ?? [])].flatMap((id) => edition.mentions[text.language]?.get(id) ?? []);
    const figures = number && !number.rest ? (edition.figures.get(`${text.language} ${number.value}`) ?? []) : [];
    return [...figures, ...named];
  }

  /** At most `most` entries whose names, titles or figures have all the words, the newest edition's first: {kind, id, label, address, parts}. */
  entries(typed, language, most = Infinity) {
    const { terms } = parseQuery(typed);
    const home = language === "zh" ? "" : `${language}/`;
    const found = new Map();
    for (const { entries } of terms.length ? this.editions.values() : []) {
      // A number inside another number is another number.
      const having = terms.map((term) => bySegment(entries, this.printed(term.text), term.capital || /^\d/.test(term.text), 1));
      for (const index of having[0].keys()) {
        if (!having.every((some) => some.has(index))) continue;
        const { kind, id, page, label, parts } = entries.segments[index];
        const address = `${home}${page}/#${id}`;
        if (found.size >= most) return [...found.values()];
        if (!found.has(address)) found.set(address, { kind, id, address, parts, label: label ? label[language] : this.nameOf(id, language) });
      }
    }
    return [...found.values()];
  }
}

/** The places of a text that name each body, where they stand in its comparable form: id → [[segment, start, end, id], …]. */
function mentionsIn(register, text) {
  const places = new Map();
  const placesOf = (index) => {
    if (!places.has(index)) places.set(index, normaliseWithPlaces(text.segments[index].printed));
    return places.get(index);
  };
  const mentions = new Map();
  for (const { id, mentions: printed } of register.names) {
    for (const [index, start, length] of printed[text.language] ?? []) {
      if (!text.segments[index]) continue;
      const { text: form, starts, ends } = placesOf(index);
      const first = starts.findIndex((place, at) => place >= start && form[at] !== " " && form[at] !== "|");
      const last = ends.findLastIndex((place) => place <= start + length);
      if (first >= 0 && last >= first) put(mentions, id, [index, first, last + 1, id]);
    }
  }
  return mentions;
}

/** Where the figures stand in each text: language and value → [[segment, start, end], …]. */
function figuresIn(register, texts) {
  const figures = new Map();
  for (const [, index, value, quotes] of register.figures) {
    for (const text of texts) {
      const quote = normalise(quotes[text.language] ?? "");
      const start = quote ? (text.segments[index]?.text.indexOf(quote) ?? -1) : -1;
      if (start >= 0) put(figures, `${text.language} ${value}`, [index, start, start + quote.length]);
    }
  }
  return figures;
}

/** The part of the report that a segment stands in, with its edition: `2024-c4`. */
export const partKey = (text, index) => `${text.edition}-${text.segments[text.segments[index].under[0] ?? index].id}`;

/** The entries of an edition as a text to be searched, each a segment; a body's has one a language. */
function entriesOf({ edition, names, documents, figures }, text) {
  const segments = [];
  const add = (kind, id, page, label, words, places) => {
    const parts = new Set(places.filter((index) => text.segments[index]).map((index) => partKey(text, index)));
    segments.push({ kind, id, page, label, parts, text: words.map(normalise).join("|") });
  };
  for (const { id, kind, names: written, mentions } of names) {
    const places = Object.values(mentions).flatMap((some) => some.map(([index]) => index));
    for (const some of Object.values(written)) add(kind, id, "glossary", null, some, places);
  }
  for (const [id, title, places] of documents) add("document", id, `${edition}/documents`, title, Object.values(title), places);
  for (const [id, index, , quote, label] of figures) {
    const shown = Object.fromEntries(Object.entries(label).map(([language, words]) => [language, `${words}: ${quote[language]}`]));
    add("figure", id, `${edition}/figures`, shown, [...Object.values(quote), ...Object.values(label)], [index]);
  }
  return { segments };
}
