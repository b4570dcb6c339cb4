// On a page in both languages: a sentence under the pointer, with the focus, tapped or linked to lights up with its
// counterpart. Nothing moves.

const LIT = "is-lit";

/** The spans of each pair of sentences, by its id. */
function spansByPair() {
  const spans = new Map();
  for (const span of document.querySelectorAll(".parallel .pair")) {
    const name = nameOf(span);
    spans.set(name, [...(spans.get(name) ?? []), span]);
  }
  return spans;
}

function nameOf(span) {
  return span?.id || span?.dataset.pair;
}

export function startPairs() {
  const spans = spansByPair();
  const parallel = document.querySelector(".parallel");
  let lit;

  const light = (name) => {
    if (name === lit) return;
    for (const span of spans.get(lit) ?? []) span.classList.remove(LIT);
    for (const span of spans.get(name) ?? []) span.classList.add(LIT);
    lit = name;
  };
  const lightLinked = () => light(location.hash.slice(1));
  const lightAt = ({ target }) => light(nameOf(target.closest(".pair")));

  parallel.addEventListener("pointerover", (event) => {
    // While words are selected, and while a finger scrolls, what is lit stays.
    const isSelecting = event.buttons !== 0 || !getSelection().isCollapsed;
    if (event.pointerType === "mouse" && !isSelecting) lightAt(event);
  });
  parallel.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && lightLinked());
  parallel.addEventListener("click", (event) => getSelection().isCollapsed && lightAt(event));
  parallel.addEventListener("focusin", lightAt);
  addEventListener("hashchange", lightLinked);
  lightLinked();
}
