// Section numbers and ids as readers write them.

const CHINESE_DIGITS = "〇一二三四五六七八九十";
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];
const NUMERAL = "([0-9]{1,2}|[一二三四五六七八九十]{1,3}|[ivx]{1,5})";
const REFERENCES = [
  [`(?:专栏|專欄|column) ?${NUMERAL}`, (number) => `column-${number}`],
  [`(?:第 ?${NUMERAL} ?章|chapter ?${NUMERAL}|ch\\. ?${NUMERAL})`, (...numbers) => `c${numbers.find(Boolean)}`],
  [
    `(?:section |§ ?)?${NUMERAL} ?(?:[.、·-] ?|(?=\\())\\(?${NUMERAL}\\)?`,
    (chapter, section) => `c${chapter}-s${section}`,
  ],
  [`第 ?${NUMERAL} ?章 ?第 ?${NUMERAL} ?节`, (chapter, section) => `c${chapter}-s${section}`],
  [`${NUMERAL}\\.${NUMERAL}\\.${NUMERAL}`, (chapter, section, paragraph) => `c${chapter}-s${section}-p${paragraph}`],
].map(([pattern, id]) => [new RegExp(`^${pattern}$`), id]);

/** The id that `4.1`, `四（一）`, `专栏三`, `Column 3` or an id itself names, or null. */
export function idOfReference(typed) {
  if (typed.length > 40) return null;
  const wanted = typed.normalize("NFKC").trim().toLowerCase().replace(/^#/, "");
  if (/^[a-z]+(?:-?\d+)?(?:-s\d+)?(?:-p\d+)?$/.test(wanted) && /\d/.test(wanted)) return wanted;
  for (const [pattern, id] of REFERENCES) {
    const found = wanted.match(pattern);
    if (found) return id(...found.slice(1).map((numeral) => numeral && numberOf(numeral)));
  }
  return null;
}

function numberOf(numeral) {
  if (/^\d/.test(numeral)) return Number(numeral);
  if (/^[ivx]/.test(numeral)) return ROMAN.indexOf(numeral);
  const [tens, units] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  return (
    (numeral.includes("十") ? 10 * (tens ? CHINESE_DIGITS.indexOf(tens) : 1) : 0) +
    (units ? CHINESE_DIGITS.indexOf(units) : 0)
  );
}
