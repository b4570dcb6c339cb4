// What the results page says in English, besides words-en.js.
export default {
  chapters: "All chapters",
  kinds: "Everything",
  both: "Both languages",
  kind: { text: "Text", column: "Columns", agency: "Agencies", international: "International bodies", country: "Countries", term: "Terms", document: "Documents", figure: "Figures" },
};
