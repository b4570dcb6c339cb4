// Walk the built site in Firefox and WebKit, in both languages, wide and narrow.
//
// node tests/browsers/run.mjs [site] — prints a line a walk that does not hold, and the count; exit status 1 then.

import { existsSync } from "node:fs";
import { firefox } from "./firefox.mjs";
import { Hands } from "./hands.mjs";
import { serve } from "./site-server.mjs";
import { WALKS } from "./walks.mjs";
import { webkit } from "./webkit.mjs";

const FIREFOXES = [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"];
const DRIVERS = [process.env.WEBKIT_DRIVER, "/usr/bin/WebKitWebDriver"];
const MINI_BROWSERS = ["6.0", "4.1", "4.0"].flatMap((version) =>
  ["x86_64", "aarch64"].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);
const found = (paths) => paths.find((path) => path && existsSync(path));
const PLACES = ["zh", "en"].flatMap((code) =>
  [1280, 390].map((width) => ({ code, width, prefix: code === "zh" ? "" : "en/" })),
);

/** WALK=menu: the walks whose names fit that alone. */
const CHOSEN = Object.entries(WALKS).filter(([name]) => new RegExp(process.env.WALK ?? "").test(name));

/** Walk one language and width, in a browser of its own: one that ends takes no other walks with it. */
async function walkPlace(start, servers, place) {
  const browser = await start();
  const hands = new Hands(browser, servers);
  const width = Math.max(place.width, browser.narrowest);
  const faults = [];
  await browser.resize(width, 900);
  for (const [name, walk] of CHOSEN) {
    try {
      await walk(hands, { ...place, width, asked: place.width });
      const wrong = await hands.wrong();
      if (wrong.length) throw Error(wrong.join("; "));
    } catch (error) {
      faults.push(`${browser.name}, ${place.code}, ${width} px: ${name}: ${error.message.slice(0, 300)}`);
      await hands.wrong().catch(() => []);
    }
  }
  await browser.close();
  return { name: browser.name, faults };
}

async function walkAll(start, site) {
  const started = Date.now();
  const servers = await serve(site);
  const results = [];
  for (const place of PLACES) results.push(await walkPlace(start, servers, place));
  for (const server of Object.values(servers)) server.close();
  const seconds = Math.round((Date.now() - started) / 1000);
  return { name: results[0].name, faults: results.flatMap(({ faults }) => faults), seconds };
}

const [, , site = "site"] = process.argv;
const paths = { firefox: found(FIREFOXES), driver: found(DRIVERS), miniBrowser: found(MINI_BROWSERS) };
const browsers = [];
if (paths.firefox) browsers.push(() => firefox(paths.firefox));
else console.error("Firefox is missing: install it (Debian: apt-get install firefox-esr), or set FIREFOX to its path");
if (paths.driver && paths.miniBrowser) browsers.push(() => webkit(paths.driver, paths.miniBrowser));
else console.error("WebKit is missing: install webkit2gtk-driver and xvfb (Debian), or set WEBKIT_DRIVER");

const results = await Promise.all(browsers.map((start) => walkAll(start, site)));
for (const { name, faults, seconds } of results) {
  const count = PLACES.length * CHOSEN.length;
  for (const fault of faults) console.log(fault);
  console.log(`${name}: ${count - faults.length} of ${count} walks hold (${seconds} s)`);
}
process.exit(browsers.length === 2 && results.every(({ faults }) => !faults.length) ? 0 : 1);
