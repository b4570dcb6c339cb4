// What the search says in English.
const passages = (count) => (count === 1 ? "1 passage" : `${count} passages`);

export default {
  label: "Search the report",
  placeholder: "Words, a number, 4.1, Column 3 …",
  close: "Close",
  loading: "Loading the text …",
  start: "Several words must all occur. “…” is exact.",
  found: (own, other) => (!other ? passages(own) : own ? `${passages(own)}, ${other} more in the Chinese text` : `${passages(other)} in the Chinese text`),
  failed: "The text could not be fetched.",
  again: "Try again",
  all: "All results, by chapter",
};
