// Numbers, menus and selected words. This much is there from the start; what acts is fetched when a reader first
// reaches for it. Without it a number is a link to its paragraph, and a menu one to the identity page.

const SETTLED = 250;

/** What acts on a passage, as a promise: fetched once. */
let acts;

function fetchActs() {
  acts ??= import("./acts.js").catch((error) => {
    acts = undefined;
    throw error;
  });
  return acts;
}

/** What was asked for and cannot be fetched leads where the link leads. */
function onClick(event) {
  const link = event.target.closest?.(".controls a");
  const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.matches("[role=menuitem]")) return;
  event.preventDefault();
  const id = link.closest(".controls").dataset.segment;
  fetchActs().then(
    ({ copyPassageLink, toggleMenu }) => (link.matches(".number") ? copyPassageLink(id) : toggleMenu(link, id)),
    () => location.assign(link.href),
  );
}

/** The menu's link acts as a button, so the keys of a button press it. */
function onKey(event) {
  const button = event.target.closest?.(".controls .more");
  if (!button || (event.key !== " " && event.key !== "ArrowDown")) return;
  event.preventDefault();
  button.click();
}

function nameButtons() {
  for (const button of document.querySelectorAll(".controls .more")) {
    button.setAttribute("role", "button");
    button.setAttribute("aria-haspopup", "menu");
    button.setAttribute("aria-expanded", "false");
  }
}

/** Offer something for selected words once the selection has come to rest. */
function followSelection() {
  let timer;
  let isPressed = false;
  const look = () => {
    clearTimeout(timer);
    if (getSelection().isCollapsed && !acts) return;
    timer = setTimeout(
      () =>
        isPressed ||
        fetchActs()
          .then(({ offerActs }) => offerActs())
          .catch(() => {}),
      SETTLED,
    );
  };
  document.addEventListener("pointerdown", (event) => {
    isPressed = event.pointerType === "mouse";
  });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => {
      isPressed = false;
      look();
    });
  }
  document.addEventListener("selectionchange", look);
}

/** Show the bar of the range from one id to another; called anew it takes the place of the last. */
export function showRange(first, last) {
  fetchActs()
    .then(({ showRangeBar }) => showRangeBar(first, last))
    .catch(() => {});
}

/** Take the bar of a range away, if there is any. */
export function hideRange() {
  document.querySelector(".range-bar")?.remove();
}

export function startLinking() {
  if (!document.querySelector(".controls")) return;
  nameButtons();
  followSelection();
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  const reach = ({ target }) => target.closest?.(".controls") && fetchActs().catch(() => {});
  for (const sign of ["pointerover", "pointerdown", "focusin"]) document.addEventListener(sign, reach);
}
