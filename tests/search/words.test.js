// What readers are told: in both languages, and never source code.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

const ASSETS = new URL("../../docs/assets/", import.meta.url);
const FOLDER = new URL("search/words/", ASSETS);

/** The words of a module that looks at the language of its page. */
async function wordsOfPage(path, name, lang) {
  globalThis.document = { documentElement: { lang } };
  return (await import(`${new URL(path, ASSETS)}?${lang}`))[name];
}

/** The words of each surface in both languages: [[surface, Chinese, English], …]. */
async function surfaces() {
  const names = [...new Set(readdirSync(FOLDER).map((file) => file.replace(/-(zh|en)\.js$/, "")))];
  const wordsOf = async (name, code) => (await import(new URL(`${name}-${code}.js`, FOLDER))).default;
  return [
    ...(await Promise.all(names.map(async (name) => [name, await wordsOf(name, "zh"), await wordsOf(name, "en")]))),
    [
      "reader",
      await wordsOfPage("reader/words.js", "words", "zh"),
      await wordsOfPage("reader/words.js", "words", "en"),
    ],
    [
      "register pages",
      await wordsOfPage("register-pages/words.js", "registerWords", "zh"),
      await wordsOfPage("register-pages/words.js", "registerWords", "en"),
    ],
  ];
}

/** Everything that a surface says: a message with its values put in, as often as it has forms. */
function messages(words) {
  return Object.values(words).flatMap((word) => {
    if (word === words.chosen) return [word(["SAMR"]), word(["SAMR", "GAC"])];
    if (typeof word === "function") return [word(1, 0, 2), word(0, 1, 2), word(5, 3, 2)];
    return typeof word === "object" ? messages(word) : [word];
  });
}

test("every surface says the same things in both languages", async () => {
  const all = await surfaces();
  assert.equal(all.length, 6);
  for (const [surface, chinese, english] of all) {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort(), surface);
    for (const key of Object.keys(chinese))
      assert.equal(typeof chinese[key], typeof english[key], `${surface}: ${key}`);
  }
});

test("every message is words and no source code", async () => {
  for (const [surface, ...languages] of await surfaces()) {
    for (const message of languages.flatMap(messages)) {
      assert.equal(typeof message, "string", surface);
      assert.ok(message && !/=>|\$\{|undefined|function|NaN|\[object/.test(message), `${surface}: ${message}`);
    }
  }
});

test("a message that is shown as it is, is no function", async () => {
  const english = await wordsOfPage("reader/linking-words.js", "words", "en");
  const shown = ["otherShown", "notFetched", "showOther", "hideOther", "linkCopied", "textCopied", "citationCopied"];
  for (const key of shown) assert.match(english[key], /^[A-Z][a-z ;]+/i, key);
});
