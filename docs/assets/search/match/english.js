// English words: their stems, what is derived from them, slips of the keyboard.

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
  "paid pay, payment pay, payments pay, sold sell, made make, held hold, took take, taken take, gave give, given give, found find, led lead, built build, won win, broke break, broken break, brought bring, bought buy, sent send, said say, wrote write, written write, began begin, begun begin, grew grow, grown grow, rose rise, risen rise, fell fall, fallen fall, drew draw, drawn draw, dealt deal, sought seek, met meet, left leave, children child, women woman, men man, seizure seize, seizures seize, detention detain, detentions detain, theft steal, stole steal, stolen steal, caught catch, decision decide, decisions decide, sale sell, sales sell, grown grow, growth grow"
    .split(", ")
    .map((pair) => pair.split(" ")),
);
/** The endings that make a noun of a verb. */
const NOUN_ENDING = /(?<=.{5})(?:e?ment|ation|ion|er|or|ure)$/;

/** Nouns that mean something else than the verb that they were made of. */
const APART = /^(?:publication|customer|project(?:or|ion)|direction|generat(?:or|ion)|objection|subjection)s?$/;

/** What a word shares with its forms and with the nouns made of it, which no reader would tell apart: `enforc`, also for `enforcement`. */
export function kin(word) {
  const bare = stem(IRREGULAR.get(word) ?? word);
  return APART.test(word)
    ? bare
    : bare
        .replace(NOUN_ENDING, "")
        .replace(/izat$/, "iz")
        .replace(/(?<=.{4})at$/, "");
}

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

/** By how many letters two words differ; more than `limit` when by more. */
export function editDistance(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let at = 1; at <= left.length; at++) {
    const next = [at];
    for (let other = 1; other <= right.length; other++) {
      const changed = row[other - 1] + (left[at - 1] !== right[other - 1]);
      next[other] = Math.min(changed, row[other] + 1, next[other - 1] + 1);
    }
    row = next;
  }
  return row.at(-1);
}
