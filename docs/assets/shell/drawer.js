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

/** Close the drawer at a tap beside it; that tap follows no link that was beneath. */
function closeAtTapBeside(isOpen) {
  let hasClosed = false;
  document.addEventListener("pointerdown", (event) => {
    hasClosed = isOpen() && !event.target.closest?.("#__nav, .md-header");
    if (hasClosed) close();
  });
  const swallow = (event) => {
    if (hasClosed && event.detail) {
      event.preventDefault(); // a click without detail is that of a key
      event.stopPropagation();
    }
    hasClosed = false;
  };
  document.addEventListener("click", swallow, { capture: true });
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
  closeAtTapBeside(isOpen);
  matchMedia(NARROW).addEventListener("change", () => show(false));
  show(false);
}
