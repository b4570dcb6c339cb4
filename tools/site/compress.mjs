// Put a .gz and a .br beside each file of a built site that gets smaller by it. The same file gives the same bytes.

import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = /\.(html|css|js|json|jsonl|svg|xml|txt|csv|bib|ris|tmx|sqlite)$/;
const FORMS = {
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
};

const [, , site] = process.argv;
for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !TEXT.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const bytes = await readFile(path);
  for (const [end, compress] of Object.entries(FORMS)) {
    const smaller = compress(bytes);
    if (smaller.length < bytes.length) await writeFile(`${path}.${end}`, smaller);
    else await rm(`${path}.${end}`, { force: true });
  }
}
