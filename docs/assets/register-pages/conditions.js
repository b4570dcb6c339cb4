// What a reader asks of the entries: words, and what is chosen in each facet. No page is needed for it.

/**
 * The conditions in the parameters of an address: [{name, values}], those that are not `of` a facet left out.
 * One of the values of each has to be there.
 */
export function conditionsIn(parameters, of) {
  const names = of.filter((name) => parameters.has(name));
  return names.map((name) => ({ name, values: parameters.getAll(name) }));
}

/** Whether an item has what is chosen in a facet. */
export const meets = (item, { name, values }) => values.some((value) => item.facets[name].has(value));

/** Which items have all of the words (`found`, one of each item) and meet all conditions: true or false of each. */
export function shownOf(items, found, conditions) {
  return items.map((item, place) => found[place] && conditions.every((condition) => meets(item, condition)));
}

/** Whether each item has all the words as they are typed: until the search is there, which knows more. */
export function haveWords(typed, items) {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return items.map(({ text }) => wanted.every((word) => text.includes(word)));
}
