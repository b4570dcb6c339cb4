// Keeps the pages of the report for a reader who has asked for it. With a connection every page comes from the site; only
// without one the kept copy is shown, and says so. A new version of the site has a new KEPT, and takes the old one's place.
const KEPT = __KEPT__;
const PREFIX = "kept-report-";
const NOTES = {
  zh: `您已断网，这是 ${KEPT.day} 保存的版本。`,
  en: `You are offline. This is the copy of ${KEPT.day}.`,
};

async function store() {
  const cache = await caches.open(PREFIX + KEPT.version);
  await cache.addAll(KEPT.files.map((path) => new Request(path, { cache: "reload" })));
  await self.skipWaiting();
}

async function removeOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== PREFIX + KEPT.version);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A kept page with a line that says what it is; what is no page stays as it is. */
async function withNote(response) {
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const page = await response.text();
  const note = NOTES[/<html lang="zh/.test(page) ? "zh" : "en"];
  const marked = page.replace(/<body[^>]*>/, (body) => `${body}<p class="kept-copy" role="status">${note}</p>`);
  return new Response(marked, { headers: { "content-type": "text/html; charset=utf-8" } });
}

async function kept(request) {
  const cache = await caches.open(PREFIX + KEPT.version);
  const found = await cache.match(request, { ignoreSearch: true });
  return found ? withNote(found) : Response.error();
}

/** What the site itself answers; a page is asked for anew, since the browser's own store may have an older one. */
function answered(request) {
  if (request.mode !== "navigate") return fetch(request);
  return fetch(request.url, { cache: "no-cache", redirect: "manual" });
}

self.addEventListener("install", (event) => event.waitUntil(store()));
self.addEventListener("activate", (event) => event.waitUntil(removeOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answered(request).catch(() => kept(request)));
});
