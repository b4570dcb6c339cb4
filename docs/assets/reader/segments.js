// The segments of a page: every element that carries a published id, in reading order.

/** The ids of the segments of this page, in order; of the ids in the text where it has no segments. */
export function ids() {
  const bars = [...document.querySelectorAll(".controls[data-segment]")];
  if (bars.length) return bars.map(({ dataset }) => dataset.segment);
  return [...document.querySelectorAll("article [id]")].map((element) => element.id);
}

/** The bar of links of a segment. */
export function bar(id) {
  return document.querySelector(`.controls[data-segment="${CSS.escape(id)}"]`);
}

/** The number of a segment as the page shows it: `4.1 ¶3`. */
export function number(id) {
  return bar(id).querySelector(".number").textContent;
}

/** Where a segment stands, as a citation says it: `ch. IV, sec. i, para. 3`. */
export function place(id) {
  return bar(id).querySelector(".number").dataset.place;
}

/** The permanent address of a segment. */
export function address(id) {
  return bar(id).querySelector(".number").dataset.address;
}

/** The elements that hold the text of a segment: its paragraphs, or its heading; of a row those of every cell. */
export function textElements(id) {
  const element = document.getElementById(id);
  if (element.matches("h1, h2, h3")) return [element];
  if (element.matches(".column")) return [element.querySelector("h3")];
  return [...element.querySelectorAll(":scope > p, :scope > .cell > :is(p, h1, h2, h3)")];
}
