// Answers queries from the standard input, for tests and the bench: one JSON object
// {language, queries: [...]} in, one list of
// {ids, level, primary, missing} out: what the best passage lacks.

import { readFileSync } from "node:fs";
import { search } from "../../docs/assets/search/match/levels.js";
import { bitextsFor, idsOf, registersFor } from "./report.js";

const { language, queries } = JSON.parse(readFileSync(0, "utf-8"));
const bitexts = bitextsFor(language);
const registers = registersFor(bitexts);
const answers = queries.map((typed) => {
  const found = search(typed, bitexts, registers);
  const { missing = [] } = found.primary[0] ?? found.secondary[0] ?? {};
  return { ids: idsOf(found), level: found.level, primary: found.primary.length, missing };
});
process.stdout.write(JSON.stringify(answers));
