// The matcher's first half: what a reader waits for. A plain scan, without a page; wider.js has the rest.

// ---- The form in which words are compared; tools/search/normalise.py gives the same, to the letter ----

const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i" };
const EAST_ASIAN = "\u2e80";
const folds = new Map();

/** One character without case, width, accents and ligatures; separators as blank or `|`. */
function fold(character) {
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = "";
    for (const one of character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
      if ("%&.,".includes(one)) folded += one;
      else if ("!?;。".includes(one)) folded += "|";
      else if (/[|`\p{P}\p{Z}\p{Cc}]/u.test(one)) folded += " ";
      else if (!/[\p{M}\p{Cf}]/u.test(one)) folded += PLAIN[one] ?? one;
    }
    folds.set(character, folded);
  }
  return folded;
}

const isDigit = (character) => character >= "0" && character <= "9";
export const isAlphanumeric = (character) => isDigit(character) || (character >= "a" && character <= "z");

// A comma and a point inside a number or a word are no separators; what separates stands as one run.
const SEPARATORS = /(?<=[0-9]),(?=[0-9])|(?:[ |,]|(?<![a-z0-9])\.|\.(?![a-z0-9]))+/g;

/** The text as it is compared: case, width, quotes, accents and soft punctuation make no difference. */
export function normalise(text) {
  // What most of a text is made of stays as it is; fold() would say the same.
  return text.replace(/[^a-z0-9 ,.%&\u4e00-\u9fff]/gu, fold).replace(SEPARATORS, (run, at, whole) => {
    const [left, right] = [whole[at - 1], whole[at + run.length]];
    if (!left || !right || (run === "," && isDigit(left) && isDigit(right))) return "";
    if (/[|.]/.test(run)) return "|";
    return left < EAST_ASIAN && right < EAST_ASIAN ? " " : "";
  });
}

/** The text as it is compared, and for each of its characters where it stands in `text`: [start, end). */
export function normaliseWithPlaces(text) {
  const places = { text: normalise(text), starts: [], ends: [] };
  const { text: form, starts, ends } = places;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const folded = fold(character);
    for (const one of folded) {
      if (" |,".includes(one) || (one === "." && form[ends.length] !== ".")) continue;
      if (" |".includes(form[ends.length])) {
        starts.push(ends.at(-1));
        ends.push(at);
      }
      for (let unit = 0; unit < one.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    // A combining mark belongs to the letter before it.
    if (!folded && ends.at(-1) === at) ends[ends.length - 1] = end;
    at = end;
  }
  return places;
}

// ---- One language of one edition, ready to be searched ----

/** What a segment's id says that it is. */
function kindOf(id) {
  if (/-p\d+$/.test(id)) return "text";
  if (id.startsWith("column-")) return "column";
  return /-s\d+$/.test(id) ? "section" : "part";
}

/**
 * The text of a search file: every segment with its printed and its comparable form, and the
 * places in the list of the headings it stands under.
 */
export function readText({ edition, language, segments, labels = {}, folds = "", registers = false }) {
  const under = { part: -1, section: -1, column: -1 };
  const text = { edition, language, registers, folds: new Map(), segments: [] };
  const characters = [...folds];
  for (let at = 0; at + 1 < characters.length; at += 2) text.folds.set(characters[at], characters[at + 1]);
  segments.forEach(([id, printed], index) => {
    const kind = kindOf(id);
    if (kind === "part") Object.assign(under, { part: index, section: -1, column: -1 });
    else if (kind === "section") Object.assign(under, { section: index, column: -1 });
    else if (kind === "column") under.column = index;
    else if (!id.startsWith("column-")) under.column = -1;
    const label = kind === "text" ? "" : (labels[id] ?? printed.replace(/[。.]$/, ""));
    text.segments.push({ id, kind, printed, label, text: normalise(printed), under: headings(under, kind) });
  });
  return text;
}

/** The headings above a segment, outermost first: a column's own title is above its paragraphs only. */
function headings({ part, section, column }, kind) {
  const above = kind === "part" ? [] : kind === "section" ? [part] : [part, section];
  if (kind === "text") above.push(column);
  return above.filter((index) => index >= 0);
}

/** A query's word in the characters that this text prints: traditional ones as simplified ones. */
export function folded(word, text) {
  return text.folds.size ? [...word].map((character) => text.folds.get(character) ?? character).join("") : word;
}

/** Where a segment is read, relative to the site. */
export function addressOf(text, index) {
  const segment = text.segments[index];
  const part = text.segments[segment.under[0] ?? index].id;
  const page = part.replace(/^c(?=\d)/, "chapter-");
  return { page: `${text.language === "zh" ? "" : "en/"}${text.edition}/${page}/`, fragment: segment.id };
}

// ---- What a reader typed, as terms ----

const QUOTES = /["＂“”「」『』]/g;
const RUN = /["＂“”]([^"＂“”]*)["＂“”]|[「『]([^」』]*)[」』]|([^\s"＂“”「」『』]+)/g;

/**
 * `phrase` is all of it as it is compared; every one of `terms` is required, which are `all` words
 * once each. `capital` marks a short word in capitals, which is not a part of a word.
 */
export function parseQuery(raw) {
  const typed = raw.slice(0, 20000);
  const all = [];
  for (const [, quoted, cornered, plain] of typed.matchAll(RUN)) {
    const words = plain ?? quoted ?? cornered;
    const text = normalise(words);
    const capital = /^[A-Z][A-Z0-9&]{1,4}[^\p{L}\p{N}]*$/u.test(words.normalize("NFKC"));
    if (text) all.push({ text, exact: plain === undefined, capital });
  }
  return { raw: typed, phrase: normalise(typed.replace(QUOTES, " ")), all, terms: distinctTerms(all) };
}

export const distinctTerms = (all) => [...new Map(all.map((term) => [term.text, term])).values()];

// ---- Finding and ranking ----

export const HITS_COUNTED = 40;

/** Whether [start, end) begins and ends where words and numbers do. */
export const isWhole = (text, start, end) => !isInside(text[start - 1] ?? "", text[start]) && !isInside(text[end - 1], text[end] ?? "");

const isInside = (left, right) =>
  isAlphanumeric(left) ? isAlphanumeric(right) || (right === "." && isDigit(left)) : left === "." && isDigit(right);

/** Where `needle` stands in `text`: [start, end, whole]. */
export function occurrences(text, needle, wholeOnly, most = HITS_COUNTED) {
  const found = [];
  for (let at = text.indexOf(needle); at >= 0 && found.length < most; at = text.indexOf(needle, at + 1)) {
    const whole = isWhole(text, at, at + needle.length);
    if (whole || !wholeOnly) found.push([at, at + needle.length, whole]);
  }
  return found;
}

/** Whether a word stands anywhere in a text as a word of its own. */
export const stands = (word, text) => text.segments.some((segment) => occurrences(segment.text, word, true, 1).length);

/** Where all that was typed stands in one piece. */
export function phraseHits(text, { phrase, terms }, shown) {
  return occurrences(text, shown ?? phrase, terms.length === 1 && terms[0].whole);
}

/** The passages that have every word as typed, in the reader's language, best first. */
export function searchOwn(raw, editions) {
  const query = parseQuery(raw);
  const own = [];
  for (const edition of query.terms.length ? editions : []) {
    const text = edition.own;
    for (const term of query.terms) term.whole = term.capital && stands(term.text, text);
    const words = query.terms.map((term) => folded(term.text, text));
    const phrase = folded(query.phrase, text);
    text.segments.forEach((segment, index) => {
      const phrases = phraseHits(segment.text, query, phrase);
      const hits = phrases.length ? [] : query.terms.map((term, place) => occurrences(segment.text, words[place], term.whole));
      if (hits.every((some) => some.length)) own.push(ranked(edition, index, phrases, hits));
    });
  }
  return { level: "exact", query, own: own.sort(byScore), other: [], instead: new Map() };
}

export const byScore = (one, two) => two.score - one.score;

/** A result with its marks and its rank: phrases, then headings, then closeness, then how much of it there is. */
export function ranked(edition, index, phrases, hits, segment = edition.own.segments[index]) {
  const all = phrases.length ? phrases : hits.flat();
  const whole = all.some((hit) => hit[2]);
  const printed = hits.every((some) => some.some((hit) => !hit[3]));
  const exactly = phrases.length ? (whole ? 4 : 3) : printed ? 2 : 1;
  const closeness = phrases.length ? 1 : 1 / (1 + Math.log2(1 + narrowest(hits) / 8));
  const amount = all.length / (all.length + 0.5 + segment.text.length / 600);
  const score = exactly * 1000 + (segment.kind !== "text") * 400 + whole * 200 + closeness * 150 + amount * 40 - index / 1000;
  return { edition, index, hits: all, otherHits: [], score };
}

/** The length of the shortest stretch that holds a hit of every term. */
function narrowest(hits) {
  const next = hits.map(() => 0);
  let best = Infinity;
  for (const [start, end] of hits.flat().sort(byStart)) {
    let last = end;
    hits.forEach((some, term) => {
      while (some[next[term]]?.[0] < start) next[term]++;
      last = Math.max(last, some[next[term]]?.[1] ?? Infinity);
    });
    best = Math.min(best, last - start);
  }
  return best;
}

export const byStart = (one, two) => one[0] - two[0];

/** Ranges in order, those that overlap as one. */
export function distinct(hits) {
  const ranges = [];
  for (const [start, end] of [...hits].sort(byStart)) {
    const last = ranges.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
