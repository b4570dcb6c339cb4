// Bodies side by side: a row a chapter, a column for each body that is chosen. It is made from the folded lists.

/** A cell of a head, for a column or a row. */
function headCell(scope, words) {
  const cell = document.createElement("th");
  cell.scope = scope;
  cell.textContent = words;
  return cell;
}

/** The chapters in the order of the report: [[value, name], …]. */
function chaptersOf(register) {
  const boxes = [...register.querySelectorAll(".filters input[name=chapter]")];
  return boxes.map((box) => [box.value, box.nextElementSibling.textContent]);
}

/** What an entry has in a chapter, without the name of the chapter. */
function contentOf(entry, chapter) {
  const part = entry.querySelector(`.part[data-chapter="${chapter}"]`);
  return part ? [...part.children].slice(1).map((child) => child.cloneNode(true)) : ["—"];
}

function rowOf(entries, [chapter, name]) {
  const row = document.createElement("tr");
  row.append(headCell("row", name));
  for (const entry of entries) row.insertCell().append(...contentOf(entry, chapter));
  return row;
}

function tableOf(register, entries, wanted, corner) {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  head.append(headCell("col", corner));
  for (const entry of entries) head.append(headCell("col", entry.querySelector("summary .name").textContent));
  const chapters = chaptersOf(register).filter(([value]) => !wanted || wanted.values.includes(value));
  const having = chapters.filter(([value]) =>
    entries.some((entry) => entry.dataset.chapter.split(" ").includes(value)),
  );
  table.createTBody().append(...having.map((chapter) => rowOf(entries, chapter)));
  return table;
}

/** Show a table while bodies are chosen, and else the lists; `corner` is what its first column is called. */
export function startComparing(register, corner) {
  const frame = document.createElement("div");
  frame.className = "side-by-side";
  register.querySelector(".filters").after(frame);
  register.addEventListener("filtered", ({ detail: conditions }) => {
    const isComparing = conditions.some(({ name }) => name === "body");
    const entries = isComparing ? [...register.querySelectorAll(".entry:not([hidden])")] : [];
    register.classList.toggle("is-comparing", entries.length > 0);
    const wanted = conditions.find(({ name }) => name === "chapter");
    frame.replaceChildren(...(entries.length ? [tableOf(register, entries, wanted, corner)] : []));
    frame.tabIndex = frame.scrollWidth > frame.clientWidth ? 0 : -1;
  });
}
