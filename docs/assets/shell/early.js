// What runs before a page is shown, and is therefore short and no module: the colours, notes and layout that the reader
// chose, and a key for the search that is pressed before the page is whole. Nothing may fail where storage is refused.
{
  const root = document.documentElement;
  root.classList.add("js");
  // A register waits for what the address asks of it, so that nothing moves.
  if (location.search) root.dataset.asked = "";
  try {
    for (const choice of ["scheme", "notes", "layout"]) {
      const value = localStorage.getItem(choice);
      if (value) root.dataset[choice] = value;
    }
  } catch {
    // The colours are the system's, the important notes are shown, and the layout is that of the window's width.
  }
  // Pages with both languages show the one first that the address asks for, or that the reader likes better.
  const asked = [new URLSearchParams(location.search).get("lang"), ...location.pathname.split("/")];
  const liked = [...asked, ...navigator.languages].find((tag) => /^(zh|en)(-|$)/i.test(tag));
  root.dataset.first = liked?.slice(0, 2).toLowerCase() ?? "";
  // What is typed then goes into the field; shell/search.js takes it from there.
  addEventListener("keydown", (event) => {
    const field = document.querySelector(".search-field input");
    const isCommand = (event.ctrlKey || event.metaKey) && event.key === "k";
    const isTyped = event.target.closest?.("input, textarea, select");
    if (root.dataset.search || !field || isTyped || !(isCommand || event.key === "/")) return;
    event.preventDefault();
    field.focus();
  });
}
