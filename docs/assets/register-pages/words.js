// What the register pages say, in the language of the page.

const REGISTER_WORDS = {
  zh: {
    shown: (count, of) => (count === of ? `共${of}项` : `显示${count}项，共${of}项`),
    chosen: (names) => `：${names.join("、")}`,
    quoted: (words) => `“${words}”`,
    and: "、",
    clear: "清除",
    nothing: "没有符合条件的条目。可放宽条件：",
    without: (name, count) => `去掉${name}（${count}项）`,
    everything: (count) => `显示全部${count}项`,
    inReport: (words) => `在报告全文中检索“${words}”`,
    chapter: "章",
    choices: (first, more) => (more ? `：${first}等${more + 1}项` : `：${first}`),
  },
  en: {
    shown: (count, of) => (count === of ? `${of} entries` : `${count} of ${of} shown`),
    chosen: (names) => `: ${names.join(", ")}`,
    quoted: (words) => `“${words}”`,
    and: ", ",
    clear: "Clear",
    nothing: "No entry matches. To find more:",
    without: (name, count) => `Without ${name} (${count})`,
    everything: (count) => `Show all ${count}`,
    inReport: (words) => `Search the whole report for “${words}”`,
    chapter: "Chapter",
    choices: (first, more) => (more ? `: ${first} +${more}` : `: ${first}`),
  },
};

/** The language of the page: `zh` or `en`. */
export const code = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
export const registerWords = REGISTER_WORDS[code];
