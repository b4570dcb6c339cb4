// Answers queries from the standard input, for tests and the bench: one JSON object
// {language, queries: [...]} in, one list of {ids, level, own} out.

import { readFileSync } from "node:fs";
import { search } from "../../docs/assets/search/match/levels.js";
import { editionsFor, idsOf, registersFor } from "./report.js";

const { language, queries } = JSON.parse(readFileSync(0, "utf-8"));
const editions = editionsFor(language);
const registers = registersFor(editions);
const answers = queries.map((typed) => {
  const found = search(typed, editions, registers);
  return { ids: idsOf(found), level: found.level, own: found.own.length };
});
process.stdout.write(JSON.stringify(answers));
