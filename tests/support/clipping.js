// Text that a reader cannot see whole: each piece with the element that cuts it. Run in a page by the tests.
() => {
  /** Is this hidden from the eye on purpose, as words for screen readers are? */
  const isHidden = (element) => {
    const style = getComputedStyle(element);
    return style.clipPath !== "none" || (element.offsetWidth <= 1 && style.overflow === "hidden");
  };

  /** The first ancestor that cuts what does not fit; one that scrolls cuts nothing. */
  const cutterOf = (element, rect) => {
    for (let box = element; box && box !== document.documentElement; box = box.parentElement) {
      if (isHidden(box)) return null;
      const style = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const across = style.overflowX !== "visible" && (rect.right > edge.right + 1 || rect.left < edge.left - 1);
      const down = style.overflowY !== "visible" && (rect.bottom > edge.bottom + 2 || rect.top < edge.top - 2);
      if (across && style.overflowX !== "auto" && style.overflowX !== "scroll") return box;
      if (down && style.overflowY !== "auto" && style.overflowY !== "scroll") return box;
      if (across || down) return null;
      if (style.position === "fixed") return null;
    }
    return null;
  };

  const clipped = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = new Range();
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      const cutter = cutterOf(element, rect);
      if (cutter) {
        clipped.push(`“${text.data.trim().slice(0, 40)}” in ${cutter.tagName.toLowerCase()}.${cutter.className}`);
        break;
      }
    }
  }
  return clipped;
}
