// 结果页所说的中文。What the results page says in Chinese, besides panel-zh.js.
export default {
  chapters: "全部各章",
  kinds: "全部类别",
  both: "中英对照",
  more: (count) => `显示其余${count}段`,
  filtered: "当前筛选条件下没有结果。",
  colon: "：",
  comma: "，",
  entries: (count) => `索引条目${count}条`,
  kind: {
    text: "正文",
    column: "专栏",
    agency: "机构",
    international: "国际组织",
    country: "国家",
    term: "缩略语",
    document: "文件",
    figure: "数据",
  },
};
