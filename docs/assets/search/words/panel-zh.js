// 搜索所说的中文。What the search says in Chinese.
export default {
  label: "搜索报告",
  placeholder: "词语、数字、4.1、专栏三……",
  close: "关闭",
  loading: "正在载入正文……",
  start: "可输入词语、数字或问句；引号内精确匹配。",
  found: (count) => `${count}段`,
  failed: "正文未能载入。",
  incomplete: "部分内容未能检索。",
  again: "重试",
  all: "全部结果",
};
