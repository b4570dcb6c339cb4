// The form in which words are compared. The Python tests hold a second account of it, equal to the letter.

const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i" };
const EAST_ASIAN = "\u2e80";
const folds = new Map();

/** One character without case, width, accents and ligatures; separators as blank or `|`. */
function fold(character) {
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = "";
    for (const part of character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
      if ("%&.,".includes(part)) folded += part;
      else if ("!?;。".includes(part)) folded += "|";
      else if (/[|`\p{P}\p{Z}\p{Cc}]/u.test(part)) folded += " ";
      else if (!/[\p{M}\p{Cf}]/u.test(part)) folded += PLAIN[part] ?? part;
    }
    folds.set(character, folded);
  }
  return folded;
}

/** Whether a character is an ASCII digit. */
export const isDigit = (character) => character >= "0" && character <= "9";
export const isAlphanumeric = (character) => isDigit(character) || (character >= "a" && character <= "z");

// A comma and a point inside a number or a word are no separators; what separates stands as one run.
const SEPARATORS = /(?<=[0-9]),(?=[0-9])|(?:[ |,]|(?<![a-z0-9])\.|\.(?![a-z0-9]))+/g;

/** The text as it is compared: case, width, quotes, accents and soft punctuation make no difference. */
export function normalise(text) {
  // What most of a text is made of stays as it is; fold() would say the same.
  return text.replace(/[^a-z0-9 ,.%&\u4e00-\u9fff]/gu, fold).replace(SEPARATORS, (run, at, line) => {
    const [left, right] = [line[at - 1], line[at + run.length]];
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
    for (const unit of folded) {
      if (" |,".includes(unit) || (unit === "." && form[ends.length] !== ".")) continue;
      if (" |".includes(form[ends.length])) {
        starts.push(ends.at(-1));
        ends.push(at);
      }
      for (let count = 0; count < unit.length; count++) {
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
