// What the panel and the results page need after the first answer: the other language, other forms and other words,
// registers, older editions, and what to say when not all was found as typed.

import { answersOf } from "../match/answers.js";
import { Registers } from "../match/entries.js";
import { prepare, search } from "../match/levels.js";
import { Sounds } from "../match/sounds.js";
import { accountOf } from "./account.js";
import { make, passage } from "./elements.js";
import { excerpt } from "./excerpt.js";

const OTHER_LANGUAGE = { zh: "en", en: "zh" };
const SOUNDS = "search/sounds.json";
const synonymsIn = (language) => `search/synonyms-${language}.json`;
/** What this module says, in the reader's language, and who hears of what arrives. */
let words;
let heard;

const MOST_SHOWN = { entries: 3, secondary: 6 };

/** Fetch everything that the first answer did without; `arrived` hears of each step. */
export async function enrich(source, arrived) {
  heard = arrived;
  [words] = await Promise.all([source.words("enrich"), source.style("enrich")]);
  source.bitexts.length = 1;
  const registers = (source.registers = new Registers());
  const once = (name) => source.once(name, () => source.json(name));
  const addSynonyms = async (language) => {
    if (source.bitexts[0].primary.synonyms) registers.synonyms.add(await once(synonymsIn(language)));
  };
  const synonyms = addSynonyms(source.language);
  const add = async (bitext, year) => {
    const { primary } = bitext;
    const register = primary.registers && once(`${year}/search-registers.json`);
    const [secondary] = await Promise.all([source.text(year, OTHER_LANGUAGE[source.language]), register, synonyms]);
    if (register) registers.add(await register, [primary, secondary]);
    bitext.secondary = secondary;
    prepare([primary, secondary], registers);
    if (!source.bitexts.includes(bitext)) source.bitexts.push(bitext);
    source.search = (typed, bitexts) => search(typed, bitexts, registers);
    arrived();
  };
  await add(source.bitexts[0], source.years[0]);
  await addSynonyms(OTHER_LANGUAGE[source.language]).then(arrived);
  for (const year of source.years.slice(1)) {
    await add({ primary: await source.text(year, source.language), secondary: null }, year);
  }
}

/** Add to the list of the panel: entries of registers above, passages found in the other language below. */
export function addOthers(list, found, typed, source, option) {
  found.primary
    .slice(0, list.childElementCount)
    .forEach((result, place) => list.children[place].firstChild.append(...remarks(result, source)));
  const entries = entriesOf(found, source, MOST_SHOWN.entries).slice(0, MOST_SHOWN.entries);
  if (entries.length) list.prepend(entryGroup(entries, source));
  if (found.secondary.length) list.append(secondaryGroup(found.secondary, typed, source, option));
}

/** The entries of the registers for what was typed: what answers a question stands first. */
export function entriesOf(found, { registers, language }, most) {
  const entries = registers.entries(found.query.raw, language, most);
  const answers = entries.filter(({ isAnswer }) => isAnswer);
  const all = [...answers, ...answersOf(found, language, registers), ...entries];
  return [...new Map(all.map((entry) => [entry.address, entry])).values()];
}

function entryGroup(entries, source) {
  const links = entries.map((entry) => {
    const { kind, address } = entry;
    const href = new URL(address, source.root).href;
    const place = make("span", { class: "found-place" }, kindName(kind));
    return make("a", { role: "option", class: "found-entry", tabindex: "-1", href }, place, ...labelOf(entry));
  });
  return make("div", { role: "group", class: "found-entries", "aria-label": words.entries }, ...links);
}

/** What an entry is called, with the value of a figure as it is printed, or with how a case ended. */
export function labelOf({ kind, label, value }) {
  if (kind === "case") return [make("strong", {}, label), " ", make("span", {}, endOf(value))];
  return value ? [make("strong", {}, value), " ", make("span", {}, label)] : [label];
}

/** So much is told of how a case ended, in characters of either script. */
const LONGEST_END = { han: 50, latin: 110 };

/** The stretch of how a case ended that has the most of its numbers. */
function endOf(outcome) {
  const numbers = [...outcome.matchAll(/\d[\d.,]*/g)].map(({ 0: number, index }) => [index, index + number.length]);
  const most = LONGEST_END[/[\u3400-\u9fff]/.test(outcome) ? "han" : "latin"];
  return excerpt(outcome, numbers, most)
    .map(([part]) => part)
    .join("");
}

function secondaryGroup(results, typed, source, option) {
  const links = results.slice(0, MOST_SHOWN.secondary).map((result) => {
    const { bitext, index, secondaryHits } = result;
    const link = option(result, typed);
    link.firstChild.append(...remarks(result, source));
    link.append(passage(bitext.secondary, index, secondaryHits, source.language === "en" ? 50 : 110));
    return link;
  });
  const heading = make("p", { "aria-hidden": "true" }, words.other);
  return make("div", { role: "group", "aria-label": words.other }, heading, ...links);
}

/** What a kind of entry is called. */
export const kindName = (kind) => words.kind[kind];

/** What is said of a passage: the body that it names by another name, and the words that it lacks, struck. */
export function remarks({ named = [], missing = [] }, source) {
  const names = named.map((id) => source.registers.nameOf(id, source.language));
  const lacking = missing.flatMap((word) => [" ", make("s", {}, word)]);
  return [
    ...(names.length ? [words.named(names.join(" / "))] : []),
    ...(lacking.length ? [make("span", { class: "found-lacking" }, words.lacks, ...lacking)] : []),
  ];
}

/** How many passages there are, what was not found as typed, or that there is nothing: what account.js says. */
export function account(found, listed, source) {
  if (!listed && source.bitexts[0]?.primary.synonyms) fetchSounds(source).catch(() => {}); // then letters tell
  return accountOf(found, listed, source, words);
}

/** How characters sound, fetched when nothing was found. */
const fetchSounds = (source) =>
  source.once(SOUNDS, async () => {
    source.registers.sounds = new Sounds(await source.json(SOUNDS));
    heard();
  });
