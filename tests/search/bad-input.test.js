// Whatever is typed: no error, no hang, nothing executed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { searchExactly } from "../../docs/assets/search/match/exact.js";
import { normalise } from "../../docs/assets/search/match/normal-form.js";
import { search } from "../../docs/assets/search/match/levels.js";
import { oneOf, random } from "./random.js";
import { bitextsFor, idsOf, registersFor } from "./report.js";

const bitexts = { zh: bitextsFor("zh"), en: bitextsFor("en") };
const registers = registersFor(bitexts.zh);
const SLOWEST = 1500;

function answer(typed) {
  for (const list of Object.values(bitexts)) {
    const started = performance.now();
    for (const find of [searchExactly, (raw, all) => search(raw, all, registers)]) {
      const listed = idsOf(find(typed, list));
      assert.equal(new Set(listed).size, listed.length);
    }
    assert.ok(performance.now() - started < SLOWEST, `${JSON.stringify(typed.slice(0, 60))} took too long`);
  }
}

test("empty, blank and lone characters find nothing, or something, without an error", () => {
  for (const typed of [
    "",
    " ",
    "\u3000",
    "\n",
    '"',
    "“",
    "”",
    '""',
    '" "',
    "'",
    "。",
    "|",
    "||",
    ".",
    ",",
    "-",
    "\u0301",
    "\u200b",
    "\ud800",
    "\udc00",
    "😀",
    "👩‍👩‍👧",
    "\0",
  ])
    answer(typed);
  for (const typed of ["", " ", '"', "。", "\u0301"]) assert.deepEqual(idsOf(search(typed, bitexts.zh)), []);
});

test("characters with a meaning elsewhere have none here", () => {
  for (const typed of [
    ".*",
    "(",
    "[",
    "\\",
    "a{1,99999}",
    "(a+)+$",
    "<script>alert(1)</script>",
    "__proto__",
    "constructor",
    "toString",
    "${1}",
    "%00",
    "%E0%A4%A",
    "&lt;",
    "'; drop table",
  ])
    answer(typed);
  for (const typed of ["__proto__", "hasOwnProperty", "toString", "<img src=x>"])
    assert.deepEqual(idsOf(search(typed, bitexts.en)), [], typed);
  // A word like any other: what is derived from the same verb is found.
  assert.ok(idsOf(search("constructor", bitexts.en)).length > 0);
});

test("ten thousand characters are answered", () => {
  for (const typed of [
    "a".repeat(10000),
    "知".repeat(10000),
    "知 ".repeat(5000),
    "ab ".repeat(3333),
    '"'.repeat(10000),
    "1".repeat(10000),
    "1 ".repeat(5000),
    "\u0301".repeat(10000),
    "9万".repeat(5000),
  ])
    answer(typed);
});

test("whatever fuzz is typed, there is an answer", () => {
  const next = random(Number(process.env.SEED ?? 4));
  const alphabet = [
    ..."知识产权专栏三（一）“”\"'《》，。;:.,-–—|/\\()[]{}^$*+?<>&%0123456789万亿 \t\n\u3000\u0301\u200d\ufeffaAeEßéﬁＡ１😀",
    "\ud83d",
    "\udc00",
    "SAMR",
    "million",
    "column ",
    "海关",
    " the ",
    "how many ",
    "多少",
    "p. ",
    "第",
    "查扣",
    "percent",
  ];
  for (let round = 0; round < 400; round++) {
    let typed = "";
    for (let length = Math.floor(next() * 24); length >= 0; length--) typed += oneOf(alphabet, next);
    answer(typed);
    assert.equal(typeof normalise(typed), "string");
  }
});
