// Firefox over WebDriver BiDi: what the walks need of it, by Node's own WebSocket.

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A mouse that can hover, as at a desk, and no network of its own. */
const PREFERENCES = {
  "ui.primaryPointerCapabilities": 6,
  "ui.allPointerCapabilities": 6,
  "app.update.auto": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

async function start(path) {
  const profile = await mkdtemp(join(tmpdir(), "walk-firefox-"));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, "user.js"), lines.join(""));
  const flags = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const running = spawn(path, flags, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, MOZ_HEADLESS_WIDTH: "1600", MOZ_HEADLESS_HEIGHT: "1400" },
  });
  const address = await new Promise((done, fail) => {
    let text = "";
    running.stderr.on("data", (piece) => {
      text += piece;
      const [, found] = text.match(/WebDriver BiDi listening on (ws:\S+)/) ?? [];
      if (found) done(found);
    });
    running.on("exit", () => fail(Error(`Firefox ended: ${text.slice(-300)}`)));
  });
  return { running, profile, address };
}

/** Open Firefox; gives what the walks drive: open, run, act, resize, print, close. */
export async function firefox(path) {
  const { running, profile, address } = await start(path);
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, fail) => Object.assign(socket, { onopen: done, onerror: fail }));
  const waiting = new Map();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(data);
    const { done, fail } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if (answer.type === "error") fail?.(Error(`${answer.error}: ${answer.message}`));
    else done?.(answer.result);
  };
  const send = (method, params = {}) =>
    new Promise((done, fail) => {
      waiting.set(++last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const { capabilities } = await send("session.new", { capabilities: {} });
  const { context } = await send("browsingContext.create", { type: "tab" });
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    narrowest: 320,
    open: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    async run(code, ...given) {
      const { result, exceptionDetails } = await send("script.callFunction", {
        functionDeclaration: `async () => JSON.stringify((await (${code})(...${JSON.stringify(given)})) ?? null)`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (exceptionDetails) throw Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
    act: (actions) => send("input.performActions", { context, actions }),
    resize: (width, height) => send("browsingContext.setViewport", { context, viewport: { width, height } }),
    print: async () => (await send("browsingContext.print", { context, page: { width: 21, height: 29.7 } })).data,
    async close() {
      running.removeAllListeners("exit");
      const ended = new Promise((done) => running.on("exit", done));
      running.kill();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
