// The menu in the header that chooses which marks the text has: three radio buttons, and a line each.

import { STEPS, chooseStep, currentStep } from "./notes-step.js";
import { notesWords as words } from "./notes-words.js";

/** The menu while it is open, and its button: { menu, button }. */
let open;

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function choice(step) {
  const field = document.createElement("input");
  field.type = "radio";
  field.name = "notes";
  field.value = step;
  field.checked = step === currentStep();
  field.addEventListener("change", () => chooseStep(step));
  const [name, shown] = words[step];
  return element("label", "", field, element("b", "", name), element("span", "", shown));
}

/** What the two signs mean. */
function legend() {
  const signs = [element("i", "major"), ` ${words.major}`, element("i", "minor"), ` ${words.minor}`];
  return element("p", "", ...signs);
}

function closeMenu({ focus }) {
  if (!open) return;
  const { menu, button } = open;
  open = undefined;
  menu.remove();
  button.setAttribute("aria-expanded", "false");
  if (focus) button.focus();
}

function openMenu(button) {
  const menu = element("fieldset", "notes-menu", element("legend", "", words.menu), ...STEPS.map(choice), legend());
  button.after(menu);
  button.setAttribute("aria-expanded", "true");
  open = { menu, button };
  menu.querySelector(":checked").focus();
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== button && !menu.contains(relatedTarget)) closeMenu({ focus: false });
  });
}

addEventListener(
  "keydown",
  (event) => {
    if (!open || event.key !== "Escape") return;
    event.stopPropagation();
    closeMenu({ focus: true });
  },
  true,
);
addEventListener("pointerdown", ({ target }) => {
  if (open && !open.menu.contains(target) && !open.button.contains(target)) closeMenu({ focus: false });
});

/** Open the menu, or close it. */
export function toggleMenu(button) {
  if (open) closeMenu({ focus: true });
  else openMenu(button);
}
