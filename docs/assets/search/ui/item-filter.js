// What the filters of the register pages share with the search: one form of words, one list of names and other words.

import { hitsOf } from "../match/collect.js";
import { Registers } from "../match/entries.js";
import { normalise } from "../match/normal-form.js";
import { withUnits } from "../match/numbers.js";
import { planFor } from "../match/plan.js";
import { distinctTerms, parseQuery } from "../match/query.js";
import { Source } from "./source.js";

/**
 * Fetch what the search knows, and return a function that says of each item whether it has all words that were typed,
 * in any of their forms and in either language. Items are `{element, text, bodies}`: where they stand, their words,
 * and the ids of the bodies that they name.
 */
export async function itemFilter(items) {
  const source = new Source(document.querySelector(".search-field").dataset);
  const registers = await registersOf(source);
  const text = {
    edition: "items",
    language: "",
    folds: registers.texts[0].folds,
    segments: items.map((item) => ({ text: [normalise(item.text), ...wordsInBoth(item, registers)].join("|") })),
  };
  registers.vocabulary = registers.vocabularyOfEntries;
  registers.vocabulary.add(text);
  return (typed) => shown(typed, items, text, registers);
}

/** What the search knows an item by, and the bodies that it names, in both languages. */
function wordsInBoth({ element, bodies }, { editions, namesOf }) {
  const ids = new Set([element, ...element.querySelectorAll("[id]")].map(({ id }) => id));
  const segments = [...editions.values()].flatMap(({ entries }) => entries.segments);
  const known = segments.filter(({ id }) => ids.has(id)).map(({ text }) => text);
  const names = [...bodies.keys()].map((id) => namesOf.get(id.replace(/^#/, ""))?.names ?? {});
  return [...known, ...names.flatMap((name) => Object.values(name).flat()).map(normalise)];
}

/** The registers of the edition of the page, of the newest where it is of all, with the other words of both languages. */
async function registersOf(source) {
  const registers = new Registers();
  const year = source.years.find((each) => location.pathname.includes(`/${each}/`)) ?? source.years[0];
  const original = await source.text(year, "zh");
  if (original.registers) registers.add(await source.json(`${year}/search-registers.json`), [original]);
  for (const language of original.synonyms ? ["zh", "en"] : [])
    registers.synonyms.add(await source.json(`search/synonyms-${language}.json`));
  return registers;
}

function shown(typed, items, text, registers) {
  const query = parseQuery(typed);
  const terms = distinctTerms(registers.known(withUnits(query.words))).map((term) => withItsNames(term, registers));
  if (!terms.length) return items.map(() => true);
  const plan = planFor({ ...query, terms }, "exact", [text], registers, new Map());
  const found = plan.terms.map((sought) => ({ hits: hitsOf(sought, text, plan), ids: [...(sought.term.named ?? [])] }));
  const hasTerm = ({ hits, ids }, index) =>
    hits.has(index) || ids.some((id) => items[index].bodies.has(id) || items[index].bodies.has(`#${id}`));
  return items.map((_, index) => found.every((term) => hasTerm(term, index)));
}

/** A term that names a body, with all names of the body. */
function withItsNames(term, { namesOf }) {
  const names = [...(term.named ?? [])].flatMap((id) => Object.values(namesOf.get(id).names).flat());
  const also = names.map((name) => ({ word: normalise(name), isNear: false, capital: true, language: "" }));
  return { ...term, also: [...term.also, ...also] };
}
