// The matcher without a browser, on the real edition: node --test tests/search/

import assert from "node:assert/strict";
import { test } from "node:test";
import { occurrences, searchExactly } from "../../docs/assets/search/match/exact.js";
import { normalise, normaliseWithPlaces } from "../../docs/assets/search/match/normal-form.js";
import { ANYWHERE, WHOLE, parseQuery } from "../../docs/assets/search/match/query.js";
import { excerpt, printedRanges } from "../../docs/assets/search/ui/excerpt.js";
import { numberIn } from "../../docs/assets/search/match/numbers.js";
import { isSlip, kin, root, stem } from "../../docs/assets/search/match/english.js";
import { Registers } from "../../docs/assets/search/match/entries.js";
import { answersOf } from "../../docs/assets/search/match/answers.js";
import { search, spelledAlike } from "../../docs/assets/search/match/levels.js";
import { holds, runIn } from "./properties.js";
import { bitextsFor, idsOf, readJson, registersFor } from "./report.js";

const bitexts = { zh: bitextsFor("zh"), en: bitextsFor("en") };
const registers = registersFor(bitexts.zh);
const find = (typed, language = "en") => search(typed, bitexts[language]);
const ids = (typed, language = "en") => idsOf(find(typed, language));
/** Whether what is typed stands in a text: a short word in capitals stands for itself, not for a part of a word. */
function stands(typed, { text }) {
  const fit = parseQuery(typed).terms.some(({ capital }) => capital) ? WHOLE : ANYWHERE;
  return occurrences(text, normalise(typed), fit, 1).length > 0;
}
const marked = (result, side = "primary") => {
  const segment = result.bitext[side].segments[result.index];
  return printedRanges(segment, side === "primary" ? result.hits : result.secondaryHits).map(([start, end]) =>
    segment.printed.slice(start, end),
  );
};

test("the comparable form is that of Python, to the letter", () => {
  for (const { text, normalised } of readJson("tests/cases/normalise.json"))
    assert.equal(normalise(text), normalised, JSON.stringify(text));
});

test("every character of the comparable form knows where it is printed", () => {
  for (const { primary: text } of [...bitexts.zh, ...bitexts.en]) {
    for (const { printed } of text.segments) {
      const { text: form, starts, ends } = normaliseWithPlaces(printed);
      assert.equal(starts.length, form.length);
      for (let at = 0; at < form.length; at++) {
        assert.ok(starts[at] < ends[at] || (" |".includes(form[at]) && starts[at] <= ends[at]));
        if (!" |".includes(form[at]))
          assert.equal(
            normalise(printed.slice(starts[at], ends[at])),
            form[at] === "." || form[at] === "," ? "" : form[at],
          );
      }
    }
  }
});

for (const language of ["zh", "en"]) {
  const { segments } = bitexts[language][0].primary;

  test(`any run of characters that stands in a passage finds it (${language})`, () => {
    const isFound = ([, run]) => {
      if (!normalise(run)) return;
      for (const found of [searchExactly(run, bitexts[language]), find(run, language)]) {
        const listed = new Set(found.primary.map(({ index }) => index));
        segments.forEach((segment, index) =>
          assert.ok(!stands(run, segment) || listed.has(index), `${JSON.stringify(run)} misses ${segment.id}`),
        );
      }
    };
    holds(runIn(segments, 40), isFound, 500);
    holds(runIn(segments, 400), isFound, 100);
  });

  test(`a whole paragraph finds itself first, also across a page break (${language})`, () => {
    for (const { id, printed } of bitexts[language][0].primary.segments) assert.equal(ids(printed, language)[0], id);
  });

  test(`what was typed is marked as printed, and nothing else (${language})`, () => {
    let compared = 0;
    const isMarked = ([, cut]) => {
      const run = cut.trim();
      if (!normalise(run)) return;
      for (const result of find(run, language).primary) {
        const { index } = result;
        if (!stands(run, segments[index])) continue;
        for (const words of marked(result)) assert.ok(normalise(words).includes(normalise(run)), `${run}: ${words}`);
        compared++;
      }
    };
    holds(runIn(segments, 30), isMarked, 300);
    assert.ok(compared > 300);
  });
}

test("case, width, quotes, accents and blanks make no difference", () => {
  for (const [left, right] of [
    ["LABUBU", "ｌａｂｕｂｕ"],
    ["Nestlé", "nestle"],
    ["8.8 万次", "8.8万次"],
    ["people's courts", "people’s courts"],
    ["３.２％", "3.2%"],
  ]) {
    assert.deepEqual(ids(left, "zh"), ids(right, "zh"));
    assert.deepEqual(ids(left), ids(right));
  }
});

test("traditional characters find simplified text", () => {
  assert.equal(ids("標準必要專利", "zh")[0], "c3-s3-p1");
  assert.equal(ids("著作權", "zh").length, ids("著作权", "zh").length);
});

test("several words are all required, in any order", () => {
  const both = ids("侵犯商业秘密 公安", "zh");
  assert.ok(both.length > 0);
  assert.deepEqual(new Set(both), new Set(ids("公安 侵犯商业秘密", "zh")));
  for (const index of find("侵犯商业秘密 公安", "zh").primary.map((result) => result.index)) {
    const { text } = bitexts.zh[0].primary.segments[index];
    assert.ok(text.includes("侵犯商业秘密") && text.includes("公安"));
  }
});

test("what stands in quotes is found as it is, or not at all", () => {
  assert.equal(find('"punitive damages"').primary.length, 3);
  assert.deepEqual(ids('"damages punitive"'), []);
  assert.deepEqual(ids('"genomes"'), []);
  assert.deepEqual(ids("“惩罚性赔偿”", "zh"), ids("惩罚性赔偿", "zh"));
});

test("a short word in capitals is a word of its own", () => {
  for (const [word, pattern] of [
    ["IP", /\bIP\b/],
    ["AI", /\bAI\b/],
    ["EX", /\bEX\b/],
  ]) {
    const found = find(word);
    assert.ok(found.primary.length > 0);
    for (const result of found.primary) assert.match(result.bitext.primary.segments[result.index].printed, pattern);
  }
  assert.ok(ids("ip").length > ids("IP").length);
});

test("endings, hyphens and British spelling make no difference", () => {
  for (const [typed, printed] of [
    ["genomes", "genome"],
    ["securitisation", "securitization"],
    ["fertilisers", "fertilizer"],
    ["ecommerce", "e-commerce"],
    ["trademarks", "trademark"],
    ["detaining", "detained"],
  ]) {
    const found = find(typed);
    assert.deepEqual([found.level, [...found.instead]], ["exact", []], typed);
    assert.deepEqual(new Set(idsOf(found)), new Set(ids(printed)), typed);
  }
});

test("a form that is longer than what was typed is marked as a whole", () => {
  assert.deepEqual([...new Set(find("How much did Caiying pay?").primary.flatMap((result) => marked(result)))].sort(), [
    "Caiying",
    "payment",
  ]);
});

test("an abbreviation in mixed case is a word of its own", () => {
  for (const result of find("MoU").primary)
    assert.match(result.bitext.primary.segments[result.index].printed, /\bMoUs?\b/);
});

test("a printed page leads to what begins on it, or to what runs over it", () => {
  assert.equal(ids("p. 46")[0], "c4-s3");
  assert.equal(ids("page 42")[0], "c4-s1");
  assert.deepEqual(ids("p. 999"), []);
});

test("what is spelled alike is offered when nothing else stands", () => {
  const found = find("知识产全", "zh");
  assert.deepEqual([found.level, [...found.instead.keys()]], ["slips", ["知识产权"]]);
  const nothing = find("fertilisar");
  assert.deepEqual(ids("fertilisar"), []);
  assert.equal(spelledAlike(nothing, bitexts.en, registers)[0], "fertilizer");
});

test("other words are found and named, and what only asks is left aside", () => {
  const seized = search("how many goods were seized by customs", bitexts.en, registers);
  assert.equal(seized.query.asked, "amount");
  assert.ok(seized.also.includes("detained") && idsOf(seized).slice(0, 2).includes("c4-s3-p1"));
  assert.equal(registers.entries("how many batches did customs seize", "en")[0].value, "41,600 batches");
});

test("what answers stands first among the entries, with its value: a figure, a body, a case", () => {
  const first = (typed, language) => {
    const [entry] = answersOf(search(typed, bitexts[language], registers), language, registers);
    return entry && [entry.kind, entry.id, entry.value];
  };
  assert.deepEqual(first("How much did Caiying pay?", "en").slice(0, 2), ["figure", "figure-column-1-p1-7"]);
  assert.equal(first("2024年海关扣留了多少批货物？", "zh")[2], "4.16万批");
  assert.equal(first("81.6 million", "en")[2], "81.6051 million items");
  assert.deepEqual(first("who detained the LABUBU goods", "en").slice(0, 2), ["local", "ningbo-customs"]);
  for (const [typed, language, id, ended] of [
    ["LABUBU", "en", "case-3", "Ningbo Customs detained"],
    ["极米", "zh", "case-1", "没收"],
    ["jail for copying children's books", "en", "case-6", "The court sentenced"],
  ]) {
    const [kind, found, value] = first(typed, language);
    assert.ok(kind === "case" && found === id && value.startsWith(ended), `${typed}: ${found} ${value}`);
  }
  for (const typed of ["trademark", "customs", "xylophone"]) assert.equal(first(typed, "en"), undefined, typed);
});

test("what is more than another ending is another word", () => {
  for (const [typed, other] of [
    ["import", "important"],
    ["public", "publication"],
    ["project", "projection"],
  ])
    assert.notEqual(kin(typed), kin(other));
});

test("a slip of one letter finds the word, and only when nothing else does", () => {
  assert.equal(find("Pangea").level, "slips");
  assert.equal(ids("Pangea")[0], "c8-s2-p1");
  assert.equal(find("trademark").level, "exact");
  assert.ok(
    isSlip("lithuim", "lithium") && isSlip("pangea", "pangaea") && !isSlip("drone", "drove") && !isSlip("cat", "car"),
  );
});

test("all forms of a word have one stem", () => {
  for (const forms of [
    ["organise", "organised", "organizes", "organizing"],
    ["colour", "colors"],
    ["policy", "policies"],
    ["centre", "centers"],
    ["defence", "defense"],
    ["box", "boxes"],
    ["case", "cases"],
    ["counterfeit", "counterfeiting"],
    ["programme", "programs"],
    ["judgement", "judgments"],
  ]) {
    assert.equal(new Set(forms.map(stem)).size, 1, `${forms}: ${forms.map(stem)}`);
  }
});

test("derived words are found when no passage has all the words, and are told", () => {
  for (const forms of [
    ["pay", "paid", "payment"],
    ["compensate", "compensating", "compensation"],
    ["regulate", "regulator", "regulations"],
    ["enforce", "enforcement"],
    ["sold", "sells"],
  ]) {
    assert.equal(new Set(forms.map(root)).size, 1, `${forms}: ${forms.map(root)}`);
  }
  const found = find("importance of China");
  assert.ok(found.level === "forms" && found.instead.has("import"));
  const asked = find("How much did Caiying pay in compensation?");
  assert.deepEqual([asked.level, asked.query.asked, idsOf(asked)[0]], ["exact", "amount", "column-1-p1"]);
});

test("one and many are the same", () => {
  assert.deepEqual(new Set(ids("trade secrets")), new Set(ids("trade secret")));
  assert.equal(ids("trademarks").length, ids("trademark").length);
  assert.equal(ids("Supreme Peoples Court").length > 0, true);
});

test("a number inside another number is no entry, and entries know their chapters", () => {
  assert.deepEqual(registers.entries("500万", "zh"), []);
  const [figure] = registers.entries("287,000", "en");
  assert.deepEqual([figure.kind, [...figure.parts]], ["figure", ["2024-c4"]]);
  assert.equal(registers.entries("4.16", "zh").length, 1);
  assert.deepEqual(registers.entries("4.1", "zh"), []);
});

test("a number is found in any of its forms, and marked whole", () => {
  for (const [typed, language, id, words] of [
    ["28.7万", "en", "c4-s1-p1", "287,000"],
    ["287,000", "zh", "c4-s1-p1", "28.7万"],
    ["287000", "en", "c4-s1-p1", "287,000"],
    ["6.4亿", "en", "column-7-p1", "640 million"],
    ["640 million", "zh", "column-7-p1", "6.4 亿"],
    ["3.91 billion", "zh", "c1-s2-p1", "39.1亿"],
    ["44.2 percent", "en", "c5-s3-p1", "44.2%"],
    ["0.287 million", "en", "c4-s1-p1", "287,000"],
  ]) {
    const [result] = find(typed, language).primary;
    assert.equal(result?.bitext.primary.segments[result.index].id, id, typed);
    assert.ok(marked(result).includes(words), `${typed}: ${marked(result)}`);
  }
});

test("a number is found as readers round and write it, and rounding is told", () => {
  for (const [typed, id, printed] of [
    ["81.6 million", "c4-s3-p1", "81.6051 million"],
    ["8160万", "c4-s3-p1", "8160.51万"],
    ["44 percent", "c5-s3-p1", "44.2%"],
  ]) {
    const found = find(typed, /[万]/.test(typed) ? "zh" : "en");
    assert.deepEqual([found.level, idsOf(found)[0], [...found.instead.keys()][0]], ["rounded", id, printed], typed);
  }
  for (const [typed, id] of [
    ["640m", "column-7-p1"],
    ["$640 million", "column-7-p1"],
    ["6亿4000万", "column-7-p1"],
    ["44.2 per cent", "c5-s3-p1"],
    ["百分之44.2", "c5-s3-p1"],
    ["44.2 ％", "c5-s3-p1"],
    ["3.91bn", "c1-s2-p1"],
  ]) {
    for (const language of ["zh", "en"]) {
      const found = find(typed, language);
      assert.deepEqual([found.level, idsOf(found)[0]], ["exact", id], `${typed} (${language})`);
    }
  }
  for (const typed of ["82.6 million", "8170万", "1.1 billion"]) assert.deepEqual(ids(typed), [], typed);
});

test("Chinese numerals and numbers in words have their value", () => {
  for (const [typed, value] of [
    ["五千", "5000"],
    ["三千三百", "3300"],
    ["两亿", "200000000"],
    ["十二万", "120000"],
    ["一亿二千万", "120000000"],
  ])
    assert.equal(numberIn({ text: typed }, bitexts.zh[0].primary)?.value, value, typed);
  for (const typed of ["十四五规划", "一带一路", "千万", "三"])
    assert.equal(numberIn({ text: typed }, bitexts.zh[0].primary), null, typed);
  assert.equal(ids("five thousand brands")[0], ids("5,000 brands")[0]);
  assert.equal(ids("五千个品牌", "zh")[0], ids("5000个品牌", "zh")[0]);
});

test("section numbers, columns, chapters and ids go there", () => {
  for (const [typed, id] of [
    ["4.1", "c4-s1"],
    ["四（一）", "c4-s1"],
    ["四(一)", "c4-s1"],
    ["四、（一）", "c4-s1"],
    ["IV.i", "c4-s1"],
    ["专栏三", "column-3"],
    ["專欄三", "column-3"],
    ["Column 3", "column-3"],
    ["column iii", "column-3"],
    ["第四章", "c4"],
    ["Chapter 4", "c4"],
    ["4.1.3", "c4-s1-p3"],
    ["c4-s1-p3", "c4-s1-p3"],
    ["第四章第一节", "c4-s1"],
    ["第四章第一节第二段", "c4-s1-p2"],
    ["ch. 4 sec. 1", "c4-s1"],
    ["Chapter IV, Section 1", "c4-s1"],
    ["section 1 of chapter four", "c4-s1"],
    ["column three", "column-3"],
    ["4.1 ¶3", "c4-s1-p3"],
    ["section 4.1", "c4-s1"],
  ]) {
    for (const language of ["zh", "en"]) assert.equal(ids(typed, language)[0], id, `${typed} (${language})`);
  }
  assert.deepEqual(ids("99.99"), []);
});

test("what only the other language has is found through it, beside its words", () => {
  const [result] = find("海关").secondary;
  assert.ok(result.bitext.secondary.segments[result.index].printed.includes("海关"));
  assert.deepEqual([...new Set(marked(result, "secondary"))], ["海关"]);
  assert.equal(find("海关").primary.length, 0);
  assert.ok(find("SAMR", "zh").secondary.length > 10 && find("SAMR", "zh").primary.length === 0);
  for (const typed of ["SAMR 铁拳", "海关 Longteng"]) assert.ok(ids(typed, "zh").length > 0, typed);
});

test("no passage is listed twice", () => {
  for (const typed of ["2024", "专利", "LABUBU", "IPR 专利", "4.1", "Column 3", "the"]) {
    for (const language of ["zh", "en"]) {
      const listed = ids(typed, language);
      assert.equal(new Set(listed).size, listed.length, typed);
    }
  }
});

test("headings stand above text, phrases above scattered words", () => {
  assert.equal(ids("行政执法日益加强", "zh")[0], "c4");
  assert.equal(ids("criminal enforcement")[0], "c5-s1");
  const scores = find("trade secret protection").primary.map(({ score }) => score);
  assert.deepEqual(
    scores,
    [...scores].sort((left, right) => right - left),
  );
  assert.equal(ids("trade secret protection")[0], "c6-s3-p1");
});

test("words of a heading count for the passages under it when no passage has them all", () => {
  const found = find("administrative enforcement LABUBU");
  assert.deepEqual([found.level, idsOf(found)[0]], ["headings", "column-3-p1"]);
});

test("Chinese words typed without blanks are found in their pieces, and told", () => {
  const found = find("海关扣留货物", "zh");
  assert.equal(found.level, "forms");
  assert.equal(idsOf(found)[0], "c4-s3-p1");
  assert.deepEqual([...found.instead.keys()].sort(), ["扣留", "海关", "货物"].sort());
});

test("an agency is found by any of its names, once the glossary is there", () => {
  const { segments } = bitexts.zh[0].primary;
  const index = segments.findIndex(({ id }) => id === "c2-s3-p1");
  const english = bitexts.en[0].primary.segments[index].printed;
  const full = "State Administration for Market Regulation";
  const register = {
    edition: "2024",
    names: [{
      id: "samr", kind: "agency", names: { zh: ["国家市场监督管理总局", "市场监管总局"], en: [full, "SAMR"] },
      mentions: { zh: [[index, segments[index].printed.indexOf("市场监管总局"), 6]], en: [[index, english.indexOf(full), full.length]] },
    }],
    figures: [["figure-1", index, "9", { zh: "9部门", en: "nine departments" }, { zh: "部门", en: "departments" }]],
    documents: [["document-1", { zh: "知识产权保护体系建设工程实施方案", en: "Implementation Plan" }, [index]]],
  }; // prettier-ignore
  const madeUp = new Registers();
  madeUp.add(register, [bitexts.zh[0].primary, bitexts.en[0].primary]);
  for (const typed of ["SAMR", "国家市场监督管理总局", full, "state administration for market regulation"]) {
    const found = search(typed, bitexts.zh, madeUp);
    const result = found.primary.find((passage) => passage.index === index);
    assert.ok(result && marked(result).includes("市场监管总局"), typed);
    assert.ok(result.named.includes("samr"), typed);
  }
  assert.deepEqual(
    madeUp.entries("SAMR", "zh").map(({ kind, id }) => [kind, id]),
    [["agency", "samr"]],
  );
  assert.deepEqual(
    madeUp.entries("保护体系建设", "zh").map(({ kind }) => kind),
    ["document"],
  );
  assert.deepEqual(
    madeUp.entries("nine departments", "en").map(({ kind }) => kind),
    ["figure"],
  );
  const nine = search("9 departments", bitexts.en, madeUp).primary.find((passage) => passage.index === index);
  assert.ok(nine && marked(nine).some((words) => words.startsWith("nine departments")));
});

test("a name in traditional characters stands for the body, too", () => {
  const found = search("國家市場監督管理總局", bitexts.zh, registers);
  assert.ok(found.primary.length > 10 && found.primary.some(({ named }) => named.includes("samr")));
  assert.deepEqual(
    registers.entries("國家市場監督管理總局", "zh").map(({ id }) => id),
    ["samr"],
  );
});

test("every mention in the glossary is found by every name of what is mentioned", () => {
  const glossary = readJson("data/2024/glossary.json");
  for (const language of ["zh", "en"]) {
    const { segments } = bitexts[language][0].primary;
    for (const { names, mentions } of glossary) {
      for (const typed of Object.values(names).flat()) {
        const found = search(typed, bitexts[language], registers);
        const listed = new Set(idsOf(found));
        for (const { segment } of mentions[language])
          assert.ok(listed.has(segment), `${typed} misses ${segment} (${language})`);
        for (const result of found.primary)
          assert.ok(result.hits.every(([start, end]) => start < end && end <= segments[result.index].text.length));
      }
    }
  }
});

test("entries of registers are as many as asked for, each once", () => {
  for (const language of ["zh", "en"]) {
    const all = registers.entries("2024", language);
    assert.ok(all.length > 3 && new Set(all.map(({ address }) => address)).size === all.length);
    assert.deepEqual(registers.entries("2024", language, 3), all.slice(0, 3));
    assert.deepEqual(registers.entries(" ", language), []);
  }
});

test("of words that no passage has all, the most telling ones find it, and what is absent is named", () => {
  for (const [typed, language, id, absent] of [
    ["软件正版审计 66710", "zh", "c4-s1-p3", ["正版"]],
    ["licensed software audit 66,710", "en", "c4-s1-p3", []],
    ["licensed software audit 6.671万", "en", "c4-s1-p3", []],
    ["区块链 66710", "zh", "c4-s1-p3", ["区块链"]],
    ["blockchain 66,710", "en", "c4-s1-p3", ["blockchain"]],
    ["xylophone cashmere", "en", "c4-s1-p2", ["xylophone"]],
  ]) {
    const found = find(typed, language);
    assert.deepEqual([found.level, idsOf(found)[0], found.absent], ["part", id, absent], typed);
  }
  const [best] = find("Gansu fertilizer").primary;
  assert.deepEqual(find("Gansu fertilizer").absent, []);
  assert.equal(best.missing.length, 1);
});

test("an excerpt holds the words found, cuts no word and is marked exactly", () => {
  const [result] = find("commercial bribery cases").primary;
  const segment = result.bitext.primary.segments[result.index];
  const parts = excerpt(segment.printed, printedRanges(segment, result.hits), 180);
  assert.deepEqual(
    parts.filter(([, isMarked]) => isMarked).map(([words]) => words),
    ["commercial bribery cases"],
  );
  const shown = parts.map(([words]) => words).join("");
  assert.ok(shown.startsWith("…") && shown.endsWith("…") && shown.length < 300);
  const bare = shown.slice(1, -1);
  const at = segment.printed.indexOf(bare);
  assert.ok(at > 0 && !/\w/.test(segment.printed[at - 1]) && !/\w/.test(segment.printed[at + bare.length]));
});

test("the newest edition stands first among equals", () => {
  const many = Array.from({ length: 3 }, (_, number) => ({
    primary: { ...bitexts.en[0].primary, edition: String(2026 - number) },
    secondary: null,
  }));
  assert.deepEqual(
    search("genome", many).primary.map(({ bitext }) => bitext.primary.edition),
    ["2026", "2025", "2024"],
  );
});
