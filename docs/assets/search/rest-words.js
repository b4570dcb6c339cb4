// What the rest of the search says, in each language.

const passages = (count) => (count === 1 ? "1 passage" : `${count} passages`);

export default {
  zh: {
    found: (own, other) => (!other ? `${own} 段` : own ? `${own} 段，另有 ${other} 段见于英文文本` : `${other} 段，见于英文文本`),
    other: "见于英文文本",
    entries: "索引条目",
    kind: { party: "党的机构", agency: "国家机关", judiciary: "司法机关", local: "地方机构", international: "国际组织", country: "国家", term: "术语", document: "文件", figure: "数字" },
    inside: "没有这个数；以下各段的数里含有这串数字。",
    number: (shown) => `没有一段含有全部词语；以下含有${shown}和其余词语的一部分。`,
    headings: "没有一段含有全部词语；以下各段所属的标题含有其余的词。",
    instead: (shown) => `没有完全一致的文字；以下按${shown}查找。`,
    nothing: (typed) => `没有找到${typed}。`,
    try: "可查看",
    contents: "目录",
    or: "或",
    glossary: "术语表",
    stop: "。",
    quote: (word) => `“${word}”`,
    and: "、",
    named: (name) => `（提及：${name}）`,
  },
  en: {
    found: (own, other) => (!other ? passages(own) : own ? `${passages(own)}, ${other} more in the Chinese text` : `${passages(other)} in the Chinese text`),
    other: "Found in the Chinese text",
    entries: "Entries of the registers",
    kind: { party: "Party body", agency: "State agency", judiciary: "Judicial body", local: "Local body", international: "International body", country: "Country", term: "Term", document: "Document", figure: "Figure" },
    inside: "No such number; showing numbers that contain it.",
    number: (shown) => `No passage has all of these words; showing ${shown} beside some of the others.`,
    headings: "No passage has all of these words; these stand under headings that have the rest.",
    instead: (shown) => `No exact match; showing ${shown}.`,
    nothing: (typed) => `Nothing found for ${typed}.`,
    try: " Look in the ",
    contents: "contents",
    or: " or the ",
    glossary: "glossary",
    stop: ".",
    quote: (word) => `“${word}”`,
    and: ", ",
    named: (name) => ` · names ${name}`,
  },
};
