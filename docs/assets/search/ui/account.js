// What is said of a search: how many passages there are, what was found otherwise than typed, or that there is nothing.

import { spelledAlike } from "../match/levels.js";
import { make } from "./elements.js";

/** So many words are named, and so much of what was typed is repeated. */
const MOST_NAMED = 4;
const MOST_REPEATED = 40;

/** How many passages there are, what was not found as typed, or that there is nothing; `words` are those of enrich. */
export function accountOf(found, listed, source, words) {
  if (!listed) return nothingFound(found, source, words);
  const parts = [...explanation(found, words), countOf(found, words) + alsoFound(found, words)].filter(Boolean);
  return parts.flatMap((part, place) => (place ? [" ", part] : [part]));
}

/** How many passages there are, and how many of them lack some of the words when others have all. */
function countOf({ level, primary, secondary }, words) {
  const hasAll = ({ missing = [] }) => level === "part" || !missing.length;
  const [here, there] = [primary, secondary].map((results) => results.filter(hasAll).length);
  const lacking = primary.length + secondary.length - here - there;
  return (here + there ? words.found(here, there) : "") + (lacking ? words.lacking(lacking) : "");
}

const listOf = (found, words) => found.slice(0, MOST_NAMED).map(words.quote).join(words.and);

/** That words with the same meaning were looked for, too. */
const alsoFound = ({ also }, words) => (also.length ? words.also(listOf(also, words)) : "");

/** What was not found as typed, in sentences; none when all was. */
function explanation(found, words) {
  const { level, page, instead, absent } = found;
  if (page) return [words.page(page)];
  if (level === "headings") return [words.headings];
  if (level === "part") return [words.part, ...(absent.length ? struck(absent, words) : [])];
  const inside = onlyInside(found);
  if (inside) return [/^\d/.test(inside) ? words.inside : words.insideWords(words.quote(inside))];
  if (level === "exact" || !instead.size) return [];
  const forms = listOf([...instead.keys()], words);
  return [level === "rounded" ? words.rounded(forms) : words.instead(forms)];
}

/** The terms that stand nowhere, struck. */
function struck(absent, words) {
  const named = absent
    .slice(0, MOST_NAMED)
    .flatMap((term, place) => [...(place ? [words.and] : []), make("s", {}, term)]);
  return [make("span", {}, words.absent, ...named, words.stop)];
}

/** A term that was found nowhere by itself, only inside longer words or numbers; or nothing. */
function onlyInside({ query, primary, secondary }) {
  if (query.terms.length !== 1 || !/^[a-z0-9]/.test(query.terms[0].text)) return "";
  const hits = [...primary, ...secondary].map((result) => [...result.hits, ...result.secondaryHits]);
  const isInside = (hitsOfResult) => hitsOfResult.length > 0 && hitsOfResult.every(([, , isWhole]) => !isWhole);
  return hits.length > 0 && hits.every(isInside) ? query.terms[0].printed : "";
}

/** That nothing was found, what is spelled alike, and where to look. */
function nothingFound(found, source, words) {
  const home = new URL(source.language === "zh" ? "" : `${source.language}/`, source.root);
  const link = (path, label) => make("a", { href: new URL(path, home).href }, label);
  const glossary = source.registers?.names.size ? [words.or, link("glossary/", words.glossary)] : [];
  const trimmed = found.query.raw.trim();
  const shown = trimmed.length > MOST_REPEATED ? `${trimmed.slice(0, MOST_REPEATED)}…` : trimmed;
  const contents = link(`${source.years[0]}/`, words.contents);
  return [
    words.nothing(words.quote(shown)),
    ...alike(found, source, words),
    words.try,
    contents,
    ...glossary,
    words.stop,
  ];
}

/** What is spelled like it and stands in the text: each a link to a search for it. */
function alike(found, source, words) {
  const offered = source.registers ? spelledAlike(found, source.bitexts, source.registers) : [];
  if (!offered.length) return [];
  const action = document.querySelector(".search-field").action;
  const links = offered.map((word) =>
    make("a", { href: `${action}?q=${encodeURIComponent(word)}`, "data-alike": word }, word),
  );
  return [words.alike, ...links.flatMap((offer, place) => (place ? [words.and, offer] : [offer])), words.asking];
}
