// What the script says, in the language of the page.

const WORDS = {
  zh: {
    copyLink: "复制链接",
    copyQuotation: "复制引文和出处",
    cite: "引用格式",
    showOther: "显示英文",
    hideOther: "收起英文",
    beside: "中英对照",
    reading: "返回正文",
    range: (from) => `复制从 ${from} 到此处的链接`,
    otherShown: "英文已显示在下方",
    copied: "已复制",
    notCopied: "无法复制，请手动选取",
    notFetched: "未能取得，请稍后再试",
    actions: (number) => `${number}：更多操作`,
    noSuchPlace: (id) => `本页没有编号“${id}”。`,
    elsewhere: (id) => `到 ${id} 的永久链接查找`,
    lang: "zh",
    top: "从本页开头读起",
    contents: "查看目录",
    search: "搜索",
    reference: (title, place, address) => `——《${title}》${place}，${address}`,
    other: "en",
  },
  en: {
    copyLink: "Copy link",
    copyQuotation: "Copy quotation with reference",
    cite: "Cite",
    showOther: "Show the Chinese",
    hideOther: "Hide the Chinese",
    beside: "Side by side",
    reading: "Back to the text",
    range: (from) => `Copy link from ${from} to here`,
    otherShown: "The Chinese is shown below",
    copied: "Copied",
    notCopied: "Could not copy; please select it by hand",
    notFetched: "Could not be fetched; please try again",
    actions: (number) => `${number}: more actions`,
    noSuchPlace: (id) => `There is no “${id}” on this page.`,
    elsewhere: (id) => `Look for ${id} at its permanent address`,
    lang: "en",
    top: "Read from the top of this page",
    contents: "See the contents",
    search: "Search",
    reference: (title, place, address) => `— ${title}, ${place}. ${address}`,
    other: "zh",
  },
};

/** The words in the language of what stands around an element, of the page without one. */
export function wordsNear(element) {
  const around = element?.closest("[lang]") ?? document.documentElement;
  return WORDS[around.lang.startsWith("zh") ? "zh" : "en"];
}

export const words = wordsNear();
