// What the register pages say, in the language of the page.

const REGISTER_WORDS = {
  zh: {
    filter: "筛选",
    filterHint: "名称、缩写或关键词",
    agency: "机构",
    chapter: "章",
    every: "全部",
    order: "排序",
    asGrouped: "按类别",
    byName: "按名称",
    byPassages: "按提及段数",
    shown: (count, of) => `显示${count}项，共${of}项`,
  },
  en: {
    filter: "Filter",
    filterHint: "Name, abbreviation or words",
    agency: "Body",
    chapter: "Chapter",
    every: "All",
    order: "Order",
    asGrouped: "By kind",
    byName: "By name",
    byPassages: "By number of passages",
    shown: (count, of) => `${count} of ${of} shown`,
  },
};

export const registerWords = REGISTER_WORDS[document.documentElement.lang.startsWith("zh") ? "zh" : "en"];
