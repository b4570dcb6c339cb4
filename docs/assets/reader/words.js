// What the script says, in the language of the page.

const WORDS = {
  zh: {
    copied: "已复制",
    notCopied: "无法复制，请手动选取",
    lang: "zh",
    other: "en",
    toMentions: "查看全部提及",
    toDocument: "在文件表中查看",
    toErratum: "在校记中查看",
    erratum: "校记",
    marksOn: "隐藏正文中的标记",
    marksOff: "显示正文中的标记",
  },
  en: {
    copied: "Copied",
    notCopied: "Could not copy; please select it by hand",
    lang: "en",
    other: "zh",
    toMentions: "See all mentions",
    toDocument: "See it among the documents",
    toErratum: "See it among the textual notes",
    erratum: "Textual note",
    marksOn: "Hide the marks in the text",
    marksOff: "Show the marks in the text",
  },
};

/** The words in the language of what stands around an element, of the page without one. */
export function wordsNear(element) {
  const around = element?.closest("[lang]") ?? document.documentElement;
  return WORDS[around.lang.startsWith("zh") ? "zh" : "en"];
}

export const words = wordsNear();
