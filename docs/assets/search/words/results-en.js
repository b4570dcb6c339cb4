// What the results page says in English, besides panel-en.js.
export default {
  chapters: "All chapters",
  kinds: "Everything",
  both: "Both languages",
  more: (count) => `Show the other ${count} passages`,
  filtered: "No results with these filters.",
  colon: ": ",
  comma: ", ",
  entries: (count) => (count === 1 ? "1 entry in the registers" : `${count} entries in the registers`),
  kind: {
    text: "Text",
    column: "Columns",
    agency: "Agencies",
    international: "International bodies",
    country: "Countries",
    term: "Abbreviations",
    document: "Documents",
    figure: "Figures",
  },
};
