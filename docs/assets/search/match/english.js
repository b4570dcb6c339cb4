// Other forms of English words: endings, spellings, derived words, slips of the keyboard.

import { isIn, put } from "./scan.js";

const QUESTION_WORDS = new Set(
  "a an the of in on to for and or by with from at as is are was were be been has have had do does did how many much what which who whom when where why that this these those it its there any all".split(
    " ",
  ),
);

/** The terms that a passage must have once no passage has every word: not those that only ask. */
export function required(query) {
  const telling = query.terms.filter((term) => term.exact || !QUESTION_WORDS.has(term.text));
  return telling.length ? telling : query.terms;
}

/** A word without its ending, in the American spelling: the same for all its forms. */
export function stem(word) {
  let bare = word
    .replace(/(?:'s|s')$/, "")
    .replace(/isation/, "ization")
    .replace(/is(e[ds]?|ing|ers?)$/, "iz$1")
    .replace(/ys(e[ds]?|ing)$/, "yz$1")
    .replace(/our(?=$|s$|ed$|ing$|able$|ful|al$|ably$)/, "or")
    .replace(/ogue(s?)$/, "og$1")
    .replace(/tre(s?)$/, "ter$1")
    .replace(/enc(e|es|ed|ing)$/, "ens$1")
    .replace(/mme(s?)$/, "m$1")
    .replace(/dgement/, "dgment")
    .replace(/([ao])e(?=[a-z]{3})/, (found, vowel, at) => (at ? found : "e"));
  if (bare.length > 4) bare = bare.replace(/ies$|ied$/, "y");
  if (bare.length > 3) bare = bare.replace(/(?<=ss|sh|ch|x|z)es$|(?<![su])s$/, "");
  if (bare.length > 5) bare = bare.replace(/(?:ing|ed)$/, "");
  return bare
    .replace(/([b-df-hj-np-tv-z])\1/g, "$1")
    .replace(/e$/, "")
    .replace(/y$/, "i");
}

const IRREGULAR = new Map(
  "paid pay, sold sell, made make, held hold, took take, taken take, gave give, given give, found find, led lead, built build, won win, broke break, broken break, brought bring, bought buy, sent send, said say, wrote write, written write, began begin, begun begin, grew grow, grown grow, rose rise, risen rise, fell fall, fallen fall, drew draw, drawn draw, dealt deal, sought seek, met meet, left leave, children child, women woman, men man"
    .split(", ")
    .map((pair) => pair.split(" ")),
);
const DERIVED_ENDING = /(?:ization|iz|ational|ation|ator|at|ion|ment|ness|iv|anc|enc|ant|ent|abl|ibl|al|er|or|li|ful)$/;

/** What a word shares with those derived from it: `pay` and `payment`, `compensating` and `compensation`. */
export function root(word) {
  let bare = stem(IRREGULAR.get(word) ?? word);
  for (const least of [4, 5]) {
    const shorter = bare.replace(DERIVED_ENDING, "");
    if (shorter.length >= least || (shorter.length === 3 && bare.endsWith("ment"))) bare = shorter;
  }
  return bare.replace(/e$/, "").replace(/y$/, "i");
}

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const keyPlaces = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, [x + y / 2, y]])));

function areNeighbours(left, right) {
  const [from, to] = [keyPlaces.get(left), keyPlaces.get(right)];
  return Boolean(from && to) && Math.abs(from[0] - to[0]) <= 1 && Math.abs(from[1] - to[1]) <= 1;
}

/** Whether two words differ by one slip: a letter too many, too few, another, or two exchanged. */
export function isSlip(left, right) {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 4 || long.length - short.length > 1 || short === long || /\d/.test(left + right)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const exchanged =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  if (exchanged) return true;
  // In a short word another letter is another word, unless it is the next key.
  return short.slice(at + 1) === long.slice(at + 1) && (short.length > 5 || areNeighbours(short[at], long[at]));
}

const vocabularyOfAll = { texts: new Set(), words: new Set(), stems: new Map(), roots: new Map(), joined: new Map() };

/** The words of these texts (and of any seen before): all, by stem, by root, and pairs by how they are written in one. */
export function vocabulary(texts) {
  for (const text of texts) {
    if (vocabularyOfAll.texts.has(text)) continue;
    vocabularyOfAll.texts.add(text);
    for (const { text: words } of text.segments) {
      let last = "";
      for (const word of words.match(/[a-z0-9]+/g) ?? []) {
        if (last) vocabularyOfAll.joined.set(last + word, `${last} ${word}`);
        last = word;
        if (vocabularyOfAll.words.has(word) || /^\d+$/.test(word)) continue;
        vocabularyOfAll.words.add(word);
        put(vocabularyOfAll.stems, stem(word), word);
        put(vocabularyOfAll.roots, root(word), word);
      }
    }
  }
  return vocabularyOfAll;
}

const isPlural = (singular, plural) =>
  [`${singular}s`, `${singular}es`, singular.replace(/y$/, "ies")].includes(plural);

/** The words of a phrase, in every form that a text has for each: at most a few phrases. */
function spellings(words, forms, most = 12) {
  let phrases = [""];
  for (const word of words) {
    phrases = phrases
      .flatMap((phrase) => forms(word).map((form) => (phrase ? `${phrase} ${form}` : form)))
      .slice(0, most);
  }
  return phrases;
}

/** Other words for a term, each of which stands somewhere as a whole: derived ones and slips only where wanted. */
export function otherWords(term, { derived, slips }, texts) {
  const parts = term.text.match(/[a-z0-9]+/g) ?? [];
  if (term.exact || parts.join(" ") !== term.text) return [];
  const { stems, roots, joined, words } = vocabulary(texts);
  const alike = (word) => [...(stems.get(stem(word)) ?? []), ...((derived && roots.get(root(word))) || [])];
  // A word that stands somewhere is meant as it is, one or many, until nothing else is left.
  const isNear = (word, other) => derived || !words.has(word) || isPlural(word, other) || isPlural(other, word);
  const variants = (word) => [
    ...new Set([...(words.has(word) ? [word] : []), ...alike(word).filter((other) => isNear(word, other))]),
  ];
  const inOneWord = parts.join("");
  let forms = spellings(parts, variants);
  if (joined.has(inOneWord)) forms.push(joined.get(inOneWord));
  if (parts.length > 1) forms.push(...variants(inOneWord));
  if (slips && ![...forms, term.text].some((form) => isIn(form, texts))) {
    forms = spellings(parts, (word) => (words.has(word) ? [word] : [...words].filter((other) => isSlip(word, other))));
    if (parts.length === 1)
      forms.push(...[...joined.keys()].filter((other) => isSlip(inOneWord, other)).map((other) => joined.get(other)));
  }
  return [...new Set(forms)].filter((form) => form && form !== term.text);
}
