// What Mozilla's Readability keeps of pages: reads their files and addresses, [[file, url], …], from standard input and
// writes the text that it keeps of each.

import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";

const pages = JSON.parse(readFileSync(0, "utf8"));
const kept = pages.map(([file, url]) => {
  const { document } = new JSDOM(readFileSync(file, "utf8"), { url }).window;
  const article = new Readability(document).parse();
  return `${article?.title ?? ""}\n${article?.textContent ?? ""}`;
});
process.stdout.write(JSON.stringify(kept));
