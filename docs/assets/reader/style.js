// The style of menus and bars comes with them.

let loaded;

/** Add the style sheet once; resolves when it is there, or could not be had. */
export function loadStyle() {
  loaded ??= new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("../css/acts.css", import.meta.url).href;
    link.addEventListener("load", done);
    link.addEventListener("error", done);
    document.head.append(link);
  });
  return loaded;
}
