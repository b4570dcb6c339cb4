// The entry that the address of the page points to.

/** The element that the fragment names, or null. */
export function target() {
  return document.getElementById(location.hash.slice(1)); // ids of entries are ASCII
}

/** What has to be open for a reader to see an element: all that it stands in, and the group that a heading stands before. */
function foldsOf(element) {
  const folds = [];
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) folds.push(fold);
  if (element.nextElementSibling?.matches("details.group")) folds.push(element.nextElementSibling);
  return folds;
}

/** Open what the address points to. Near the end the page only now grows long enough. */
export function openTarget() {
  const element = target();
  const closed = element?.closest(".register") ? foldsOf(element).filter((fold) => !fold.open) : [];
  for (const fold of closed) fold.open = true;
  if (closed.length) element.scrollIntoView();
}
