// The walks of a reader, in each language and width. Each is a function of Hands and { prefix, code, width }; what does
// not hold it throws. Numbers in comments are none: each walk says in its name what a reader does.

import { hold } from "./hands.mjs";
import { FRAME_URL } from "./site-server.mjs";

const EACH = ["", "2024/", "2024/preface/", "2024/chapter-4/", "2024/parallel/chapter-4/", "glossary/", "2024/terms/",
  "2024/figures/", "2024/documents/", "2024/columns/", "2024/errata/", "downloads/", "cite/", "about/", "search/",
  "search/?q=%E4%BE%B5%E6%9D%83", "search/?q=zzzz"]; // prettier-ignore
const BOTH = ["id/2024/c4-s3-p1/", "id/2024/c4-s3/"];
const MORE = '.controls[data-segment="c4-s1-p2"] .more';
const MARK = "#c4-s1-p1 a.mention[href]";
const FIELD = ".search-field input";
const TYPED = { zh: "28.7", en: "customs" };
const SIDEWAYS = "() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth";
/** Whether an element begins in the window, below the header. */
const IN_VIEW =
  "(id) => { const { top } = document.getElementById(id).getBoundingClientRect(); return top >= 0 && top < innerHeight; }";

const chapter = (place) => `/${place.prefix}2024/chapter-4/`;

/** Pages without errors, failed requests or sideways scrolling. */
async function pages(hands, { prefix }) {
  for (const path of [...EACH.map((name) => prefix + name), ...BOTH]) {
    await hands.go(`/${path}`);
    if (path.includes("?q="))
      await hands.until(
        path,
        "() => document.querySelector('#search-results [role=status], .search-status')?.textContent",
      );
    await hands.run("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))");
    const wrong = await hands.wrong();
    hold(!wrong.length, `${path}: ${wrong.join("; ")}`);
    const sideways = await hands.run(SIDEWAYS);
    hold(sideways <= 0, `${path}: scrolls ${sideways} px sideways`);
  }
}

async function deepLink(hands, place) {
  await hands.go(`${chapter(place)}#c4-s2-p1`);
  await hands.until("the passage is in view", IN_VIEW, "c4-s2-p1");
  await hands.go(`${chapter(place)}#c4-s1-p1:c4-s1-p3`);
  await hands.shown(".range-bar");
  await hands.until("the range is in view", IN_VIEW, "c4-s1-p1");
}

async function languageSwitch(hands, place) {
  await hands.go(`${chapter(place)}#c4-s2-p1`);
  await hands.until("the passage is in view", IN_VIEW, "c4-s2-p1");
  await hands.click(".language-switch");
  await hands.until(
    "the other language",
    "(lang) => !document.documentElement.lang.startsWith(lang) && document.readyState === 'complete'",
    place.code,
  );
  hold((await hands.run("() => location.hash")) === "#c4-s2-p1", "the switch lost the place");
  await hands.until("the passage is in view there", IN_VIEW, "c4-s2-p1");
}

const PANEL = "() => document.querySelector('dialog[open] input')?.value";
const FIRST = "() => document.querySelector('#search-found [role=option]')?.href";

async function searchByTyping(hands, place) {
  await hands.go(chapter(place));
  await hands.until("the search is ready", "() => document.documentElement.dataset.search === 'ready'");
  await hands.run("(s) => document.querySelector(s).focus()", FIELD);
  await hands.type(TYPED[place.code]);
  await hands.until("results", FIRST);
  await hands.until("the words in their order", `(typed) => (${PANEL})() === typed`, TYPED[place.code]);
  const href = await hands.run("() => document.querySelector('#search-found .found-best').href");
  await hands.press("Enter");
  await hands.until(
    "the best passage is opened",
    "(href) => location.pathname === new URL(href).pathname && location.hash.startsWith(new URL(href).hash.slice(0, 3))",
    href,
  );
}

async function searchByPasting(hands, place) {
  await hands.go(chapter(place));
  await hands.until("the search is ready", "() => document.documentElement.dataset.search === 'ready'");
  await hands.press("/");
  await hands.shown("dialog[open] input");
  await hands.run(
    `(words) => { const input = document.querySelector("dialog[open] input"); input.value = words;
    input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", data: words, bubbles: true })); }`,
    TYPED[place.code],
  );
  await hands.until("results", FIRST);
  await hands.press("Escape");
  await hands.gone("dialog.search-panel");
}

/** The Enter that ends a word of an input method, as each browser orders it, opens nothing; the next one does. */
async function searchByInputMethod(hands, place) {
  for (const isSafari of [false, true]) {
    await hands.go(chapter(place));
    await hands.until("the search is ready", "() => document.documentElement.dataset.search === 'ready'");
    await hands.press("/");
    await hands.shown("dialog[open] input");
    await hands.run(
      `(words, isSafari) => {
      const input = document.querySelector("dialog[open] input");
      const enter = () => input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, isComposing: !isSafari, bubbles: true, cancelable: true }))
        && isSafari && input.form.requestSubmit();
      input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      input.value = words;
      input.dispatchEvent(new InputEvent("input", { isComposing: true, inputType: "insertCompositionText", data: words, bubbles: true }));
      if (!isSafari) enter();
      input.dispatchEvent(new CompositionEvent("compositionend", { data: words, bubbles: true }));
      if (isSafari) enter();
    }`,
      TYPED[place.code],
      isSafari,
    );
    await hands.until("results", FIRST);
    hold(
      (await hands.run("() => location.hash + location.search")) === "",
      "the Enter of the input method opened a passage",
    );
    await hands.press("Enter");
    await hands.until("the next Enter opens the best passage", "() => location.hash + location.search");
  }
}

async function menu(hands, place) {
  await hands.go(chapter(place));
  await hands.until(
    "numbers are ready",
    "(s) => document.querySelector(s)?.getAttribute('aria-haspopup') || document.querySelector(s)",
    MORE,
  );
  await hands.click(MORE);
  await hands.shown("[role=menu]");
  await hands.press("ArrowDown");
  await hands.until("an entry has the focus", "() => document.activeElement.closest('[role=menu]')");
  await hands.press("Escape");
  await hands.gone("[role=menu]");
  hold(
    await hands.run("(s) => document.activeElement === document.querySelector(s)", MORE),
    "the focus did not go back",
  );
}

async function copyRefused(hands, place) {
  await hands.go(chapter(place), "no clipboard");
  await hands.click(MORE);
  await hands.shown("[role=menu]");
  await hands.press("ArrowDown");
  await hands.until("an entry has the focus", "() => document.activeElement.closest('[role=menuitem]')");
  await hands.run("() => document.querySelector('[role=menuitem]').focus()");
  await hands.press("Enter");
  const notice = await hands.until("the reader is told", "() => document.querySelector('.said.is-shown')?.textContent");
  hold(!/=>|function|[{}]/.test(notice), `the notice is source code: ${notice}`);
  await hands.run("() => new Promise((done) => setTimeout(done, 100))");
  hold(await hands.run("() => document.activeElement !== document.body"), "the focus fell to the body");
}

async function cards(hands, place) {
  await hands.go(chapter(place));
  if (place.width > 600) {
    await hands.hover(MARK);
    await hands.shown(".card");
    await hands.press("Escape");
    await hands.gone(".card");
  }
  await hands.go(chapter(place));
  await hands.press("Shift"); // the focus shows, and so does the card, for those who use keys
  await hands.run("(s) => document.querySelector(s).focus()", MARK);
  await hands.shown(".card");
  await hands.press("Tab");
  await hands.until("the card has the focus", "() => document.activeElement.closest('.card')");
  await hands.press("Shift", "Tab");
  await hands.until("the mark has the focus", "(s) => document.activeElement === document.querySelector(s)", MARK);
  await hands.press("Escape");
  await hands.gone(".card");
}

async function filtersAndSorting(hands, { prefix, code }) {
  await hands.go(`/${prefix}glossary/`);
  await hands.shown(".filters input");
  const count = "() => [...document.querySelectorAll('.entry')].filter((entry) => entry.checkVisibility()).length";
  const all = await hands.run(count);
  await hands.run("() => document.querySelector('.filters input').focus()");
  await hands.type(code === "en" ? "court" : "CNIPA");
  await hands.until(
    "fewer entries",
    `(all) => { const shown = (${count})(); return shown > 0 && shown < all / 2; }`,
    all,
  );
  await hands.go(`/${prefix}2024/figures/`);
  await hands.until("heads that sort", "() => document.querySelector('thead button')");
  // On a phone a table is a list without a head.
  if (!(await hands.run("() => document.querySelector('thead').getBoundingClientRect().width > 1"))) return;
  const table = "document.querySelector('#theme-courts + * table, #theme-courts + table')";
  const order = `() => [...${table}.tBodies[0].rows].map((row) => row.textContent).join()`;
  const printed = await hands.run(order);
  await hands.run(`() => ${table}.querySelector("thead button").classList.add("walked")`);
  await hands.click("button.walked");
  await hands.until(
    "another order",
    `(printed) => (${order})() !== printed && ${table}.querySelector("[aria-sort=ascending]")`,
    printed,
  );
}

async function darkIsKept(hands, place) {
  await hands.go(chapter(place));
  await hands.click(".dark-switch");
  const scheme = await hands.until("other colours", "() => document.documentElement.dataset.scheme");
  await hands.press("/");
  await hands.shown("dialog[open] input");
  await hands.press("Escape");
  await hands.go(`/${place.prefix}glossary/`);
  hold((await hands.run("() => document.documentElement.dataset.scheme")) === scheme, "the colours were not kept");
  await hands.run("() => localStorage.clear()");
}

async function storageRefused(hands, place) {
  await hands.go(chapter(place), "no storage");
  await hands.click(".dark-switch");
  await hands.until("other colours", "() => document.documentElement.dataset.scheme");
  await hands.click(".notes-button");
  await hands.shown(".notes-menu");
  for (const path of ["2024/parallel/chapter-4/", "about/", "glossary/", "search/?q=IPR"]) {
    await hands.go(`/${place.prefix}${path}`, "no storage");
    const wrong = await hands.wrong();
    hold(!wrong.length, `${path}: ${wrong.join("; ")}`);
  }
}

async function print(hands, place) {
  if (!hands.browser.print) return;
  await hands.go(`/${place.prefix}2024/parallel/chapter-4/`);
  const bytes = Buffer.from(await hands.browser.print(), "base64");
  hold(bytes.length > 20000, `the print has ${bytes.length} bytes`);
}

/** In a frame without scripts a page reads fully; a frame is as narrow as asked, where a window cannot be. */
async function noScript(hands, { prefix, asked }) {
  await hands.go(FRAME_URL, "no script");
  for (const path of ["2024/chapter-4/", "2024/parallel/chapter-4/", "glossary/", "search/"]) {
    const seen = await hands.run(
      `async (url, width) => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-same-origin");
      Object.assign(frame, { src: url, width, height: 800 });
      const loaded = new Promise((done) => (frame.onload = done));
      document.body.replaceChildren(frame);
      await loaded;
      const { body, documentElement: root } = frame.contentDocument;
      return { words: body.innerText.length, sideways: root.scrollWidth - root.clientWidth, isScripted: root.classList.contains("js"),
        hidden: [...frame.contentDocument.querySelectorAll("main p")].filter((p) => p.textContent.trim() && !p.checkVisibility()).map((p) => p.className) };
    }`,
      `/${prefix}${path}`,
      Math.min(asked, 1000),
    );
    hold(!seen.isScripted, `${path}: scripts ran`);
    hold(seen.words > (path === "search/" ? 100 : 2000), `${path}: ${seen.words} characters are shown`);
    hold(seen.sideways <= 0, `${path}: scrolls ${seen.sideways} px sideways`);
  }
}

/** What is set as a reader expects: marks underlined, full width full, digits apart, controls not in a selection. */
async function looks(hands, place) {
  await hands.go(chapter(place));
  await hands.run("() => document.fonts.ready");
  const seen = await hands.run(
    `(mark) => {
    const text = document.querySelector("#c4-s1-p1");
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const narrow = [], over = [];
    for (let node; (node = walker.nextNode()); ) {
      const box = (index) => { const range = document.createRange(); range.setStart(node, index); range.setEnd(node, index + 1);
        return range.getBoundingClientRect(); };
      for (const { index } of node.data.matchAll(/\\d(?=\\d)/g)) {
        const [one, next] = [box(index), box(index + 1)];
        if (one.width && one.top === next.top && next.left - one.left < one.width * 0.8) over.push(node.data.slice(index - 3, index + 5));
      }
    }
    const selection = getSelection();
    selection.setBaseAndExtent(text, 0, document.querySelector("#c4-s1-p3"), 1);
    const style = getComputedStyle(document.querySelector(mark));
    const copied = String(selection);
    selection.removeAllRanges();
    return { line: style.textDecorationLine, border: parseFloat(style.borderBottomWidth), image: style.backgroundImage, over, copied };
  }`,
    MARK,
  );
  hold(seen.line.includes("underline") || seen.border > 0 || seen.image !== "none", "marks have no line below them");
  hold(!seen.over.length, `digits overprint one another: ${seen.over.slice(0, 3).join(", ")}`);
  hold(!/⋯|⇄|¶/.test(seen.copied), `a selection holds controls: ${seen.copied.match(/.{0,20}[⋯⇄¶].{0,10}/)}`);
}

async function fullWidth(hands, place) {
  if (place.code === "en") return;
  await hands.go(chapter(place));
  const [comma, han] = await hands.run(`() => { const p = document.querySelector("#c4-s1-p1 p, #c4-s1-p1");
    const width = (text) => { const span = document.createElement("span"); span.textContent = text; p.append(span);
      const { width } = span.getBoundingClientRect(); span.remove(); return width; };
    return [width("国，国") - width("国国"), width("国")]; }`);
  hold(comma > han * 0.8, `a full-width comma is ${comma} px wide beside ${han} px of a character`);
}

/** By name, in the order in which they are walked. */
export const WALKS = {
  pages,
  "deep link and range": deepLink,
  "language switch keeps the place": languageSwitch,
  "search by typing": searchByTyping,
  "search by pasting": searchByPasting,
  "search by an input method": searchByInputMethod,
  menu,
  "copy with the clipboard refused": copyRefused,
  "cards by hover, focus, Escape": cards,
  "filters and sorting": filtersAndSorting,
  "dark is kept": darkIsKept,
  "storage refused": storageRefused,
  print,
  "no JavaScript": noScript,
  looks,
  "full-width punctuation": fullWidth,
}; // prettier-ignore
