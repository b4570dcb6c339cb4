// The heads of the tables of figures sort their rows.

const collator = new Intl.Collator(document.documentElement.lang);

/** What a cell is sorted by: its number, or its words. */
function sortKey(row, column) {
  const cell = row.cells[column];
  const value = cell.querySelector("[data-value]")?.dataset.value;
  return value === undefined ? cell.textContent.trim() : Number(value);
}

function compareKeys(left, right) {
  if (typeof left === "number") return left - right;
  return collator.compare(left, right);
}

/** The heads of the tables sort: up, down, and back to the order of the report. */
export function startSorting(table) {
  const body = table.tBodies[0];
  const printed = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const next = { ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
      const order = next === undefined ? "ascending" : next;
      for (const sorted of heads) sorted.removeAttribute("aria-sort");
      if (order) head.setAttribute("aria-sort", order);
      const sign = order === "descending" ? -1 : 1;
      body.append(
        ...(order
          ? printed.toSorted((left, right) => sign * compareKeys(sortKey(left, column), sortKey(right, column)))
          : printed),
      );
    });
  });
}
