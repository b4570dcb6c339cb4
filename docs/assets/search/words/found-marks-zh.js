// 标记条所说的中文。What the bar of marks says in Chinese.
export default {
  clear: "清除标记",
  next: "下一处",
  marked: (typed, count) => `“${typed}” · 标出${count}处`,
};
