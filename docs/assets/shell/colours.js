// Light or dark: the system's, until the reader chooses the other.

const KEY = "scheme"; // early.js reads it, too

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  const { scheme } = document.documentElement.dataset;
  return scheme ? scheme === "dark" : systemIsDark.matches;
}

/** A choice that is the system's own is none: the page follows the system again. */
function choose(dark) {
  const scheme = dark ? "dark" : "light";
  const isChoice = dark !== systemIsDark.matches;
  if (isChoice) document.documentElement.dataset.scheme = scheme;
  else delete document.documentElement.dataset.scheme;
  try {
    if (isChoice) localStorage.setItem(KEY, scheme);
    else localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be remembered the choice holds for this page.
  }
}

export function startColours() {
  const button = document.querySelector(".dark-switch");
  if (!button) return;
  const tell = () => button.setAttribute("aria-pressed", isDark());
  button.addEventListener("click", () => {
    choose(!isDark());
    tell();
  });
  systemIsDark.addEventListener("change", tell);
  tell();
}
