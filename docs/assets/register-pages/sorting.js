// The heads of the tables of figures sort their rows. Amounts are compared only with others of the same unit.

const collator = new Intl.Collator(document.documentElement.lang);

/** What a cell is sorted by: the unit and the number of an amount, or its words. */
function sortKey(row, column) {
  const cell = row.cells[column];
  const amount = cell.querySelector("[data-value]");
  return amount ? [amount.dataset.unit, Number(amount.dataset.value)] : [cell.textContent.trim(), 0];
}

/** Units, or words, in the order of the language; amounts of one unit by their number. `sign` is -1 for downwards. */
function compareKeys([words, value], [otherWords, otherValue], isAmount, sign) {
  const byWords = collator.compare(words, otherWords);
  return isAmount ? byWords || sign * (value - otherValue) : sign * byWords;
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
    const isAmount = Boolean(printed[0].cells[column].querySelector("[data-value]"));
    button.addEventListener("click", () => {
      const next = { ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
      const order = next === undefined ? "ascending" : next;
      for (const sorted of heads) sorted.removeAttribute("aria-sort");
      if (order) head.setAttribute("aria-sort", order);
      const sign = order === "descending" ? -1 : 1;
      const compare = (left, right) => compareKeys(sortKey(left, column), sortKey(right, column), isAmount, sign);
      body.append(...(order ? printed.toSorted(compare) : printed));
    });
  });
}
