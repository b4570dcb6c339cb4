// Serves a built site with the headers of its own file `_headers`, and with a script before all others that gathers
// what goes wrong. Each mode is an origin of its own: plain; storage refused; clipboard refused; no script at all.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};
/** What every page does first: it remembers what goes wrong. */
const WATCH = `window.problems = [];
addEventListener("error", (event) => problems.push("error: " + (event.message ?? event.target.src ?? event.target.href)), true);
addEventListener("unhandledrejection", (event) => problems.push("rejected: " + event.reason));
addEventListener("securitypolicyviolation", (event) => problems.push("policy: " + event.effectiveDirective + " " + event.blockedURI));
for (const kind of ["error", "warn"]) console[kind] = (...words) => problems.push(kind + ": " + words.join(" "));
`;
const refuse = (name, of) =>
  `Object.defineProperty(${of}, "${name}", { get() { throw new DOMException("refused", "SecurityError"); } });`;
const MODES = {
  plain: WATCH,
  "no storage": `${WATCH}${refuse("localStorage", "window")}${refuse("sessionStorage", "window")}${refuse("cookie", "document")}`,
  "no clipboard": `${WATCH}Object.defineProperty(navigator, "clipboard", { value: {
    write: () => Promise.reject(new DOMException("refused", "NotAllowedError")),
    writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) } });`,
  "no script": "",
};
/** The script's address; the page's policy allows it as one of the site's own. */
const WATCH_URL = "/__watch.js";
/** A page of the walks: what is in its frame has no scripts. */
const FRAME_URL = "/__frame.html";

/** The rules of \`_headers\`: [[path, [[name, value]]]]. */
function rulesOf(text) {
  const rules = [];
  for (const line of text.split("\n").filter(Boolean)) {
    const [, name, value] = line.match(/^ {2}([\w-]+): (.*)$/) ?? [];
    if (name) rules.at(-1)[1].push([name, value]);
    else rules.push([line, []]);
  }
  return rules;
}

const fits = (rule, path) => (rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : rule === path);

function headersOf(rules, path, mode) {
  const headers = rules.flatMap(([rule, values]) => (fits(rule, path) ? values : []));
  if (mode !== "no script") return headers;
  return headers.filter(([, value]) => !value.startsWith("frame-ancestors"));
}

async function read(site, path) {
  const file = join(site, normalize(decodeURI(path.endsWith("/") ? `${path}index.html` : path)));
  try {
    return { status: 200, body: await readFile(file), type: TYPES[extname(file)] ?? "application/octet-stream" };
  } catch {
    return { status: 404, body: await readFile(join(site, "404.html")), type: TYPES[".html"] };
  }
}

function answerOf({ status, body, type }, mode) {
  const isWatched = type === TYPES[".html"] && mode !== "no script";
  const watched = isWatched ? String(body).replace("<head>", `<head><script src="${WATCH_URL}"></script>`) : body;
  return { status, type, body: watched };
}

/** Serve the site in one mode; gives { origin, lost, close }, where lost are the paths that were asked for in vain. */
async function serveMode(site, rules, mode) {
  const lost = [];
  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(request.url, "http://site");
    let found;
    if (path === WATCH_URL) found = { status: 200, body: MODES[mode], type: TYPES[".js"] };
    else if (path === FRAME_URL)
      found = {
        status: 200,
        body: "<!doctype html><link rel=icon href=data:,><title>frame</title>",
        type: TYPES[".html"],
      };
    else found = answerOf(await read(site, path), mode);
    if (found.status !== 200) lost.push(path);
    response.writeHead(
      found.status,
      [["Content-Type", found.type], ...(path === FRAME_URL ? [] : headersOf(rules, path, mode))].flat(),
    );
    response.end(found.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, lost, close: () => server.close() };
}

/** Serve the site in every mode. */
export async function serve(site) {
  const rules = rulesOf(await readFile(join(site, "_headers"), "utf8"));
  const modes = Object.keys(MODES);
  const servers = await Promise.all(modes.map((mode) => serveMode(site, rules, mode)));
  return Object.fromEntries(modes.map((mode, index) => [mode, servers[index]]));
}

export { FRAME_URL };
