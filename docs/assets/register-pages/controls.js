// Form controls that the register pages make.

/** A control with its label around it. */
export function labelled(text, control) {
  const label = document.createElement("label");
  label.append(text, control);
  return label;
}

/** A list to choose from: [[value, text], …]. */
export function select(options) {
  const element = document.createElement("select");
  for (const [value, text] of options) element.add(new Option(text, value));
  return element;
}
