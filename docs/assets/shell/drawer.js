// On narrow screens the navigation is a drawer: closed it can't be reached, open nothing else can but the header.

const NARROW = "(width < 76.25em)"; // as in css/shell.css

function parts() {
  return {
    button: document.querySelector(".menu-button"),
    drawer: document.getElementById("__nav"),
    others: document.querySelectorAll("main, .on-this-page, footer"),
  };
}

function show(isOpen) {
  const { button, drawer, others } = parts();
  drawer.classList.toggle("is-open", isOpen);
  drawer.inert = !isOpen && matchMedia(NARROW).matches;
  for (const element of others) element.inert = isOpen;
  button.setAttribute("aria-expanded", isOpen);
}

/** Show the chapters with the one that is read in view, and give it the focus. */
function open() {
  const { drawer } = parts();
  show(true);
  const current = drawer.querySelector("[aria-current]") ?? drawer.querySelector("a");
  current.scrollIntoView({ block: "center" });
  current.focus({ preventScroll: true });
}

function close() {
  show(false);
  parts().button.focus();
}

export function startDrawer() {
  const { button, drawer } = parts();
  if (!button || !drawer) return;
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  button.addEventListener("click", () => (isOpen() ? close() : open()));
  drawer.addEventListener("click", (event) => event.target.closest("a") && show(false));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen() || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (isOpen() && !event.target.closest?.("#__nav, .md-header")) close();
  });
  matchMedia(NARROW).addEventListener("change", () => show(false));
  show(false);
}
