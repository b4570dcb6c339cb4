// Answers queries from the standard input, for tests and the bench: one JSON object
// {language, queries: [...]} in, one list of
// {ids, level, primary, remarks} out: what is said of how it was found.

import { readFileSync } from "node:fs";
import { search } from "../../docs/assets/search/match/levels.js";
import { bitextsFor, idsOf, registersFor } from "./report.js";

const { language, queries } = JSON.parse(readFileSync(0, "utf-8"));
const bitexts = bitextsFor(language);
const registers = registersFor(bitexts);
const answers = queries.map((typed) => {
  const found = search(typed, bitexts, registers);
  const { missing = [] } = found.primary[0] ?? found.secondary[0] ?? {};
  const remarks = [...missing, ...found.also, ...found.instead.keys()];
  return { ids: idsOf(found), level: found.level, primary: found.primary.length, remarks };
});
process.stdout.write(JSON.stringify(answers));
