// The list of other words for what the text prints, and the words that only ask.

import { stem } from "./english.js";
import { normalise } from "./normal-form.js";
import { put } from "./scan.js";
import { pairs, withFolds } from "./text.js";

/** What only asks, known before the list is there, and what it asks for. */
const ASKING = {
  zh: {
    amount: "多少",
    body: "谁",
    date: "何时",
    filler: "哪些|哪个|什么|怎么|如何|是否|请问",
  },
  en: {
    amount: "how many|how much",
    body: "who|whom",
    date: "when",
    filler:
      "a|an|the|of|in|on|to|for|and|or|by|with|from|at|as|is|are|was|were|be|been|has|have|had|do|does|did|how|many|much|what|which|where|why|that|this|these|those|it|its|there|any|all",
  },
};

/** Words by which synonyms are looked up: English ones whatever their endings. */
export const keyOf = (words) => words.replace(/[a-z]+/g, stem);

export class Synonyms {
  constructor() {
    /** What the texts print for what is asked, by language and key: [{word, isNear}, …]. */
    this.printed = { zh: new Map(), en: new Map() };
    this.folds = new Map();
    this.longest = 1;
    /** What a stretch of a question asks for. */
    this.questions = { zh: new Map(), en: new Map() };
    for (const [language, kinds] of Object.entries(ASKING)) {
      for (const [kind, stretches] of Object.entries(kinds)) this.addQuestions(language, kind, stretches.split("|"));
    }
  }

  /** Add the list as data/search/synonyms-<language>.json has it. */
  add({ folds = "", groups = {}, questions = {} }) {
    for (const [character, other] of pairs(folds)) this.folds.set(character, other);
    for (const [language, list] of Object.entries(groups)) {
      for (const [asked, printed, isNear] of list) this.addGroup(language, asked, printed, Boolean(isNear));
    }
    for (const [language, kinds] of Object.entries(questions)) {
      for (const [kind, stretches] of Object.entries(kinds)) this.addQuestions(language, kind, stretches);
    }
  }

  addQuestions(language, kind, stretches) {
    for (const stretch of stretches) this.questions[language].set(normalise(stretch), kind);
  }

  addGroup(language, asked, printed, isNear) {
    for (const words of asked) {
      const key = keyOf(normalise(words));
      this.longest = Math.max(this.longest, key.split(" ").length);
      for (const other of printed) {
        const word = normalise(other);
        const capital = /^[A-Z][A-Z0-9&]+$/.test(other);
        if (keyOf(word) !== key) put(this.printed[language], key, { word, isNear, capital });
      }
    }
  }

  /** A word in the characters that the list has. */
  folded(word) {
    return withFolds(word, this.folds);
  }

  /** What the texts of a language print for these words: [{word, isNear, capital}, …]. */
  of(words, language) {
    return this.printed[language]?.get(keyOf(this.folded(words))) ?? [];
  }

  /** Whether the list has these words for any language. */
  has(words) {
    return this.of(words, "zh").length + this.of(words, "en").length > 0;
  }
}
