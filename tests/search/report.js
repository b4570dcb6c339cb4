// The real edition, as the tests and the bench search it.

import { readFileSync } from "node:fs";
import { readText } from "../../docs/assets/search/match/text.js";
import { Registers } from "../../docs/assets/search/match/entries.js";

const OTHER = { zh: "en", en: "zh" };

/** A file of the project, parsed. */
export const readJson = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf-8"));

/** The editions of a reader of this language. */
export function editionsFor(language, year = "2024") {
  const text = (code) => readText(readJson(`data/${year}/search-${code}.json`));
  return [{ own: text(language), other: text(OTHER[language]) }];
}

/** The registers of these editions. */
export function registersFor(editions) {
  const registers = new Registers();
  for (const { own, other } of editions) registers.add(readJson(`data/${own.edition}/search-registers.json`), [own, other]);
  return registers;
}

/** The ids that a search lists, the reader's own language first. */
export const idsOf = ({ own, other }) => [...own, ...other].map(({ edition, index }) => edition.own.segments[index].id);
