// What the bar of marks says in English.
export default {
  clear: "Remove the marks",
  next: "Next",
  marked: (typed, count) => `“${typed}” · ${count} ${count === 1 ? "place" : "places"} marked`,
};
