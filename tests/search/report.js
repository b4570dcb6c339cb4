// The real edition, as the tests and the bench search it.

import { readFileSync } from "node:fs";
import { readText } from "../../docs/assets/search/match/text.js";
import { Registers } from "../../docs/assets/search/match/entries.js";

const OTHER = { zh: "en", en: "zh" };

/** A file of the project, parsed. */
export const readJson = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf-8"));

/** The bitexts of a reader of this language. */
export function bitextsFor(language, year = "2024") {
  const text = (code) => readText(readJson(`data/${year}/search-${code}.json`));
  return [{ primary: text(language), secondary: text(OTHER[language]) }];
}

/** The registers of these bitexts with the lists of other words. */
export function registersFor(bitexts) {
  const registers = namesFor(bitexts);
  for (const language of ["zh", "en"]) registers.synonyms.add(readJson(`data/search/synonyms-${language}.json`));
  return registers;
}

/** The registers of these bitexts without other words. */
export function namesFor(bitexts) {
  const registers = new Registers();
  for (const { primary, secondary } of bitexts)
    registers.add(readJson(`data/${primary.edition}/search-registers.json`), [primary, secondary]);
  return registers;
}

/** The ids that a search lists, the reader's own language first. */
export const idsOf = ({ primary, secondary }) =>
  [...primary, ...secondary].map(({ bitext, index }) => bitext.primary.segments[index].id);
