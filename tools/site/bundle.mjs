// Bundle the scripts and style sheets of a site, and leave of the theme's rules those that its pages use.
//
// Reads a request from standard input and writes its answer as JSON: `bundle` and `purge` in tools/site/assets.py say
// what goes in and comes out. Rollup joins the scripts and esbuild shortens them, because a module that is fetched
// later shares what the page has already: esbuild alone would put that into more files, fetched one after the other.

import { readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { build, transform } from "esbuild";
import { PurgeCSS } from "purgecss";
import { rollup } from "rollup";

/** The oldest browsers that everything works in. */
const TARGET = ["chrome110", "firefox121", "safari16.4"];

/** The script of every page: all others are modules that it fetches when they are needed. */
const PAGE_SCRIPT = "site.js";
/** What runs before the page is shown, and is no module. */
const EARLY_SCRIPT = "shell/early.js";
/** Modules that are fetched by address and not by name. */
const BY_ADDRESS = /^(identity\.js$|search\/(words\/|ui\/enrich\.js$))/;
/** What the panel needs for its first answer is fetched with it in one file, and other parts of the search need it, too. */
const PANEL = "search/ui/panel.js";
const FIRST_ANSWER = "search/ui/first.js";

/** Rules for these parts of a page are never the theme's: it has a style of its own for them. */
const SHELL = /^md-(header|nav|sidebar|main|container|content|footer|grid|search|copyright|tabs|top|banner|icon)/;

const shorten = (text, options) => transform(text, { minify: true, target: TARGET, legalComments: "none", ...options });

/** A problem for the reader of the build: its kind, path below the assets, line from 1, message. */
const problem = (kind, path, line, message) => ({ kind, path, line: line || 1, message });

async function lineOf(folder, path, words) {
  const text = await readFile(resolve(folder, path), "utf8");
  return text.slice(0, Math.max(0, text.indexOf(words))).split("\n").length;
}

/** Whatever Rollup throws or warns of, as problems. */
async function scriptProblem(folder, fault) {
  const at = (id) => relative(folder, id).split(sep).join("/");
  if (fault.code === "CIRCULAR_DEPENDENCY") {
    const [first, last] = [at(fault.ids.at(-1)), at(fault.ids.at(-2))];
    const message = `imports ${first}, which imports this file; expected imports that run one way`;
    return problem("circle", last, await lineOf(folder, last, basename(first)), message);
  }
  if (fault.code === "UNRESOLVED_IMPORT" || fault.code === "UNRESOLVED_ENTRY") {
    if (!fault.id)
      return problem("missing", PAGE_SCRIPT, 1, "the file is missing; expected the script that pages ask for");
    const name = basename(fault.exporter);
    const message = `imports ${name}, which does not exist; expected a file of docs/assets/`;
    return problem("missing", at(fault.id), await lineOf(folder, at(fault.id), name), message);
  }
  const place = fault.loc?.file ?? fault.id ?? resolve(folder, PAGE_SCRIPT);
  const [line] = fault.message.split("\n");
  const what = fault.binding
    ? `“${fault.binding}” is not exported by ${at(fault.exporter)}`
    : line.replace(/^\S* \(\d+:\d+\): /, "");
  return problem("unreadable", at(place), fault.loc?.line, `${what}; expected what browsers can read`);
}

/** Whether a module is imported, by itself or through others, by the module called `importer`. */
function isNeededBy(importer, id, { getModuleInfo }) {
  return getModuleInfo(id).importers.some(
    (above) => above === importer || isNeededBy(importer, above, { getModuleInfo }),
  );
}

async function scripts(folder, names) {
  const faults = [];
  const at = (id) => relative(folder, id).split(sep).join("/");
  const graph = await rollup({
    input: [PAGE_SCRIPT, ...names.filter((name) => BY_ADDRESS.test(name))].map((name) => resolve(folder, name)),
    preserveEntrySignatures: "allow-extension",
    onLog: (_, log) => faults.push(log),
  });
  if (faults.length) throw Object.assign(Error("faults"), { faults });
  const shared = (chunk) => `${chunk.includes("/") ? "" : "shared/"}${chunk}.js`;
  const name = ({ facadeModuleId, name: chunk }) => (facadeModuleId ? at(facadeModuleId) : shared(chunk));
  const { output } = await graph.generate({
    entryFileNames: name,
    chunkFileNames: name,
    manualChunks: (id, modules) => isNeededBy(resolve(folder, PANEL), id, modules) && FIRST_ANSWER.replace(/\.js$/, ""),
  });
  const short = async ({ fileName, code }) => [fileName, (await shorten(code, { format: "esm" })).code];
  return Promise.all(output.map(short));
}

async function earlyScript(folder) {
  const text = await readFile(resolve(folder, EARLY_SCRIPT), "utf8");
  return [[EARLY_SCRIPT, (await shorten(text, { format: "iife" })).code]];
}

/** Whatever esbuild throws or warns of, as problems. */
function styleProblem(folder, { location, text }) {
  const path = relative(folder, resolve(location?.file ?? folder))
    .split(sep)
    .join("/");
  const missing = text.match(/^Could not resolve "(.*)"/)?.[1];
  if (!missing) return problem("unreadable", path, location?.line, `${text}; expected what browsers can read`);
  const message = `imports ${missing}, which does not exist; expected a file of docs/assets/`;
  return problem("missing", path, location.line, message);
}

/** The names of the style sheets that no other imports. */
async function outermost(folder, names) {
  const texts = await Promise.all(names.map((name) => readFile(resolve(folder, name), "utf8")));
  const imports = texts.flatMap((text, place) =>
    [...text.matchAll(/^@import url\("([^"]+)"\)/gm)].map(([, path]) => resolve(folder, dirname(names[place]), path)),
  );
  return names.map((name) => resolve(folder, name)).filter((path) => !imports.includes(path));
}

/** The outermost style sheets, each with those that it imports in their places. */
async function styles(folder, names) {
  const { outputFiles, warnings } = await build({
    entryPoints: await outermost(folder, names),
    outdir: folder,
    outbase: folder,
    bundle: true,
    minify: true,
    write: false,
    target: TARGET,
    logLevel: "silent",
    loader: { ".svg": "dataurl" },
  });
  if (warnings.length) throw Object.assign(Error("warnings"), { errors: warnings });
  return outputFiles.map(({ path, text }) => [relative(folder, path).split(sep).join("/"), text]);
}

/** Give { files } by path below the folder, or { problems }. */
async function bundle({ folder, scripts: scriptNames, styles: styleNames }) {
  try {
    const files = [...(await scripts(folder, scriptNames)), ...(await earlyScript(folder))];
    return { files: Object.fromEntries([...files, ...(await styles(folder, styleNames))]) };
  } catch (error) {
    if (error.errors) return { problems: error.errors.map((fault) => styleProblem(folder, fault)) };
    const faults = error.faults ?? [error];
    return { problems: await Promise.all(faults.map((fault) => scriptProblem(folder, fault))) };
  }
}

/** Give { css }: the theme's rules less those for names that stand neither in a page nor in a script. */
async function purge({ css, words }) {
  const [{ css: used }] = await new PurgeCSS().purge({
    content: [{ raw: words.join(" "), extension: "html" }],
    css: [{ raw: css }],
    blocklist: [SHELL],
    variables: true,
    keyframes: true,
  });
  return { css: (await shorten(used, { loader: "css" })).code };
}

let given = "";
for await (const piece of process.stdin) given += piece;
const request = JSON.parse(given);
process.stdout.write(JSON.stringify(await { bundle, purge }[request.act](request)));
