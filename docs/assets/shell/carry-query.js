// A search goes with the reader into the other language.

/** The other language of this page is opened with the same search. */
export function carryQuery() {
  const typed = new URLSearchParams(location.search).has("q");
  for (const link of document.querySelectorAll(".language-switch")) link.search = typed ? location.search : "";
}
