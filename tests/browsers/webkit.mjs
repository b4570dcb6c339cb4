// WebKitGTK over WebDriver: what the walks need of it, by plain requests. It has to run under a display (xvfb-run).

import { spawn } from "node:child_process";

const PORT = 4600 + (process.pid % 400);

async function ready(base) {
  for (let left = 100; left; left--) {
    try {
      await fetch(`${base}/status`);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw Error("WebKitWebDriver did not answer");
}

/** Open WebKitGTK's MiniBrowser; gives what the walks drive: open, run, act, resize, close. It cannot print. */
export async function webkit(driver, binary) {
  const running = spawn(driver, [`--port=${PORT}`], { stdio: "ignore" });
  const base = `http://127.0.0.1:${PORT}`;
  await ready(base);
  const ask = async (method, path, body) => {
    const answer = await fetch(`${base}${path}`, {
      method,
      body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await answer.json();
    if (!answer.ok) throw Error(`${value.error}: ${value.message}`);
    return value;
  };
  const options = { binary, args: ["--automation"] };
  const { sessionId, capabilities } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    narrowest: 447,
    open: (url) => session("POST", "/url", { url }),
    async run(code, ...given) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((${code})(...${JSON.stringify(given)})).then((value) => done(JSON.stringify(value ?? null)), (error) => done(JSON.stringify({ failed: String(error) })));`;
      const value = JSON.parse(await session("POST", "/execute/async", { script, args: [] }));
      if (value?.failed) throw Error(value.failed);
      return value;
    },
    act: (actions) => session("POST", "/actions", { actions }),
    async resize(width, height) {
      const inner = "return [innerWidth, innerHeight]";
      await session("POST", "/window/rect", { width, height });
      const [w, h] = await session("POST", "/execute/sync", { script: inner, args: [] });
      // Without a window manager the window below the pointer has the focus: that is in the middle of the screen.
      const [screenWidth] = await session("POST", "/execute/sync", { script: "return [screen.width]", args: [] });
      const x = Math.max(0, Math.round((screenWidth - width) / 2));
      await session("POST", "/window/rect", { x, y: 0, width: 2 * width - w, height: 2 * height - h });
    },
    async close() {
      await session("DELETE", "").catch(() => {});
      running.kill();
    },
  };
}
