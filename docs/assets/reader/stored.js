// The page about this edition lists what the site keeps in the reader's browser; a button clears it.

/** Whether a stored name is a listed one, plain or below the path of this site, where another site may share the host. */
function isListed(name, listed, root) {
  return listed.includes(name) || (name.startsWith(root) && listed.includes(name.slice(name.lastIndexOf(".") + 1)));
}

/** The names that this site has stored; null where the browser refuses to tell. */
function storedNames(listed, root) {
  try {
    return Object.keys(localStorage).filter((name) => isListed(name, listed, root));
  } catch {
    return null;
  }
}

/** Let the button of the page clear what its table lists, and say what there is. */
export function startClearing() {
  const [table, place] = ["[data-stored]", ".stored-clear"].map((part) => document.querySelector(part));
  const listed = [...table.querySelectorAll("[data-key]")].map(({ dataset }) => dataset.key);
  const { pathname } = new URL(document.querySelector(".search-field").dataset.root, location.href);
  const [button, status] = [place.querySelector("button"), place.querySelector("[role=status]")];
  const { cleared, nothing, refused } = place.dataset;
  const names = storedNames(listed, pathname);
  button.hidden = !names?.length;
  if (!names?.length) status.textContent = names ? nothing : refused;
  button.addEventListener("click", () => {
    for (const name of storedNames(listed, pathname)) localStorage.removeItem(name);
    status.textContent = cleared;
  });
  place.hidden = false;
}
