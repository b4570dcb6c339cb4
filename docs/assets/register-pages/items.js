// What can be filtered on a register page: its entries, or the rows of its tables.

const FACETS = ["body", "chapter", "kind", "severity"];
const MARKERS = ".entry, .figure";

/** The items of a register in the order of the page: {element, facets, bodies, isShown}. A marker has the facets. */
export function itemsOf(register) {
  return [...register.querySelectorAll(MARKERS)].map((marker) => {
    const facets = Object.fromEntries(FACETS.map((name) => [name, new Set(marker.dataset[name]?.split(" "))]));
    return { element: marker.closest("tr") ?? marker, facets, bodies: facets.body, isShown: true };
  });
}

/** What is no words of an item's own: the passages of a concordance, and what a script has put in. */
const NOT_ITS_OWN = ".concordance, .strip, .pairs";

/** The words of an item that a reader may look for. */
export function wordsOf({ element }) {
  const hasPairs = element.querySelector(".pairs");
  const bare = hasPairs ? element.cloneNode(true) : element;
  if (hasPairs) for (const pairs of bare.querySelectorAll(".pairs")) pairs.remove();
  const texts = [...bare.children].filter((child) => !child.matches(NOT_ITS_OWN)).map((child) => child.textContent);
  const titles = [...bare.querySelectorAll("a[title]")].map((link) => link.title); // names behind abbreviations
  return [...texts, ...titles].join(" ").toLowerCase().replace(/\s+/g, " ");
}

/**
 * What is shown only while some of its items are: headings with the line that follows them, tables, groups:
 * [{element, items}]; an index (`isIndex`) has all entries, and is shown while nothing is asked for. A link to a heading in the list of what is on the page goes with it.
 */
export function partsOf(register, items) {
  const itemOf = new Map(items.map((item) => [item.element, item]));
  const parts = [];
  let section = null;
  let group = null;
  for (const child of register.children) {
    if (child.matches("h2, h3")) {
      const part = { element: child, items: [], link: linkTo(child) };
      if (child.matches("h2")) [section, group] = [part, null];
      else group = part;
      parts.push(part);
      continue;
    }
    const inside = [child, ...child.querySelectorAll(".entry, tr")].map((each) => itemOf.get(each)).filter(Boolean);
    if (child.matches(".index")) parts.push({ element: child, items: [], isIndex: true });
    if (child.matches(".index") && section) section.isIndex = true;
    section?.items.push(...inside);
    group?.items.push(...inside);
    if (child.matches("p") && section) parts.push({ element: child, items: (group ?? section).items });
    else if (inside.length && !child.matches(".entry")) parts.push({ element: child, items: inside });
  }
  return parts.filter((part) => part.items.length || part.isIndex);
}

function linkTo(heading) {
  return document.querySelector(`.on-this-page a[href="#${CSS.escape(heading.id)}"]`)?.parentElement;
}
