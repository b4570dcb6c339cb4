// Keep this report on the reader's device, and forget it again: only when asked. keep.js at the root of the site is the
// worker that does it (tools/site/keeping/worker.js).

const WORDS = {
  zh: {
    keep: "在本设备上保存报告",
    keeping: "正在保存……",
    kept: ({ pages, megabytes, day }) =>
      `已保存：${pages} 个网页，约 ${megabytes} MB，版本日期 ${day}。断网时可阅读和搜索。`,
    forget: "删除保存的内容",
    forgotten: "已删除。",
    failed: "未能保存，请在联网时再试。",
    offer: ({ pages, megabytes }) => `将保存 ${pages} 个网页，约 ${megabytes} MB。`,
  },
  en: {
    keep: "Keep this report on this device",
    keeping: "Keeping …",
    kept: ({ pages, megabytes, day }) =>
      `Kept: ${pages} pages, about ${megabytes} MB, as of ${day}. You can read and search them without a connection.`,
    forget: "Forget what is kept",
    forgotten: "Forgotten.",
    failed: "It could not be kept. Try again with a connection.",
    offer: ({ pages, megabytes }) => `This keeps ${pages} pages, about ${megabytes} MB.`,
  },
};
const PREFIX = "kept-report-";
const words = WORDS[document.documentElement.lang.startsWith("zh") ? "zh" : "en"];
const root = new URL(document.querySelector(".search-field").dataset.root, location.href);

/** The worker that keeps this site's pages, if the reader has asked for it. */
async function registration() {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root.href ? found : undefined;
}

function isActive({ installing, waiting, active }) {
  const worker = installing ?? waiting ?? active;
  if (worker.state === "activated") return Promise.resolve(true);
  return new Promise((resolve) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve(true);
      if (worker.state === "redundant") resolve(false);
    });
  });
}

async function forget() {
  await (await registration())?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
}

async function keep() {
  const kept = await isActive(
    await navigator.serviceWorker.register(new URL("keep.js", root), { scope: root.pathname }),
  );
  if (!kept) await forget();
  return kept;
}

/** Show what can be done next: a button, and what has been done. */
function show(element, text, label, act) {
  const status = Object.assign(document.createElement("p"), { textContent: text });
  status.setAttribute("role", "status");
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  button.addEventListener("click", () => {
    button.disabled = true;
    act();
  });
  element.replaceChildren(status, button);
}

/** Offer to keep the report, or to forget it where it is kept. */
export async function startKeeping(element) {
  if (!navigator.serviceWorker) return;
  const answer = await fetch(new URL("keep.json", root), { cache: "no-cache" });
  if (!answer.ok) return;
  const size = await answer.json();
  const offer = (before = "") => show(element, before + words.offer(size), words.keep, ask);
  const tellKept = () =>
    show(element, words.kept(size), words.forget, () => forget().then(() => offer(words.forgotten)));
  const ask = async () => {
    element.querySelector("[role=status]").textContent = words.keeping;
    if (await keep().catch(() => false)) tellKept();
    else offer(words.failed);
  };
  if (await registration()) tellKept();
  else offer();
}
