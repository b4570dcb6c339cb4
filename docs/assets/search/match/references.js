// Chapters, sections, columns, paragraphs and pages as readers write them.

const CHINESE_DIGITS = "〇一二三四五六七八九十";
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];
const IN_WORDS = " one two three four five six seven eight nine ten eleven twelve".split(" ");
const NUMERAL = `([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[ivx]{1,5}|${IN_WORDS.slice(1).reverse().join("|")})`;
const CHAPTER = `(?:chapter|chap\\.?|ch\\.?) ?${NUMERAL}`;
const SECTION = `(?:section|sect?\\.?|§) ?${NUMERAL}`;
const PARAGRAPH = `(?:paragraph|para\\.?|¶) ?${NUMERAL}`;
const AND = "(?:,? ?)";
const REFERENCES = [
  [`(?:专栏|專欄|column|col\\.) ?${NUMERAL}`, (number) => `column-${number}`],
  [`(?:第 ?${NUMERAL} ?章|${CHAPTER})`, (...numbers) => `c${numbers.find(Boolean)}`],
  [
    `(?:section |§ ?)?${NUMERAL} ?(?:[.、·-] ?|(?=\\())\\(?${NUMERAL}\\)?`,
    (chapter, section) => `c${chapter}-s${section}`,
  ],
  [`第 ?${NUMERAL} ?章${AND}第 ?${NUMERAL} ?[节節]`, (chapter, section) => `c${chapter}-s${section}`],
  [`${CHAPTER}${AND}${SECTION}`, (chapter, section) => `c${chapter}-s${section}`],
  [`${SECTION}(?:,? of| in)? ${CHAPTER}`, (section, chapter) => `c${chapter}-s${section}`],
  [
    `(?:第 ?${NUMERAL} ?章${AND}第 ?${NUMERAL} ?[节節]${AND}第 ?${NUMERAL} ?[段]|${CHAPTER}${AND}${SECTION}${AND}${PARAGRAPH})`,
    (...numbers) => paragraphId(numbers.filter(Boolean)),
  ],
  [`(?:para\\.? ?)?${NUMERAL}\\.${NUMERAL}(?:\\.| ?¶ ?)${NUMERAL}`, (...numbers) => paragraphId(numbers)],
].map(([pattern, id]) => [new RegExp(`^${pattern}$`), id]);
const PAGE = /^(?:p\.?|pp\.?|page|第|页|頁)? ?(\d{1,4}) ?[页頁]?$/;

const paragraphId = ([chapter, section, paragraph]) => `c${chapter}-s${section}-p${paragraph}`;

const plain = (typed) => typed.normalize("NFKC").trim().toLowerCase();

/** The id that `4.1`, `四（一）`, `专栏三`, `Column three`, `ch. 4 sec. 1` or an id itself names, or null. */
export function idOfReference(typed) {
  if (typed.length > 60) return null;
  const wanted = plain(typed).replace(/^#/, "");
  if (/^[a-z]+(?:-?\d+)?(?:-s\d+)?(?:-p\d+)?$/.test(wanted) && /\d/.test(wanted)) return wanted;
  for (const [pattern, id] of REFERENCES) {
    const found = wanted.match(pattern);
    if (found) return id(...found.slice(1).map((numeral) => numeral && numberOf(numeral)));
  }
  return null;
}

/** The printed page that `p. 46` or `第46页` names, or 0. */
export function pageOfReference(typed) {
  const wanted = typed.length > 20 ? "" : plain(typed);
  const [, number] = wanted.match(PAGE) ?? [];
  return number && /[页頁p]/.test(wanted) ? Number(number) : 0;
}

/** The last heading of a report is followed by so many pages at most. */
const MOST_AFTER = 3;

/** The ids of the headings on a printed page, or of the last one before it; `pages` has the page of each, in order. */
export function idsOnPage(page, pages) {
  if (page > Math.max(...pages.values()) + MOST_AFTER) return [];
  const on = [...pages].filter(([, printed]) => printed === page).map(([id]) => id);
  const before = [...pages].filter(([, printed]) => printed < page).map(([id]) => id);
  return on.length ? on : before.slice(-1);
}

function numberOf(numeral) {
  if (/^\d/.test(numeral)) return Number(numeral);
  if (IN_WORDS.includes(numeral)) return IN_WORDS.indexOf(numeral);
  if (/^[ivx]/.test(numeral)) return ROMAN.indexOf(numeral);
  const [tens, units] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  return (
    (numeral.includes("十") ? 10 * (tens ? CHINESE_DIGITS.indexOf(tens) : 1) : 0) +
    (units ? CHINESE_DIGITS.indexOf(units) : 0)
  );
}
