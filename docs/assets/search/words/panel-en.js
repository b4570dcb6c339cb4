// What the search says in English.
export default {
  label: "Search the report",
  placeholder: "Words, a number, 4.1, Column 3 …",
  close: "Close",
  loading: "Loading the text …",
  start: "Words, a number or a question. Use quotation marks for an exact phrase.",
  found: (count) => (count === 1 ? "1 passage" : `${count} passages`),
  failed: "The text could not be fetched.",
  incomplete: "Not everything could be searched.",
  again: "Try again",
  all: "All results",
};
