// What the panel and the results page need after the first answer: the other language, other forms,
// registers, older editions, and what to say when nothing was found as typed.

import { Registers } from "../match/entries.js";
import { prepare, search } from "../match/levels.js";
import { make, passage } from "./elements.js";

const OTHER_LANGUAGE = { zh: "en", en: "zh" };
/** What this module says, in the reader's language. */
let words;

const MOST_SHOWN = { entries: 3, other: 6 };

/** Fetch everything that the first answer did without; `arrived` hears of each step. */
export async function enrich(source, arrived) {
  [words] = await Promise.all([source.words("enrich"), source.style("enrich")]);
  source.editions.length = 1;
  const registers = (source.registers = new Registers());
  const add = async (edition, year) => {
    const { own } = edition;
    const register = own.registers && source.once(`${year}/search-registers.json`, (name) => source.json(name));
    const other = await source.text(year, OTHER_LANGUAGE[source.language]);
    if (register) registers.add(await register, [own, other]);
    edition.other = other;
    prepare([own, other]);
    if (!source.editions.includes(edition)) source.editions.push(edition);
    source.search = (typed, editions) => search(typed, editions, registers);
    arrived();
  };
  await add(source.editions[0], source.years[0]);
  for (const year of source.years.slice(1)) {
    await add({ own: await source.text(year, source.language), other: null }, year);
  }
}

/** To the list of the panel: a row of entries of registers above, passages found in the other language below. */
export function addOthers(list, found, typed, source, option) {
  found.own.slice(0, list.childElementCount).forEach((result, place) => list.children[place].firstChild.append(namedIn(result, source)));
  const entries = source.registers.entries(typed, source.language, MOST_SHOWN.entries).map(({ kind, label, address }) => {
    const link = make("a", { role: "option", class: "found-entry", tabindex: "-1", href: new URL(address, source.root).href });
    link.append(make("span", { class: "found-place" }, words.kind[kind]), label);
    return link;
  });
  if (entries.length) list.prepend(make("div", { role: "group", class: "found-entries", "aria-label": words.entries }, ...entries));
  if (!found.other.length) return;
  const passages = found.other.slice(0, MOST_SHOWN.other).map((result) => {
    const { edition, index, otherHits } = result;
    const link = option(result, typed);
    link.append(passage(edition.other, index, otherHits, source.language === "en" ? 50 : 110));
    return link;
  });
  list.append(make("div", { role: "group", "aria-label": words.other }, make("p", { "aria-hidden": "true" }, words.other), ...passages));
}

/** What a kind of entry is called. */
export const kindName = (kind) => words.kind[kind];

/** That a passage was found because it names a body by another name. */
export function namedIn({ named = [] }, source) {
  const names = named.map((id) => source.registers.nameOf(id, source.language));
  return names.length ? words.named(names.join(" / ")) : "";
}

/** How many there are, what was not found as typed, or that there is nothing. */
export function account(found, listed, source) {
  const { query, own, other } = found;
  if (!listed) return hopeless(query.raw, source);
  const count = own.length + other.length ? words.found(own.length, other.length) : "";
  return [[explanation(found, source), count].filter(Boolean).join(" ")];
}

/** What was not found as typed, in a sentence; empty when it was. */
function explanation(found, source) {
  if (found.level === "headings") return words.headings;
  if (isOnlyInside(found)) return words.inside;
  if (found.level === "exact" || !found.instead.size) return "";
  const shown = [...found.instead.keys()].slice(0, 4).map(words.quote).join(words.and);
  return found.level === "number" ? words.number(shown) : words.instead(shown);
}

/** Whether a number was found in no place as itself, only inside other numbers. */
function isOnlyInside({ query, own, other }) {
  const isInside = ({ hits, otherHits }) => hits.length + otherHits.length > 0 && [...hits, ...otherHits].every(([, , whole]) => !whole);
  const all = [...own, ...other];
  return query.terms.length === 1 && /^\d/.test(query.terms[0].text) && all.length > 0 && all.every(isInside);
}

/** That nothing was found, and where to look. */
function hopeless(typed, source) {
  const home = new URL(source.language === "zh" ? "" : `${source.language}/`, source.root);
  const contents = make("a", { href: new URL(`${source.years[0]}/`, home).href }, words.contents);
  const glossary = source.registers?.names.size ? [words.or, make("a", { href: new URL("glossary/", home).href }, words.glossary)] : [];
  const bare = typed.trim();
  return [words.nothing(words.quote(bare.length > 40 ? `${bare.slice(0, 40)}…` : bare)), words.try, contents, ...glossary, words.stop];
}
