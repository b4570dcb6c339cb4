// What the panel and the results page say in English after the first answer.

const passages = (count) => (count === 1 ? "1 passage" : `${count} passages`);

export default {
  found: (primary, secondary) => {
    if (!secondary) return passages(primary);
    return primary
      ? `${passages(primary)}, ${secondary} more in the Chinese text`
      : `${passages(secondary)} in the Chinese text`;
  },
  other: "Found in the Chinese text",
  entries: "Entries of the registers",
  kind: {
    party: "Party body",
    agency: "Central government agency",
    judiciary: "Judicial body",
    local: "Local body",
    international: "International body",
    country: "Country",
    term: "Abbreviation",
    document: "Document",
    case: "Case",
    figure: "Figure",
  },
  inside: "No such number; showing numbers that contain it.",
  insideWords: (shown) => `${shown} stands only inside longer words.`,
  rounded: (shown) => `No such number; this rounds to it: ${shown}.`,
  headings: "No passage has all of these words; these stand under headings that have the rest.",
  instead: (shown) => `No exact match; showing ${shown}.`,
  part: "No passage has all of these words.",
  absent: "Not in the report: ",
  lacks: " · without",
  lacking: (count) => `; ${count} more without some of the words`,
  also: (shown) => `; also: ${shown}`,
  page: (page) => `Printed page ${page}:`,
  alike: " Did you mean ",
  asking: "?",
  nothing: (typed) => `Nothing found for ${typed}.`,
  try: " Look in the ",
  contents: "contents",
  or: " or the ",
  glossary: "agencies and abbreviations",
  stop: ".",
  quote: (word) => `“${word}”`,
  and: ", ",
  named: (name) => ` · names ${name}`,
};
