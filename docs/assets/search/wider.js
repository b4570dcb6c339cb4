// The matcher's second half: the other language, headings, and other forms of what was typed.

import { jump } from "./jump.js";
import { byScore, byStart, folded, HITS_COUNTED, isWhole, normalise, normaliseWithPlaces, occurrences, parseQuery, ranked } from "./matcher.js";

// ---- Searching in both languages, as far as it must go ----

/** How far the search had to go: each level is tried only when those before it found nothing. */
export const LEVELS = ["exact", "headings", "variants", "pieces", "slips"];
const MOST_TERMS = 24;
// Among many editions a few places of a passage are enough to rank it.
const MANY_EDITIONS = 5;
const HITS_AMONG_MANY = 6;

/**
 * Search editions, each `{own, other}` with its texts in the reader's and in the other language
 * (`other` may be null). `wider` knows other forms of words, numbers and names.
 *
 * Returns `{level, query, own, other, instead}`: a result is `{edition, index, hits, otherHits,
 * score}`, best first, and no passage is in both lists. What the query names by its number is the first.
 */
export function search(raw, editions, wider = makeWider()) {
  const found = { level: "exact", query: parseQuery(raw), own: [], other: [], instead: new Map() };
  if (!found.query.terms.length) return found;
  found.query = wider.withNames(withUnits(found.query));
  const texts = editions.flatMap(({ own, other }) => (other ? [own, other] : [own]));
  for (const term of found.query.terms) term.whole = term.capital && texts.some((text) => bySegment(text, term.text, true).size > 0);
  for (const level of found.query.terms.length > MOST_TERMS ? LEVELS.slice(0, 1) : LEVELS) {
    found.level = level;
    const plan = planFor(found, texts, wider);
    for (const edition of editions) collect(edition, plan, found);
    if (found.own.length || found.other.length) break;
  }
  found.own.sort(byScore);
  found.other.sort(byScore);
  const named = jump(found.query.raw);
  if (named) goTo(named, editions, found);
  return found;
}

/** The query with a number and its unit as one term: `640 million`. */
function withUnits(query) {
  const terms = [];
  for (const term of query.terms) {
    const last = terms.at(-1);
    const isUnit = last && !last.exact && !term.exact && /^[\d.]+$/.test(last.text) && /^(?:[万亿千]|(?:thousand|million|billion|trillion|percent)\b)/.test(term.text);
    if (isUnit) terms[terms.length - 1] = { ...last, text: normalise(`${last.text} ${term.text}`) };
    else terms.push(term);
  }
  return { ...query, terms };
}

/** Put the segment that was named first; it is not listed twice. */
function goTo(id, editions, found) {
  for (const edition of editions) {
    const index = edition.own.segments.findIndex((segment) => segment.id === id);
    if (index < 0) continue;
    const isOther = (result) => result.edition !== edition || result.index !== index;
    const already = found.own.find((result) => !isOther(result));
    found.own = [already ?? { edition, index, hits: [], otherHits: [], score: Infinity }, ...found.own.filter(isOther)];
    found.other = found.other.filter(isOther);
    if (found.own.length === 1) [found.level, found.instead] = ["exact", new Map()];
    return;
  }
}

/** Where a word stands in a text, by segment: [[start, end, whole], …]. One scan of the whole text. */
function bySegment(text, word, wholeOnly, most = HITS_COUNTED) {
  if (!text.joined) {
    text.joined = text.segments.map((segment) => segment.text).join("\n");
    let at = 0;
    text.offsets = text.segments.map((segment) => (at += segment.text.length + 1) - segment.text.length - 1);
  }
  const { joined, offsets } = text;
  const found = new Map();
  let index = 0;
  for (let at = word ? joined.indexOf(word) : -1; at >= 0; at = joined.indexOf(word, at + 1)) {
    while (offsets[index + 1] <= at) index++;
    const whole = isWhole(joined, at, at + word.length);
    const start = at - offsets[index];
    if (whole || !wholeOnly) put(found, index, [start, start + word.length, whole]);
    if (found.get(index)?.length >= most && index + 1 < offsets.length) at = offsets[index + 1] - 1;
    else if (found.get(index)?.length >= most) break;
  }
  return found;
}

/** What each term looks like at this level, in whichever text. */
function planFor({ query, level, instead }, texts, wider) {
  const depth = LEVELS.indexOf(level);
  const terms = depth >= 2 ? wider.required(query) : query.terms;
  return { query, depth, wider, instead, scans: new Map(), most: texts.length > 2 * MANY_EDITIONS ? HITS_AMONG_MANY : HITS_COUNTED, terms: terms.map((term) => ({ term, others: wider.needles(term, depth, texts) })) };
}

/** The same scan is made once for a plan. */
function scanned(plan, text, word, wholeOnly) {
  const key = `${text.edition} ${text.language} ${Boolean(wholeOnly)} ${word}`;
  if (!plan.scans.has(key)) plan.scans.set(key, bySegment(text, word, wholeOnly, plan.most));
  return plan.scans.get(key);
}

/** Where each term stands in a text, by segment: [start, end, whole, in another form, by which name]. */
function hitsOf({ term, others }, text, plan) {
  const spots = plan.wider.spots(term, text);
  const literal = scanned(plan, text, folded(term.text, text), term.whole);
  if (!others.length && !spots.size && plan.depth < 3) return literal;
  const hits = new Map(literal);
  const add = (index, more) => {
    const taken = hits.get(index) ?? [];
    const free = more.filter(([start, end]) => !taken.some((hit) => hit[0] < end && start < hit[1]));
    if (free.length) hits.set(index, [...taken, ...free].sort(byStart));
    return free.length;
  };
  for (const other of others) {
    for (const [index, more] of bySegment(text, other, true)) {
      if (add(index, more.map(([start, end]) => [start, end, true, true]))) plan.instead.set(other, term.text);
    }
  }
  for (const [index, more] of spots) add(index, more);
  if (plan.depth >= 3 && !term.exact) addPieces(folded(term.text, text), term, text, hits, plan);
  return hits;
}

function addPieces(word, term, text, hits, plan) {
  if (!plan.wider.pieces(word, text.joined).length) return;
  text.segments.forEach((segment, index) => {
    if (hits.has(index)) return;
    const pieces = plan.wider.pieces(word, segment.text);
    for (const [start, end] of pieces) plan.instead.set(segment.text.slice(start, end), term.text);
    if (pieces.length) hits.set(index, pieces);
  });
}

/** Where all that was typed stands in one piece, by segment. */
const phrasesIn = (text, plan) => scanned(plan, text, folded(plan.query.phrase, text), plan.query.terms.length === 1 && plan.query.terms[0].whole);

function collect(edition, plan, found) {
  const { own, other } = edition;
  const phrases = phrasesIn(own, plan);
  const hits = plan.terms.map((sought) => hitsOf(sought, own, plan));
  const otherPhrases = other ? phrasesIn(other, plan) : new Map();
  const otherHits = other ? plan.terms.map((sought) => hitsOf(sought, other, plan)) : [];
  if (!phrases.size && !otherPhrases.size && hits.some((some, place) => !some.size && !otherHits[place]?.size)) return;
  own.segments.forEach((segment, index) => {
    const phrase = phrases.get(index) ?? [];
    const present = hits.filter((some) => some.has(index)).map((some) => some.get(index));
    const isAbove = (some) => some.has(index) || segment.under.some((above) => some.has(above));
    if (phrase.length || present.length === hits.length) {
      found.own.push(withNames(ranked(edition, index, phrase, present), phrase.length ? [] : present));
    } else if (plan.depth && present.length && hits.every(isAbove)) {
      found.own.push(ranked(edition, index, [], present));
    } else if (otherPhrases.has(index) || (other && hits.every((some, place) => some.has(index) || otherHits[place].has(index)))) {
      const there = otherHits.filter((some) => some.has(index)).map((some) => some.get(index));
      const result = ranked(edition, index, otherPhrases.get(index) ?? [], there, other.segments[index]);
      found.other.push({ ...result, hits: present.flat(), otherHits: result.hits });
    }
  });
}

function withNames(result, hits) {
  result.named = [...new Set(hits.flat().map((hit) => hit[4]).filter(Boolean))];
  return result;
}

// ---- Other forms: numbers, names, variants of words, slips ----

const UNITS = {
  千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12,
  thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, percent: 1, "per cent": 1, "%": 1,
}; // prettier-ignore
const NUMBER = /(\d+(?:\.\d+)?)(?: ?(万亿|十万|百万|千万|[万亿千%]|thousand|million|billion|trillion|percent|per cent))?/g;

/** `6.4亿`, `640 million` and `640000000` as one and the same value; `3.2%` as itself. */
function valueOf([, digits, unit = ""]) {
  const share = unit === "%" || unit.startsWith("per") ? "%" : "";
  return Number((Number(digits) * (UNITS[unit] ?? 1)).toPrecision(12)) + share;
}

const QUESTION_WORDS = new Set(
  "a an the of in on to for and or by with from at as is are was were be been has have had do does did how many much what which who whom when where why that this these those it its there any all".split(" "),
);
const LOOSE = /^(?:多少|哪些|哪个|什么|怎么|如何|[的了和与及在是有吗几个等中对将被把])/u;

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
  return bare.replace(/([b-df-hj-np-tv-z])\1/g, "$1").replace(/e$/, "").replace(/y$/, "i");
}

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const keys = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, [x + y / 2, y]])));

function areNeighbours(one, two) {
  const [a, b] = [keys.get(one), keys.get(two)];
  return Boolean(a && b) && Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1;
}

/** Whether two words differ by one slip: a letter too many, too few, another, or two exchanged. */
export function isSlip(one, two) {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (short.length < 4 || long.length - short.length > 1 || short === long || /\d/.test(one + two)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const exchanged = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  if (exchanged) return true;
  // In a short word another letter is another word, unless it is the next key.
  return short.slice(at + 1) === long.slice(at + 1) && (short.length > 5 || areNeighbours(short[at], long[at]));
}

const known = { texts: new Set(), words: new Set(), stems: new Map(), joined: new Map() };

/** The words of these texts (and of any seen before): all, by stem, and pairs by how they are written in one. */
function vocabulary(texts) {
  for (const text of texts) {
    if (known.texts.has(text)) continue;
    known.texts.add(text);
    for (const { text: words } of text.segments) {
      let last = "";
      for (const word of words.match(/[a-z0-9]+/g) ?? []) {
        if (last) known.joined.set(last + word, `${last} ${word}`);
        last = word;
        if (known.words.has(word) || /^\d+$/.test(word)) continue;
        known.words.add(word);
        put(known.stems, stem(word), word);
      }
    }
  }
  return known;
}

/** The numbers of a text by their value: [[segment, start, end], …]. Made when first asked for. */
function numbersOf(text) {
  if (text.numbers) return text.numbers;
  const numbers = new Map();
  text.segments.forEach((segment, index) => {
    for (const found of segment.text.matchAll(NUMBER)) put(numbers, valueOf(found), [index, found.index, found.index + found[0].length]);
  });
  text.numbers = numbers;
  return numbers;
}

function put(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}

/** The words of a phrase, in every form that a text has for each: at most a few phrases. */
function spellings(words, forms, most = 12) {
  let phrases = [""];
  for (const word of words) {
    phrases = phrases.flatMap((phrase) => forms(word).map((form) => (phrase ? `${phrase} ${form}` : form))).slice(0, most);
  }
  return phrases;
}

/** What the matcher asks when words alone are not enough. `registers` are the files of that name. */
export function makeWider(registers = []) {
  const names = new Map();
  for (const register of registers) {
    for (const entry of register.names) {
      for (const written of Object.values(entry.names).flat()) put(names, normalise(written), { entry, register });
    }
  }
  return {
    names,

    /** Prepare what searching these texts needs, before it is needed. */
    learn(texts) {
      vocabulary(texts);
      for (const text of texts) numbersOf(text);
    },

    /** What a body is called, by its id. */
    nameOf(id, language) {
      const [first = id, ...others] = registers.flatMap((register) => register.names).find((entry) => entry.id === id)?.names[language] ?? [];
      return others.length ? `${first} (${others.at(-1)})` : first;
    },

    /** The entries of the registers whose names, titles or figures have all the words: {kind, id, label, address}. */
    entries(typed, language) {
      const { terms } = parseQuery(typed);
      const has = (...texts) => {
        const joined = texts.map(normalise).join("|");
        return terms.length > 0 && terms.every((term) => occurrences(joined, term.text, term.capital, 1).length > 0);
      };
      const home = language === "zh" ? "" : `${language}/`;
      const found = new Map();
      const add = (kind, id, label, page) => found.set(`${kind} ${id}`, { kind, id, label, address: `${home}${page}/#${id}` });
      for (const { edition, names: entries, documents, figures } of registers) {
        for (const { id, kind, names: written } of entries) {
          if (Object.values(written).some((all) => has(...all))) add(kind, id, this.nameOf(id, language), "glossary");
        }
        for (const [id, title] of documents) if (has(...Object.values(title))) add("document", id, title[language], `${edition}/documents`);
        for (const [id, , , quote, label] of figures) {
          if (has(...Object.values(quote), ...Object.values(label))) add("figure", id, `${label[language]}: ${quote[language]}`, `${edition}/figures`);
        }
      }
      return [...found.values()];
    },

    /** The query with the words of an agency's name as one term. */
    withNames(query) {
      const terms = [];
      for (let at = 0; at < query.terms.length; ) {
        let length = Math.min(query.terms.length - at, 14);
        const phrase = () => query.terms.slice(at, at + length).map((term) => term.text).join(" ");
        while (length > 1 && !(names.has(phrase()) && query.terms.slice(at, at + length).every((term) => !term.exact))) length--;
        const named = names.get(phrase());
        terms.push({ ...query.terms[at], text: phrase(), ...(length > 1 ? { capital: false } : {}), named });
        at += length;
      }
      return { ...query, terms };
    },

    /** The terms that a passage must have once no passage has every word: not those that only ask. */
    required(query) {
      const telling = query.terms.filter((term) => term.exact || !QUESTION_WORDS.has(term.text));
      return telling.length ? telling : query.terms;
    },

    /** Other words for a term, each of which stands somewhere as a whole. */
    needles(term, depth, texts) {
      if (depth < 2 || term.exact) return [];
      const parts = term.text.match(/[a-z0-9]+/g) ?? [];
      if (parts.join(" ") !== term.text) return [];
      const { stems, joined, words } = vocabulary(texts);
      const variants = (word) => [...new Set([...(words.has(word) ? [word] : []), ...(stems.get(stem(word)) ?? [])])];
      const whole = parts.join("");
      let forms = spellings(parts, variants);
      if (joined.has(whole)) forms.push(joined.get(whole));
      if (parts.length > 1) forms.push(...variants(whole));
      if (depth >= 4 && ![...forms, term.text].some((form) => isIn(form, texts))) {
        forms = spellings(parts, (word) => (words.has(word) ? [word] : [...words].filter((other) => isSlip(word, other))));
        if (parts.length === 1) forms.push(...[...joined.keys()].filter((other) => isSlip(whole, other)).map((other) => joined.get(other)));
      }
      return [...new Set(forms)].filter((form) => form && form !== term.text);
    },

    /** Where this text has the same number or names the same body, by segment: [start, end, true, true, name]. */
    spots(term, text) {
      const spots = new Map();
      const add = (index, start, end, name) => put(spots, index, [start, end, true, true, name]);
      if (!term.exact) {
        NUMBER.lastIndex = 0;
        const number = NUMBER.exec(folded(term.text, text));
        if (number?.index === 0) {
          const rest = term.text.slice(number[0].length).trim();
          for (const [index, start, end] of numbersOf(text).get(valueOf(number)) ?? []) {
            const following = text.segments[index].text.slice(end).trimStart();
            if (following.startsWith(rest)) add(index, start, end + (rest ? text.segments[index].text.indexOf(rest, end) - end + rest.length : 0));
          }
          for (const { register, figure } of figuresOf(registers, text.edition, valueOf(number))) {
            const [, index, , quotes] = figure;
            const quote = normalise(quotes[text.language] ?? "");
            const start = rest || !quote ? -1 : (text.segments[index]?.text.indexOf(quote) ?? -1);
            if (register && start >= 0) add(index, start, start + quote.length);
          }
        }
      }
      for (const { entry, register } of term.exact ? [] : (term.named ?? [])) {
        if (register.edition !== text.edition) continue;
        for (const [index, start, length] of entry.mentions[text.language] ?? []) {
          const segment = text.segments[index];
          if (!segment) continue;
          segment.places ??= normaliseWithPlaces(segment.printed);
          const first = segment.places.starts.findIndex((place, at) => place >= start && isIndexOfWord(segment.text, at));
          const last = segment.places.ends.findLastIndex((place) => place <= start + length);
          if (first >= 0 && last >= first) add(index, first, last + 1, entry.id);
        }
      }
      return spots;
    },

    /** A Chinese term in the fewest pieces that a segment has, in any order; none when one is missing. */
    pieces(word, text) {
      if (!/^[\u3400-\u9fff][\u3400-\u9fffa-z0-9.%]{2,}$/.test(word)) return [];
      const hits = [];
      for (let at = 0; at < word.length; ) {
        let length = 0;
        while (at + length < word.length && text.includes(word.slice(at, at + length + 1))) length++;
        const enough = length >= 2 || (length && /[a-z0-9]/.test(word[at]));
        const loose = word.slice(at).match(LOOSE);
        if (enough) {
          const piece = word.slice(at, at + length);
          for (let place = text.indexOf(piece); place >= 0; place = text.indexOf(piece, place + length)) hits.push([place, place + length, true, true]);
          at += length;
        } else if (loose) at += loose[0].length;
        else return [];
      }
      return hits;
    },
  };
}

const isIndexOfWord = (text, at) => text[at] !== " " && text[at] !== "|";

const isIn = (word, texts) => Boolean(word) && texts.some((text) => bySegment(text, word, false).size > 0);

function figuresOf(registers, edition, value) {
  return registers.flatMap((register) => {
    if (register.edition !== edition) return [];
    return register.figures.filter((figure) => figure[2] === value).map((figure) => ({ register, figure }));
  });
}

