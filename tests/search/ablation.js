// Answers queries as the search would with one more of its means at each step: {language, queries} from the standard
// input, for each step [name, [{ids, isSaid}, …]].

import { readFileSync } from "node:fs";
import { Registers } from "../../docs/assets/search/match/entries.js";
import { searchExactly } from "../../docs/assets/search/match/exact.js";
import { search } from "../../docs/assets/search/match/levels.js";
import { bitextsFor, idsOf, namesFor, registersFor } from "./report.js";

const { language, queries } = JSON.parse(readFileSync(0, "utf-8"));
const bitexts = bitextsFor(language);
const [plain, named, known] = [new Registers(), namesFor(bitexts), registersFor(bitexts)];
const STEPS = {
  "as typed, in the reader's language": (typed) => searchExactly(typed, bitexts),
  "+ forms, numbers, the other language": (typed) => search(typed, bitexts, plain, ["exact"]),
  "+ names of bodies, figures": (typed) => search(typed, bitexts, named, ["exact"]),
  "+ other words, questions": (typed) => search(typed, bitexts, known, ["exact"]),
  "+ headings, rounding, slips": (typed) => search(typed, bitexts, known, ["exact", "headings", "rounded", "slips"]),
  "+ a part of the words": (typed) => search(typed, bitexts, known),
};

/** What a search lists, and whether it says that something was found otherwise than typed, or lacks. */
function answerOf(found) {
  const { missing = [] } = found.primary[0] ?? found.secondary[0] ?? {};
  return { ids: idsOf(found).slice(0, 3), isSaid: missing.length + found.also.length + found.instead.size > 0 };
}

const answers = Object.entries(STEPS).map(([name, find]) => [name, queries.map((typed) => answerOf(find(typed)))]);
process.stdout.write(JSON.stringify(answers));
