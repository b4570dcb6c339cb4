// Whatever is typed: no error, no hang, nothing executed.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { searchExactly } from "../../docs/assets/search/match/exact.js";
import { normaliseWithPlaces } from "../../docs/assets/search/match/normal-form.js";
import { search } from "../../docs/assets/search/match/levels.js";
import { holds } from "./properties.js";
import { printedRanges } from "../../docs/assets/search/ui/excerpt.js";
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

/** What readers type, and what breaks programs, in any order. */
const FRAGMENTS = fc.oneof(
  fc.constantFrom(
    ..."知识产权专栏三（一）“”\"'《》，。;:.,-–—|/\\()[]{}^$*+?<>&%0123456789万亿 \t\n\u3000\u0301\u200d\ufeffaAeEßéﬁＡ１😀",
    "\ud83d",
    "\udc00",
    ...["SAMR", "million", "column ", "海关", " the ", "how many ", "多少", "p. ", "第", "查扣", "percent", "seize "],
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const TYPED = fc.array(FRAGMENTS, { minLength: 1, maxLength: 24 }).map((fragments) => fragments.join(""));

test("whatever is typed, there is an answer", () => holds(TYPED, answer, 300));

test("whatever is typed, every character of its comparable form has a place in it", () =>
  holds(TYPED, (typed) => {
    const { text, starts, ends } = normaliseWithPlaces(typed);
    assert.deepEqual([starts.length, ends.length], [text.length, text.length]);
    assert.ok(ends.every((end, at) => starts[at] <= end && end <= typed.length));
  }));

test("whatever is typed, what is marked stands in the passage, in order", () =>
  holds(
    TYPED,
    (typed) => {
      for (const { bitext, index, hits } of search(typed, bitexts.en, registers).primary) {
        const { [index]: segment } = bitext.primary.segments;
        const ranges = printedRanges(segment, hits);
        assert.ok(ranges.every(([start, end]) => start < end && end <= segment.printed.length));
        assert.ok(ranges.every(([start], at) => !at || start >= ranges[at - 1][1]));
      }
    },
    100,
  ));
