// What sounds like what was typed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { search, spelledAlike } from "../../docs/assets/search/match/levels.js";
import { Sounds } from "../../docs/assets/search/match/sounds.js";
import { bitextsFor, readJson, registersFor } from "./report.js";

const bitexts = { zh: bitextsFor("zh"), en: bitextsFor("en") };
const registers = registersFor(bitexts.zh);
registers.sounds = new Sounds(readJson("data/search/sounds.json"));
const offered = (typed, language) =>
  spelledAlike(search(typed, bitexts[language], registers), bitexts[language], registers);

test("characters that sound alike are taken for one another, however many are wrong", () => {
  for (const [typed, meant] of [
    ["知识产全", "知识产权"],
    ["之识产全", "知识产权"],
    ["海官", "海关"],
    ["商彪", "商标"],
    ["公安积官", "公安机关"],
    ["惩法性陪尝", "惩罚性赔偿"],
  ])
    assert.ok(offered(typed, "zh").includes(meant), `${typed}: ${offered(typed, "zh")}`);
});

test("the letters of pinyin lead to the characters, on pages of both languages", () => {
  for (const [typed, meant] of [
    ["zhishichanquan", "知识产权"],
    ["zhi shi chan quan", "知识产权"],
    ["haiguan", "海关"],
    ["shangbiao", "商标"],
  ]) {
    for (const language of ["zh", "en"]) assert.equal(offered(typed, language)[0], meant, `${typed} (${language})`);
  }
});

test("what sounds like nothing, or is too short, is offered nothing", () => {
  for (const typed of ["饕餮", "的", "qu", "xylophone", "12", "", "🙂🙂"])
    assert.deepEqual(offered(typed, "zh"), [], typed);
});
