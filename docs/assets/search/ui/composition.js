// Input methods.

// While an input-method editor composes, what stands in the field is not yet a word. On Android
// every English word is composed, and an English page searches as it grows.
export const isUnfinished = (event, language) =>
  event.isComposing && !(language === "en" && /Android/.test(navigator.userAgent));
