// Where one rule ends and the next begins, on texts made up for the purpose.

import assert from "node:assert/strict";
import { test } from "node:test";
import { numberIn } from "../../docs/assets/search/match/numbers.js";
import { idOfReference } from "../../docs/assets/search/match/references.js";
import { isWhole, searchExactly } from "../../docs/assets/search/match/exact.js";
import { parseQuery } from "../../docs/assets/search/match/query.js";
import { readText } from "../../docs/assets/search/match/text.js";
import { Registers } from "../../docs/assets/search/match/entries.js";
import { search } from "../../docs/assets/search/match/levels.js";
import { idsOf } from "./report.js";

/** A bitext of English alone with these paragraphs, `c1-p1` and so on. */
function bitextOf(paragraphs, year = "2024") {
  const segments = paragraphs.map((text, index) => [`c1-p${index + 1}`, text]);
  const pages = { "chapter-1": "t".repeat(segments.length) };
  return { primary: readText({ edition: year, language: "en", segments, pages }), secondary: null };
}

/** The ids found in these paragraphs, best first: by the first answer, which the whole search must repeat. */
function ranking(typed, ...paragraphs) {
  const first = idsOf(searchExactly(typed, [bitextOf(paragraphs)]));
  assert.deepEqual(idsOf(search(typed, [bitextOf(paragraphs)])), first);
  return first;
}

const value = (text) => numberIn({ text, exact: false }, bitextOf([text]).primary)?.value;

test("among equal passages the earlier one stands first", () => {
  assert.deepEqual(ranking("seal", "The seal holds.", "The seal holds.", "The seal holds."), [
    "c1-p1",
    "c1-p2",
    "c1-p3",
  ]);
});

test("a passage that has the words closer together stands first", () => {
  const [far, near] = [
    "Seals were shown in the long hall of the old museum and then sold.",
    "The long hall of the old museum and then the seals were sold there.",
  ];
  assert.deepEqual(ranking("seals sold", far, near), ["c1-p2", "c1-p1"]);
});

test("a passage that has a word more often stands first", () => {
  assert.deepEqual(ranking("seal", "One seal and one stamp here.", "One seal and one seal here."), ["c1-p2", "c1-p1"]);
});

test("a point inside a number ends no word", () => {
  assert.equal(isWhole("4.1", 0, 2), false);
  assert.equal(isWhole("4.1", 0, 1), false);
  assert.equal(isWhole("4.1", 0, 3), true);
  assert.equal(isWhole("at 4. then", 3, 5), true);
});

test("the end of a long query counts", () => {
  const long = "customs officers seized counterfeit goods ".repeat(8);
  assert.ok(long.length > 200);
  assert.equal(parseQuery(`${long} zebra`).terms.at(-1).text, "zebra");
  const found = search(`${long} zebra`, [bitextOf([long])]);
  assert.deepEqual([found.level, found.absent], ["part", ["zebra"]]);
});

test("every unit has its own size", () => {
  for (const [written, size] of [
    ["2 thousand", 2e3],
    ["2 million", 2e6],
    ["2 billion", 2e9],
    ["2 trillion", 2e12],
    ["2千", 2e3],
    ["2万", 2e4],
    ["2十万", 2e5],
    ["2百万", 2e6],
    ["2千万", 2e7],
    ["2亿", 2e8],
    ["2万亿", 2e12],
  ]) {
    assert.equal(value(written), String(size), written);
  }
  assert.deepEqual(["2 percent", "2 per cent", "2%"].map(value), ["2%", "2%", "2%"]);
});

test("of more than twenty-four words the forms are not looked for", () => {
  const words = Array.from({ length: 23 }, (_, number) => `${"abcdefghijklmnopqrstuvw"[number]}ord`);
  const paragraph = `${words.join(" ")} genome`;
  assert.deepEqual(idsOf(search(`${words.join(" ")} genomes`, [bitextOf([paragraph])])), ["c1-p1"]);
  const beyond = search(`${words.join(" ")} extra genomes`, [bitextOf([`${paragraph} extra`])]);
  assert.deepEqual([beyond.level, beyond.absent, idsOf(beyond)], ["part", ["genomes"], ["c1-p1"]]);
});

test("an entry that several editions have is the newest edition's", () => {
  const registers = new Registers();
  for (const [year, place] of [
    ["2025", 0],
    ["2024", 1],
  ]) {
    const text = readText({
      edition: year,
      language: "en",
      segments: [
        ["c1", "One"],
        ["c2", "Two"],
      ],
      pages: { "chapter-1": "p", "chapter-2": "p" },
    });
    const name = { id: "samr", kind: "agency", names: { en: ["SAMR"] }, mentions: { en: [[place, 0, 3]] } };
    registers.add({ edition: year, names: [name], figures: [], documents: [] }, [text]);
  }
  assert.deepEqual(
    registers.entries("SAMR", "en").map(({ parts }) => [...parts]),
    [["2025-c1"]],
  );
});

test("the page, the kind and the headings of a segment are those that the file gives, whatever its id", () => {
  const { segments } = readText({
    edition: "2024",
    language: "en",
    segments: ["a", "b", "c", "d", "e"].map((id) => [id, "Words"]),
    pages: { "chapter-1": "psc", "chapter-2": "pb" },
  });
  assert.deepEqual(
    segments.map(({ page, kind, boxed, under }) => [page, kind, boxed, under]),
    [
      ["chapter-1", "part", false, []],
      ["chapter-1", "section", false, [0]],
      ["chapter-1", "column", true, [0, 1]],
      ["chapter-2", "part", false, []],
      ["chapter-2", "text", true, [3]],
    ],
  );
});

test("Chinese numerals are read up to ninety-nine", () => {
  for (const [typed, id] of [
    ["专栏九", "column-9"],
    ["专栏十", "column-10"],
    ["专栏十一", "column-11"],
    ["专栏二十", "column-20"],
    ["专栏二十三", "column-23"],
  ])
    assert.equal(idOfReference(typed), id);
});

test("a name of several words is one term, unless a part of it stands in quotes", () => {
  const registers = new Registers();
  const bitext = bitextOf(["The AI Boards met.", "The Board met AI makers.", "The AI Board ruled."]);
  const name = { id: "board", kind: "agency", names: { en: ["AI Board"] }, mentions: { en: [] } };
  registers.add({ edition: "2024", names: [name], figures: [], documents: [] }, [bitext.primary]);
  assert.deepEqual(idsOf(search("AI Board", [bitext], registers)), ["c1-p3", "c1-p1"]);
  assert.deepEqual(idsOf(search('AI "Board"', [bitext], registers)), ["c1-p3", "c1-p1", "c1-p2"]);
});
