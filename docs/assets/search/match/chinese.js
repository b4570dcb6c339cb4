// Chinese words typed without blanks, parted into what the texts have.

const CHINESE = /[\u3400-\u9fff]/;
/** Characters that tie others together and say nothing by themselves. */
const LOOSE = /^[的了和与及在是有吗呢吧啊几个等中对将被把或之其为这那都也还就们里上下年月日]$/u;
/** A longer run is a pasted text: it is looked for as it is. */
const LONGEST_RUN = 60;
const LONGEST_PIECE = 12;

/** What a piece is worth: few long pieces beat many short ones, and one that is in a list of words counts as a word. */
const WORTH = { printed: (length) => length - 0.9, listed: (length) => length - 0.7, single: () => 0 };

/** Whether a term is a run of Chinese that may be parted. */
export const isRun = ({ text, exact }) =>
  !exact && text.length > 1 && text.length <= LONGEST_RUN && CHINESE.test(text) && !/[ |]/.test(text);

/** Characters that stay together: a number, an English word, else each Chinese character. */
const unitsOf = (run) => run.match(/[a-z0-9.%&]+|[^a-z0-9.%&]/gu) ?? [];

/**
 * Part a run into pieces: [{text, kind}, …], with kind "printed" for what stands in the texts, "listed" for what a
 * list of words has, and "absent" for what is in neither, as `isPrinted` and `isListed` tell. Loose characters are left
 * out.
 */
export function pieces(run, isPrinted, isListed) {
  const units = unitsOf(run);
  const best = [{ worth: 0, path: null }];
  for (let at = 0; at < units.length; at++) {
    const from = best[at];
    for (const piece of piecesAt(units, at, isPrinted, isListed)) {
      const worth = from.worth + WORTH[piece.kind](piece.text.length);
      const to = at + piece.count;
      if (!best[to] || worth > best[to].worth) best[to] = { worth, path: { piece, before: from.path } };
    }
  }
  const path = [];
  for (let step = best.at(-1).path; step; step = step.before) path.unshift(step.piece);
  return joined(path);
}

/** What may begin at a unit: the unit by itself, and what the texts or the list have. */
function* piecesAt(units, at, isPrinted, isListed) {
  const isWord = /[a-z0-9]/.test(units[at]);
  yield { text: units[at], count: 1, kind: isWord && isPrinted(units[at]) ? "printed" : "single" };
  let text = units[at];
  let isStanding = true;
  for (let count = 2; count <= LONGEST_PIECE && at + count <= units.length; count++) {
    text += units[at + count - 1];
    isStanding &&= isPrinted(text);
    if (isStanding) yield { text, count, kind: "printed" };
    if (isListed(text)) yield { text, count, kind: "listed" };
  }
}

/** The pieces with single characters that stand side by side as one, and without loose ones. */
function joined(path) {
  const found = [];
  let single = "";
  const close = () => {
    if (single) found.push({ text: single, kind: "absent" });
    single = "";
  };
  for (const { text, kind } of path) {
    if (kind === "single" && !LOOSE.test(text)) single += text;
    else {
      close();
      if (kind !== "single") found.push({ text, kind });
    }
  }
  close();
  return found;
}

/** Every two Chinese characters that stand side by side. */
export const pairsOf = (text) =>
  [...text]
    .map((character, at, all) => character + (all[at + 1] ?? ""))
    .filter((pair) => /^[\u3400-\u9fff]{2}$/.test(pair));

/**
 * The runs of the texts that have one character other than a Chinese word, the commonest first: [[run, how often,
 * whether what the word shares with it is mostly followed so], …].
 */
export function runsAlike(word, allTexts) {
  const texts = allTexts.slice(0, TEXTS_READ);
  const characters = [...word];
  if (characters.length < 3 || characters.length > 8 || !/^[\u3400-\u9fff]+$/.test(word)) return [];
  const found = new Map();
  characters.forEach((_, place) => {
    const [before, after] = [characters.slice(0, place).join(""), characters.slice(place + 1).join("")];
    const shared = countOf(before.length > after.length ? before : after, texts);
    for (const [run, count] of runsWith(before, after, texts)) found.set(run, [run, count, count > shared / 2]);
  });
  found.delete(word);
  return [...found.values()].sort((left, right) => right[1] - left[1]);
}

/** How often each run stands in the texts that has any one character between two parts. */
function runsWith(before, after, texts) {
  const pattern = new RegExp(`${before}[\u3400-\u9fff]${after}`, "gu");
  const counts = new Map();
  for (const text of texts) {
    for (const { text: words } of text.segments) {
      for (const [run] of words.matchAll(pattern)) counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  return counts;
}

/** So many texts are enough to tell what is spelled alike. */
const TEXTS_READ = 10;

/** How often a word stands in the texts. */
const countOf = (word, texts) =>
  texts.reduce(
    (sum, text) => sum + text.segments.reduce((count, segment) => count + segment.text.split(word).length - 1, 0),
    0,
  );
