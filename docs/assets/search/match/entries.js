// What the registers add to the search: the names of a body in any form, and their own entries.

import { normalise, normaliseWithPlaces } from "./normal-form.js";
import { parseQuery } from "./query.js";
import { bySegment, put } from "./scan.js";
import { folded } from "./text.js";

/** The longest name of a body, in words. */
const LONGEST_NAME = 24;

export class Registers {
  constructor() {
    /** The ids of the bodies that a name, as it is compared, stands for. */
    this.names = new Map();
    /** The names of each body by language, and its printed abbreviation: {names, abbr}. */
    this.namesOf = new Map();
    this.editions = new Map();
    this.texts = [];
  }

  /** Add the registers of one edition; `texts` are its texts, whose places they tell. The newest comes first. */
  add(register, texts) {
    for (const { id, names, abbr } of register.names) {
      if (!this.namesOf.has(id)) this.namesOf.set(id, { names, abbr });
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

  /** What a body is called, by its id: as printed, and never by a name that only readers use. */
  nameOf(id, language) {
    const { names, abbr } = this.namesOf.get(id) ?? {};
    const [first = id] = names?.[language] ?? [];
    return abbr && language === "en" && abbr !== first ? `${first} (${abbr})` : first;
  }

  /** The words of a query with those of a body's name as one. */
  withNames(words) {
    const terms = [];
    for (let at = 0; at < words.length; at += terms.at(-1).length) terms.push(this.longestName(words, at));
    return terms;
  }

  /** The words from a place on that are a name, as one term; the word at the place itself when none are. */
  longestName(words, at) {
    for (let length = Math.min(words.length - at, LONGEST_NAME); ; length--) {
      const run = words.slice(at, at + length);
      const text = run.map((word) => word.text).join(" ");
      const named = this.names.get(this.printed(text));
      if (length === 1) return { ...words[at], named, length };
      if (named && run.every((word) => !word.exact)) return { ...words[at], text, capital: false, named, length };
    }
  }

  /** Where this text names the body or has the figure that a term stands for: [[segment, start, end, id of the body], …]. */
  places(term, number, text) {
    const edition = this.editions.get(text.edition);
    if (!edition || term.exact) return [];
    const named = [...(term.named ?? [])].flatMap((id) => edition.mentions[text.language]?.get(id) ?? []);
    const figures = number && !number.words ? (edition.figures.get(`${text.language} ${number.value}`) ?? []) : [];
    return [...figures, ...named];
  }

  /** At most `most` entries whose names, titles or figures have all the words, the newest edition's first: {kind, id, label, address, parts}. */
  entries(typed, language, most = Infinity) {
    const { terms } = parseQuery(typed);
    const home = language === "zh" ? "" : `${language}/`;
    const found = new Map();
    for (const { entries } of terms.length ? this.editions.values() : []) {
      // A number inside another number is another number.
      const hits = terms.map((term) =>
        bySegment(entries, this.printed(term.text), term.capital || /^\d/.test(term.text), 1),
      );
      for (const index of hits[0].keys()) {
        if (!hits.every((hitsOfTerm) => hitsOfTerm.has(index))) continue;
        const { kind, id, page, label, parts } = entries.segments[index];
        const address = `${home}${page}/#${id}`;
        if (found.size >= most) return [...found.values()];
        const shown = label ? label[language] : this.nameOf(id, language);
        if (!found.has(address)) found.set(address, { kind, id, address, parts, label: shown });
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
function entriesOf(register, text) {
  const segments = [...bodyEntries(register), ...documentEntries(register), ...figureEntries(register)];
  const isInText = (index) => text.segments[index];
  return {
    segments: segments.map(({ words, places, ...entry }) => ({
      ...entry,
      parts: new Set(places.filter(isInText).map((index) => partKey(text, index))),
      text: words.map(normalise).join("|"),
    })),
  };
}

function bodyEntries({ names }) {
  return names.flatMap(({ id, kind, names: written, mentions }) => {
    const places = Object.values(mentions).flatMap((mentioned) => mentioned.map(([index]) => index));
    return Object.values(written).map((words) => ({ kind, id, page: "glossary", label: null, words, places }));
  });
}

function documentEntries({ edition, documents }) {
  const page = `${edition}/documents`;
  return documents.map(([id, title, places]) => {
    return { kind: "document", id, page, label: title, words: Object.values(title), places };
  });
}

function figureEntries({ edition, figures }) {
  const page = `${edition}/figures`;
  return figures.map(([id, index, , quote, name]) => {
    const label = Object.fromEntries(Object.keys(name).map((code) => [code, `${name[code]}: ${quote[code]}`]));
    const words = [...Object.values(quote), ...Object.values(name)];
    return { kind: "figure", id, page, label, words, places: [index] };
  });
}
