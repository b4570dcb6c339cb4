// What the registers add to the search: the names of a body in any form, other words, and their own entries.

import { entriesFound } from "./entry-search.js";
import { normalise, normaliseWithPlaces } from "./normal-form.js";
import { put } from "./scan.js";
import { Synonyms } from "./synonyms.js";
import { withFolds } from "./text.js";
import { Vocabulary, vocabularyOfTexts } from "./vocabulary.js";

/** The longest name of a body, in words. */
const LONGEST_NAME = 24;

export class Registers {
  constructor() {
    this.synonyms = new Synonyms();
    this.vocabulary = vocabularyOfTexts;
    this.vocabularyOfEntries = new Vocabulary();
    /** The ids of the bodies that a name, as it is compared, stands for. */
    this.names = new Map();
    /** The names of each body by language, and its printed abbreviation: {names, abbr}. */
    this.namesOf = new Map();
    this.editions = new Map();
    this.texts = [];
    /** The pairs of characters of all texts. */
    this.folds = new Map();
    /** How characters sound: sounds.js, once it is here. */
    this.sounds = null;
    /** What the last search scanned, and the one before it. */
    this.scans = new Map();
    this.scansBefore = new Map();
  }

  /** Begin to keep what a search scans; what the last one scanned is still known to it. */
  newScans() {
    this.scansBefore = this.scans;
    return (this.scans = new Map());
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
    for (const { folds } of texts) for (const [character, other] of folds) this.folds.set(character, other);
    this.editions.set(register.edition, new Edition(register, texts, this.vocabularyOfEntries));
  }

  /** A word in the characters that the editions print. */
  printed(word) {
    return this.synonyms.folded(withFolds(word, this.folds));
  }

  /** What a body is called, by its id: as printed, and never by a name that only readers use. */
  nameOf(id, language) {
    const { names, abbr } = this.namesOf.get(id) ?? {};
    const [first = id] = names?.[language] ?? [];
    return abbr && language === "en" && abbr !== first ? `${first} (${abbr})` : first;
  }

  /** The ids of the bodies that a name stands for; undefined for other words. */
  idsOf(text) {
    return this.names.get(this.printed(text));
  }

  /** The words of a query with the names and the other words that are known for them. */
  known(words) {
    return this.withSynonyms(this.withNames(words));
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
      const named = this.idsOf(text);
      if (length === 1) return { ...words[at], named, length };
      const printed = run.map((word) => word.printed).join(" ");
      if (named && run.every((word) => !word.exact))
        return { ...words[at], text, printed, capital: false, named, length };
    }
  }

  /** The terms with what the texts print for them, alone or together with those beside them. */
  withSynonyms(terms) {
    const also = terms.map(() => []);
    for (let at = 0; at < terms.length;) at += this.addSynonyms(terms, at, also);
    return terms.map((term, place) => ({ ...term, also: also[place] }));
  }

  /** Add the synonyms of the longest run of terms from a place on that has any; returns its length. */
  addSynonyms(terms, at, also) {
    for (let length = Math.min(this.synonyms.longest, terms.length - at); length > 0; length--) {
      const run = terms.slice(at, at + length);
      const found = run.some(({ exact }) => exact) ? [] : this.synonymsOf(run.map(({ text }) => text).join(" "));
      if (!found.length) continue;
      for (let place = at; place < at + length; place++) also[place].push(...found);
      return length;
    }
    return 1;
  }

  /** What the texts print for these words: [{word, isNear, capital, language}, …]. */
  synonymsOf(text) {
    const words = this.printed(text);
    return ["zh", "en"].flatMap((language) =>
      this.synonyms.of(words, language).map((synonym) => ({ ...synonym, language })),
    );
  }

  /** Whether a stretch of Chinese is a name or a word of the list. */
  isListed(text) {
    return this.names.has(text) || this.synonyms.has(text);
  }

  /** Where this text names the body or has the figure that a term stands for: [[segment, start, end, id of the body], …]. */
  places(term, number, text) {
    const edition = this.editions.get(text.edition);
    if (!edition || term.exact || !text.language) return [];
    const named = [...(term.named ?? [])].flatMap((id) => edition.mentionsOf(id, text));
    const figures = number && !number.words ? (edition.figures.get(`${text.language} ${number.value}`) ?? []) : [];
    return [...figures, ...named];
  }

  /** Whether a segment of a text names a body. */
  namesBody(text, index) {
    return this.editions.get(text.edition)?.naming(text).has(index) ?? false;
  }

  /** At most `most` entries whose names, titles or figures answer the query, the best first: {kind, id, label, value, address, parts}. */
  entries(typed, language, most = Infinity) {
    return entriesFound(typed, language, this, most).slice(0, most);
  }
}

/** What the registers of an edition know; found when it is first asked for. */
class Edition {
  constructor(register, texts, vocabulary) {
    Object.assign(this, { register, texts, vocabulary, mentions: new Map(), named: new Map() });
    this.names = new Map(register.names.map((name) => [name.id, name]));
  }

  /** The entries, as a text to be searched. */
  get entries() {
    this.list ??= entriesOf(this.register, this.texts);
    this.vocabulary.add(this.list);
    return this.list;
  }

  /** Where the figures stand: language and value → [[segment, start, end], …]. */
  get figures() {
    return (this.values ??= figuresIn(this.register, this.texts));
  }

  /** Where a text names a body, in its comparable form: [[segment, start, end, id], …]. */
  mentionsOf(id, text) {
    const key = `${text.language} ${id}`;
    if (!this.mentions.has(key)) this.mentions.set(key, mentionsIn(this.names.get(id), text));
    return this.mentions.get(key);
  }

  /** The bodies with their places in a text. */
  *bodiesIn(text) {
    for (const id of this.names.keys()) yield [id, this.mentionsOf(id, text)];
  }

  /** The segments of a text that name any body. */
  naming(text) {
    const { language } = text;
    if (!this.named.has(language)) {
      const places = this.register.names.flatMap(({ mentions }) => mentions[language] ?? []);
      this.named.set(language, new Set(places.map(([index]) => index)));
    }
    return this.named.get(language);
  }
}

/** The places of a text that name a body, where they stand in its comparable form. */
function mentionsIn(name, text) {
  return (name?.mentions[text.language] ?? []).flatMap(([index, start, length]) => {
    const { [index]: segment } = text.segments;
    if (!segment) return [];
    segment.places ??= normaliseWithPlaces(segment.printed);
    const { text: form, starts, ends } = segment.places;
    const first = starts.findIndex((place, at) => place >= start && form[at] !== " " && form[at] !== "|");
    const last = ends.findLastIndex((place) => place <= start + length);
    return first >= 0 && last >= first ? [[index, first, last + 1, name.id]] : [];
  });
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
function entriesOf(register, texts) {
  const [text] = texts;
  const segments = [
    ...bodyEntries(register),
    ...documentEntries(register),
    ...figureEntries(register),
    ...caseEntries(register, texts),
  ];
  const isInText = (index) => text.segments[index];
  return {
    segments: segments.map(({ words, places, ...entry }) => ({
      ...entry,
      parts: new Set(places.filter(isInText).map((index) => partKey(text, index))),
      text: words.map(normalise).join("|"),
    })),
    edition: register.edition,
    language: "",
    folds: text.folds,
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
  return figures.map(([id, index, , quote, label]) => {
    const words = [...Object.values(quote), ...Object.values(label)];
    return { kind: "figure", id, index, page, label, value: quote, words, places: [index] };
  });
}

/** A case has the words of its column. */
function caseEntries({ edition, cases = [] }, texts) {
  const page = `${edition}/columns`;
  return cases.map(([id, places, title, outcome]) => {
    const words = texts.flatMap(({ segments }) => places.map((index) => segments[index]?.printed ?? ""));
    return { kind: "case", id, page, label: title, value: outcome, words, places, indexes: places };
  });
}
