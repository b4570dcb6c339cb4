// What the bar of marks says.
export default {
  zh: { clear: "清除标记", next: "下一处", marked: (typed, count) => `“${typed}” · 标出 ${count} 处` },
  en: { clear: "Remove the marks", next: "Next", marked: (typed, count) => `“${typed}” · ${count} ${count === 1 ? "place" : "places"} marked` },
};
