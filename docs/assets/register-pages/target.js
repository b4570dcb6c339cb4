// The entry that the address of the page points to.

/** The element that the fragment names, or null. */
export function target() {
  return document.getElementById(location.hash.slice(1)); // ids of entries are ASCII
}

/** Open the passage list of the entry that the address points to. Near the end the page only now grows long enough. */
export function openTarget() {
  const details = target()?.closest(".entry")?.querySelector(".concordance");
  if (!details || details.open) return;
  details.open = true;
  target().scrollIntoView();
}
