// What the panel and the results page need after the first answer: the other language, other forms,
// registers, older editions, and what to say when nothing was found as typed.

import { Registers } from "../match/entries.js";
import { prepare, search } from "../match/levels.js";
import { make, passage } from "./elements.js";

const OTHER_LANGUAGE = { zh: "en", en: "zh" };
/** What this module says, in the reader's language. */
let words;

const MOST_SHOWN = { entries: 3, secondary: 6 };

/** Fetch everything that the first answer did without; `arrived` hears of each step. */
export async function enrich(source, arrived) {
  [words] = await Promise.all([source.words("enrich"), source.style("enrich")]);
  source.bitexts.length = 1;
  const registers = (source.registers = new Registers());
  const add = async (bitext, year) => {
    const { primary } = bitext;
    const register = primary.registers && source.once(`${year}/search-registers.json`, (name) => source.json(name));
    const secondary = await source.text(year, OTHER_LANGUAGE[source.language]);
    if (register) registers.add(await register, [primary, secondary]);
    bitext.secondary = secondary;
    prepare([primary, secondary]);
    if (!source.bitexts.includes(bitext)) source.bitexts.push(bitext);
    source.search = (typed, bitexts) => search(typed, bitexts, registers);
    arrived();
  };
  await add(source.bitexts[0], source.years[0]);
  for (const year of source.years.slice(1)) {
    await add({ primary: await source.text(year, source.language), secondary: null }, year);
  }
}

/** Add to the list of the panel: entries of registers above, passages found in the other language below. */
export function addOthers(list, found, typed, source, option) {
  found.primary
    .slice(0, list.childElementCount)
    .forEach((result, place) => list.children[place].firstChild.append(namedIn(result, source)));
  const entries = source.registers.entries(typed, source.language, MOST_SHOWN.entries);
  if (entries.length) list.prepend(entryGroup(entries, source));
  if (found.secondary.length) list.append(secondaryGroup(found.secondary, typed, source, option));
}

function entryGroup(entries, source) {
  const links = entries.map(({ kind, label, address }) => {
    const href = new URL(address, source.root).href;
    const place = make("span", { class: "found-place" }, kindName(kind));
    return make("a", { role: "option", class: "found-entry", tabindex: "-1", href }, place, label);
  });
  return make("div", { role: "group", class: "found-entries", "aria-label": words.entries }, ...links);
}

function secondaryGroup(results, typed, source, option) {
  const links = results.slice(0, MOST_SHOWN.secondary).map((result) => {
    const { bitext, index, secondaryHits } = result;
    const link = option(result, typed);
    link.append(passage(bitext.secondary, index, secondaryHits, source.language === "en" ? 50 : 110));
    return link;
  });
  const heading = make("p", { "aria-hidden": "true" }, words.other);
  return make("div", { role: "group", "aria-label": words.other }, heading, ...links);
}

/** What a kind of entry is called. */
export const kindName = (kind) => words.kind[kind];

/** That a passage was found because it names a body by another name. */
export function namedIn({ named = [] }, source) {
  const names = named.map((id) => source.registers.nameOf(id, source.language));
  return names.length ? words.named(names.join(" / ")) : "";
}

/** How many passages there are, what was not found as typed, or that there is nothing. */
export function account(found, listed, source) {
  const { query, primary, secondary } = found;
  if (!listed) return nothingFound(query.raw, source);
  const count = primary.length + secondary.length ? words.found(primary.length, secondary.length) : "";
  return [[explanation(found), count].filter(Boolean).join(" ")];
}

/** What was not found as typed, in a sentence; empty when it was. */
function explanation(found) {
  if (found.level === "headings") return words.headings;
  if (isOnlyInside(found)) return words.inside;
  if (found.level === "exact" || !found.instead.size) return "";
  const forms = [...found.instead.keys()].slice(0, 4).map(words.quote).join(words.and);
  return found.level === "number" ? words.number(forms) : words.instead(forms);
}

/** Whether a number was found in no place as itself, only inside other numbers. */
function isOnlyInside({ query, primary, secondary }) {
  if (query.terms.length !== 1 || !/^\d/.test(query.terms[0].text)) return false;
  const hits = [...primary, ...secondary].map((result) => [...result.hits, ...result.secondaryHits]);
  const isInside = (hitsOfResult) => hitsOfResult.length > 0 && hitsOfResult.every(([, , isWhole]) => !isWhole);
  return hits.length > 0 && hits.every(isInside);
}

/** That nothing was found, and where to look. */
function nothingFound(typed, source) {
  const home = new URL(source.language === "zh" ? "" : `${source.language}/`, source.root);
  const link = (path, label) => make("a", { href: new URL(path, home).href }, label);
  const glossary = source.registers?.names.size ? [words.or, link("glossary/", words.glossary)] : [];
  const trimmed = typed.trim();
  const shown = trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
  const contents = link(`${source.years[0]}/`, words.contents);
  return [words.nothing(words.quote(shown)), words.try, contents, ...glossary, words.stop];
}
