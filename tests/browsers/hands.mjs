// What a reader does, by keys and pointer, in any browser that is driven by W3C actions; and waiting until something is so.

const KEYS = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Escape: "\uE00C",
  ArrowDown: "\uE015",
  Control: "\uE009",
};
/** In milliseconds; a loaded machine is no fault of a page. */
const PATIENCE = 8000;

export class Hands {
  /** @param browser what firefox() or webkit() gives. @param servers what serve() gives, by mode. */
  constructor(browser, servers) {
    Object.assign(this, { browser, servers, mode: "plain" });
  }

  /** Open a path of the site in a mode. */
  async go(path, mode = "plain") {
    this.mode = mode;
    // The same document with another fragment would not be loaded again.
    await this.browser.open("about:blank");
    await this.browser.open(this.servers[mode].origin + path);
  }

  run(code, ...given) {
    return this.browser.run(code, ...given);
  }

  /** Wait until a function of the page gives something true, and return that. */
  async until(what, code, ...given) {
    for (const end = Date.now() + PATIENCE; ; await new Promise((done) => setTimeout(done, 50))) {
      const value = await this.run(code, ...given).catch(() => null);
      if (value) return value;
      if (Date.now() > end) throw Error(`${what}: waited in vain`);
    }
  }

  shown(selector) {
    return this.until(
      `${selector} is shown`,
      "(s) => Boolean(document.querySelector(s)?.checkVisibility({ visibilityProperty: true }))",
      selector,
    );
  }

  gone(selector) {
    return this.until(
      `${selector} is gone`,
      "(s) => !document.querySelector(s)?.checkVisibility({ visibilityProperty: true })",
      selector,
    );
  }

  press(...names) {
    const values = names.map((name) => KEYS[name] ?? name);
    const down = values.map((value) => ({ type: "keyDown", value }));
    const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
    return this.browser.act([{ type: "key", id: "keys", actions: [...down, ...up] }]);
  }

  async type(text) {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.browser.act([{ type: "key", id: "keys", actions }]);
  }

  async hover(selector, click = false) {
    const [x, y] = await this.until(
      `${selector} has a place`,
      `async (s) => { const element = document.querySelector(s); element.scrollIntoView({ block: "center", behavior: "instant" });
         await new Promise(requestAnimationFrame); const box = element.getClientRects()[0];
         return box && [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]; }`,
      selector,
    );
    const press = click
      ? [
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ]
      : [];
    const parameters = { pointerType: "mouse" };
    await this.browser.act([
      {
        type: "pointer",
        id: "mouse",
        parameters,
        actions: [{ type: "pointerMove", x: 2, y: 2 }, { type: "pointerMove", x, y, duration: 50 }, ...press],
      },
    ]);
  }

  click(selector) {
    return this.hover(selector, true);
  }

  /** What went wrong in the page that is open, and what was asked for in vain since the last time. */
  async wrong() {
    const problems = (await this.run("() => window.problems ?? []")) ?? [];
    return [...problems, ...this.servers[this.mode].lost.splice(0).map((path) => `not found: ${path}`)];
  }
}

/** Hold that something is so. */
export function hold(isSo, what) {
  if (!isSo) throw Error(what);
}
