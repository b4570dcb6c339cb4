// What the script says, in the language of the page.

const WORDS = {
  zh: {
    copied: "已复制",
    notCopied: "无法复制，请手动选取",
    lang: "zh",
    other: "en",
  },
  en: {
    copied: "Copied",
    notCopied: "Could not copy; please select it by hand",
    lang: "en",
    other: "zh",
  },
};

/** The words in the language of what stands around an element, of the page without one. */
export function wordsNear(element) {
  const around = element?.closest("[lang]") ?? document.documentElement;
  return WORDS[around.lang.startsWith("zh") ? "zh" : "en"];
}

export const words = wordsNear();
