// What a mistyped address of this site means: capitals, full-width signs, a stop after it, a language before an id.

const PUNCTUATION_AT_END = /[\s.,;:!?'"<>()[\]{}…、。，；：！？（）《》〈〉「」『』【】“”‘’]+$/u;
const ID = String.raw`(?:preface|conclusion|c\d+(?:-s\d+(?:-t\d+)?)?|column-\d+)(?:-p\d+)?`;
const ENDS_IN_ID = new RegExp(
  String.raw`^(?:[a-z]{2}(?:-[a-z]+)?/)?(?:id/)?(?:(\d{4})/)?(?:[a-z]+(?:-\d+)?/)?(${ID})/$`,
);
const PAGE = /^(?:[a-z]{2}\/)?(?:\d{4}\/(?:parallel\/)?)?(?:[a-z]+(?:-\d+)?\/)?$/;

/** The address in one spelling: small letters, narrow signs, nothing behind it, a slash at its end. */
function tidied(path) {
  const plain = path
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\/index\.html?$|\.html?$/, "")
    .replace(/\/{2,}/g, "/");
  const parts = plain.split("/").map((part) => part.replace(PUNCTUATION_AT_END, ""));
  return `${parts.filter(Boolean).join("/")}/`;
}

/**
 * The addresses, relative to the site, that the wrong one `path` may mean, the likeliest first; none where it has the form
 * of none. `year` is the newest edition's, for an id without one. Whether there is such a page is for the caller to find out.
 */
export function rightAddresses(path, year) {
  const tidy = tidied(path);
  const [, itsYear, id] = ENDS_IN_ID.exec(tidy) ?? [];
  return [PAGE.test(tidy) && tidy, id && `id/${itsYear ?? year}/${id}/`].filter((right) => right && right !== path);
}
