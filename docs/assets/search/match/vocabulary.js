// The English words of the texts: in which forms a word stands there.

import { editDistance, isSlip, kin, root } from "./english.js";
import { put } from "./scan.js";

/** Phrases of so many forms are tried at most. */
const MOST_PHRASES = 12;

export class Vocabulary {
  constructor() {
    this.texts = new Set();
    /** How often each word stands there. */
    this.words = new Map();
    this.kin = new Map();
    this.roots = new Map();
    /** Pairs of words by how they are written in one. */
    this.joined = new Map();
    /** Every two Chinese characters that stand side by side. */
    this.pairs = new Set();
  }

  /** Add the words of a text that is not there yet. */
  add(text) {
    if (this.texts.has(text)) return;
    this.texts.add(text);
    for (const { text: words } of text.segments) {
      if (text.language !== "en") this.addPairs(words);
      let last = "";
      for (const word of words.match(/[a-z0-9]+/g) ?? []) {
        if (last) this.joined.set(last + word, `${last} ${word}`);
        last = word;
        this.addWord(word);
      }
    }
  }

  addPairs(words) {
    for (let at = 1; at < words.length; at++) if (words[at] > "\u3400") this.pairs.add(words[at - 1] + words[at]);
  }

  /** Whether a Chinese word may stand there: whether every two of its characters do. */
  mayHave(word) {
    for (let at = 1; at < word.length; at++) {
      if (word[at] > "\u3400" && !this.pairs.has(word[at - 1] + word[at])) return false;
    }
    return true;
  }

  addWord(word) {
    const count = this.words.get(word);
    this.words.set(word, (count ?? 0) + 1);
    if (count || /^\d+$/.test(word)) return;
    put(this.kin, kin(word), word);
    put(this.roots, root(word), word);
  }

  /** The forms in which a word stands there that no reader would tell apart, the word itself included. */
  formsOf(word) {
    const forms = this.kin.get(kin(word)) ?? [];
    return this.words.has(word) && !forms.includes(word) ? [word, ...forms] : forms;
  }

  /** The words derived from the same root. */
  derivedFrom(word) {
    return [...new Set([...this.formsOf(word), ...(this.roots.get(root(word)) ?? [])])];
  }

  /** The words that differ from one by a slip of the keyboard; a word that stands there is none. */
  slipsOf(word) {
    return this.words.has(word) ? [word] : [...this.words.keys()].filter((other) => isSlip(word, other));
  }

  /** Words that stand there in two, or in one, otherwise than they were typed. */
  partings(words) {
    const inOne = words.join("");
    return [
      ...(this.joined.has(inOne) ? [this.joined.get(inOne)] : []),
      ...(words.length > 1 ? this.formsOf(inOne) : []),
    ];
  }

  /** At most so many words that differ from one by a few letters, the nearest and commonest first. */
  nearest(word, most) {
    if (word.length < 4 || this.words.has(word)) return [];
    const limit = word.length > 6 ? 2 : 1;
    const near = [...this.words].flatMap(([other, count]) => {
      const distance = editDistance(word, other, limit);
      return distance <= limit && !/^\d/.test(other) ? [[other, distance, count]] : [];
    });
    near.sort((left, right) => left[1] - right[1] || right[2] - left[2]);
    return near.slice(0, most).map(([other]) => other);
  }

  /** Pairs that are written in one but for a slip. */
  slipsOfPairs(word) {
    return [...this.joined.keys()].filter((other) => isSlip(word, other)).map((other) => this.joined.get(other));
  }
}

/** The words of all texts that are searched. */
export const vocabularyOfTexts = new Vocabulary();

/** The words of a term, when it is made of English words and numbers alone. */
export function wordsOf(term) {
  const words = term.text.match(/[a-z0-9]+/g) ?? [];
  return words.join(" ") === term.text ? words : [];
}

/** A phrase with each of its words in every form that `forms` gives for it. */
export function spellings(words, forms) {
  let phrases = [""];
  for (const word of words) {
    phrases = phrases
      .flatMap((phrase) => forms(word).map((form) => (phrase ? `${phrase} ${form}` : form)))
      .slice(0, MOST_PHRASES);
  }
  return phrases.filter(Boolean);
}
