// What the cards and the menu of the notes say, in the language of the page.

const WORDS = {
  zh: {
    codes: ["zh", "en"],
    menu: "正文注记",
    none: ["无", "只显示正文"],
    important: ["重要", "中英文实质不同之处；每节首次出现的机构"],
    all: ["全部", "全部校记、机构和所引文件"],
    major: "可能引起误解",
    minor: "其他校记",
    toMentions: "查看全部提及",
    toDocument: "查看“文件与行动”条目",
    toErratum: "在校记中查看",
    erratum: "校记",
    close: "关闭",
  },
  en: {
    codes: ["en", "zh"],
    menu: "Notes in the text",
    none: ["None", "The text alone"],
    important: ["Important", "Where the languages differ in substance; each agency once in a section"],
    all: ["All", "Every textual note, agency and document cited"],
    major: "could mislead",
    minor: "other notes",
    toMentions: "See all mentions",
    toDocument: "See it among the documents",
    toErratum: "See it among the textual notes",
    erratum: "Textual note",
    close: "Close",
  },
};

export const notesWords = WORDS[document.documentElement.lang.startsWith("zh") ? "zh" : "en"];
