// What links, menus and bars say, in the language of the page.

const WORDS = {
  zh: {
    // The menu
    actions: (number) => `${number}：链接、复制与引用`,
    same: (number, place, id) => `${number} = ${place} = ${id}`,
    copyLink: "复制链接",
    copyText: "复制文字",
    copyCitation: "复制引文",
    showOther: "显示英文",
    hideOther: "收起英文",
    beside: "中英对照",
    reading: "返回正文",
    identity: "永久链接与引用格式",
    rangeFrom: (number) => `复制从 ${number} 到此处的链接`,
    reportError: "报告错误",
    back: "‹ 返回",
    // What is copied
    texts: { zh: "复制中文", en: "复制英文", both: "复制中英文" },
    formats: { rich: "格式：带格式（Word）", plain: "格式：纯文本", markdown: "格式：Markdown" },
    reference: (title, place, address) => `——《${title}》${place}，${address}`,
    source: (title, place) => `《${title}》${place}`,
    dash: "——",
    allForms: "全部格式与文件",
    // Selected words
    selected: "所选文字",
    copyCited: "复制并注明出处",
    copySentence: "复制本句中英文",
    linkToWords: "复制指向这些文字的链接",
    makeRange: "设为段落范围",
    other: "English",
    // A range
    range: (place) => `段落范围：${place}`,
    removeRange: "取消范围",
    // What was done
    linkCopied: "已复制永久链接",
    wordsLinkCopied: "已复制文字链接",
    rangeCopied: "已复制范围链接",
    textCopied: "已复制文字",
    citationCopied: "已复制引文",
    formatChosen: "此后复制均用此格式",
    reportCopied: "已复制错误报告，请发给本站的维护者",
    otherShown: "英文已显示在下方",
    notFetched: "加载失败，请稍后重试",
    // A report of an error
    errorIn: (number, place, address) => `位置：${number}（${place}）\n地址：${address}`,
    errorQuotes: (text) => `文字：${text}`,
  },
  en: {
    actions: (number) => `${number}: link, copy, cite`,
    same: (number, place, id) => `${number} = ${place} = ${id}`,
    copyLink: "Copy link",
    copyText: "Copy text",
    copyCitation: "Copy citation",
    showOther: "Show the Chinese",
    hideOther: "Hide the Chinese",
    beside: "Side by side",
    reading: "Back to the text",
    identity: "Permanent address and citations",
    rangeFrom: (number) => `Copy link from ${number} to here`,
    reportError: "Report an error",
    back: "‹ Back",
    texts: { zh: "Copy the Chinese", en: "Copy the English", both: "Copy both" },
    formats: { rich: "As formatted text (Word)", plain: "As plain text", markdown: "As Markdown" },
    reference: (title, place, address) => `— ${title}, ${place}. ${address}`,
    source: (title, place) => `${title}, ${place}`,
    dash: "— ",
    allForms: "All forms and files",
    selected: "Selected words",
    copyCited: "Copy with citation",
    copySentence: "Copy sentence in both",
    linkToWords: "Link to these words",
    makeRange: "Range",
    other: "中文",
    range: (place) => `Range: ${place}`,
    removeRange: "Remove the range",
    linkCopied: "Permanent link copied",
    wordsLinkCopied: "Link to words copied",
    rangeCopied: "Range link copied",
    textCopied: "Text copied",
    citationCopied: "Citation copied",
    formatChosen: "From now on, text is copied in this format",
    reportCopied: "Error report copied: send it to whoever keeps this site",
    otherShown: "The Chinese is shown below",
    notFetched: "Could not load; please try again",
    errorIn: (number, place, address) => `Place: ${number} (${place})\nAddress: ${address}`,
    errorQuotes: (text) => `Text: ${text}`,
  },
};

/** The code of the language of this page. */
export const code = document.documentElement.lang.startsWith("zh") ? "zh" : "en";

/** The tags of the languages of the report, the original first. */
export const TAGS = { zh: "zh-Hans", en: "en" };

/** The code of the language that this page is not in. */
export const otherCode = code === "zh" ? "en" : "zh";

export const words = WORDS[code];
