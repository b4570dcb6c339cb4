// 面板和结果页在首次作答之后所说的中文。What the panel and the results page say in Chinese after the first answer.
export default {
  found: (primary, secondary) => {
    if (!secondary) return `${primary} 段`;
    return primary ? `${primary} 段，另有 ${secondary} 段见于英文文本` : `${secondary} 段，见于英文文本`;
  },
  other: "见于英文文本",
  entries: "索引条目",
  kind: {
    party: "党的机构",
    agency: "国家机关",
    judiciary: "司法机关",
    local: "地方机构",
    international: "国际组织",
    country: "国家",
    term: "术语",
    document: "文件",
    figure: "数字",
  },
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
};
