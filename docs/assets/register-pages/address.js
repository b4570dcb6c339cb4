// What is chosen in the filters stands in the address, as a form would send it: `?body=samr&body=gacc&chapter=4`.

/** What a form says, without what is empty. */
export function parametersOf(form) {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) parameters.append(name, value.trim());
  return parameters;
}

/** Let a form say what the address does; what it does not know is left out. */
export function fill(form, parameters) {
  for (const control of form.elements) {
    if (control.type === "checkbox") control.checked = parameters.getAll(control.name).includes(control.value);
    else if (control.matches("input")) control.value = parameters.get(control.name) ?? "";
    else if (control.matches("select")) {
      const asked = parameters.get(control.name) ?? "";
      control.value = [...control.options].some(({ value }) => value === asked) ? asked : "";
    }
  }
}

let waiting;

/** Put what a form says into the address, when it is shown, and into that of the page in the other language. */
export function writeAddress(parameters) {
  const search = parameters.size ? `?${parameters}` : "";
  for (const link of document.querySelectorAll("a.language-switch")) link.search = search;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (search !== location.search) history.replaceState(history.state, "", location.pathname + search + location.hash);
  });
}
