// 面板和结果页在首次作答之后所说的中文。What the panel and the results page say in Chinese after the first answer.
export default {
  found: (primary, secondary) => {
    if (!secondary) return `${primary}段`;
    return primary ? `${primary}段，另有${secondary}段见于英文文本` : `${secondary}段，见于英文文本`;
  },
  other: "见于英文文本",
  entries: "索引条目",
  kind: {
    party: "党的机构",
    agency: "中央行政机关",
    judiciary: "司法机关",
    local: "地方机构",
    international: "国际组织",
    country: "国家",
    term: "缩略语",
    document: "文件",
    figure: "数据",
  },
  inside: "未找到该数字；以下段落的数字中含有这几位数。",
  number: (shown) => `没有段落包含全部词语；以下段落含有${shown}及其余部分词语。`,
  headings: "没有段落包含全部词语；以下段落的标题中含有其余词语。",
  instead: (shown) => `没有完全一致的文字；以下按${shown}查找。`,
  nothing: (typed) => `没有找到${typed}。`,
  try: "可查看",
  contents: "目录",
  or: "或",
  glossary: "机构与缩略语",
  stop: "。",
  quote: (word) => `“${word}”`,
  and: "、",
  named: (name) => `（提及：${name}）`,
};
