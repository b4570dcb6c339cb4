// What sounds like the words that were typed: by the characters that sound alike, or by the letters of pinyin.

/** So many texts are enough, the newest. */
const TEXTS_READ = 10;
/** A name in letters is known by so many of them, and a word of Chinese by so many characters. */
const LEAST_LETTERS = 4;
const LEAST_CHARACTERS = 2;

const HAN = /^[\u3400-\u9fff]+$/;

/** How characters sound, as data/search/sounds.json has it: the characters by the letters of their sound. */
export class Sounds {
  constructor({ sounds }) {
    this.of = new Map(
      Object.entries(sounds).flatMap(([sound, characters]) => [...characters].map((character) => [character, sound])),
    );
    this.texts = new WeakMap();
  }

  /** Words as they sound, letters as they are, and at which place of the letters each character begins. */
  spelled(words) {
    let letters = "";
    const starts = new Map();
    [...words].forEach((character, place) => {
      starts.set(letters.length, place);
      letters += this.of.get(character) ?? character;
    });
    return { letters, starts: starts.set(letters.length, words.length) };
  }

  /** A text as it sounds; made once. */
  spelledText(text) {
    if (!this.texts.has(text)) {
      const printed = text.segments.map((segment) => segment.text).join("\n");
      this.texts.set(text, { printed, ...this.spelled(printed) });
    }
    return this.texts.get(text);
  }

  /** The Chinese words of the texts that sound as what was typed, the commonest first. */
  alike(typed, texts) {
    const isChinese = HAN.test(typed);
    const letters = isChinese ? this.spelled(typed).letters : typed.replace(/[ ']/g, "");
    if (!isChinese && !/^[a-z]+$/.test(letters)) return [];
    if (isChinese ? typed.length < LEAST_CHARACTERS : letters.length < LEAST_LETTERS) return [];
    const counts = new Map();
    for (const text of texts.filter(({ language }) => language !== "en").slice(0, TEXTS_READ)) {
      for (const run of this.runsIn(text, letters)) {
        if (run !== typed) counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
    return [...counts].sort((left, right) => right[1] - left[1]).map(([run]) => run);
  }

  /** The words of a text that sound so, each as often as it stands there. */
  *runsIn(text, sought) {
    const { printed, letters, starts } = this.spelledText(text);
    for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
      const [from, to] = [starts.get(at), starts.get(at + sought.length)];
      const run = from >= 0 && to > 0 ? printed.slice(from, to) : "";
      if (run.length >= LEAST_CHARACTERS && HAN.test(run)) yield run;
    }
  }
}
