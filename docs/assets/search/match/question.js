// What only asks in a query: it is left aside, and says whether an amount, a body or a date is meant.

import { isIn } from "./scan.js";

/** The longest stretch of English words that asks. */
const LONGEST_STRETCH = 4;

/**
 * The words of a query without those that only ask, and what these ask for: `{words, asked}`, where `asked` is
 * "amount", "body", "date" or "". A query of nothing else is left as it is.
 */
export function withoutFiller(words, { questions }, texts) {
  const kinds = new Set();
  const kept = english(chinese(words, questions.zh, texts, kinds), questions.en, kinds);
  const asked = ["amount", "body", "date"].find((kind) => kinds.has(kind)) ?? "";
  return kept.length ? { words: kept, asked } : { words, asked: "" };
}

function english(words, stretches, kinds) {
  const kept = [];
  for (let at = 0; at < words.length;) {
    const length = longestStretch(words, at, stretches);
    if (length) kinds.add(stretches.get(textOf(words, at, length)));
    else kept.push(words[at]);
    at += length || 1;
  }
  return kept;
}

const textOf = (words, at, length) =>
  words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(" ");

function longestStretch(words, at, stretches) {
  for (let length = Math.min(LONGEST_STRETCH, words.length - at); length > 0; length--) {
    const isPlain = words.slice(at, at + length).every(isAsking);
    if (isPlain && stretches.has(textOf(words, at, length))) return length;
  }
  return 0;
}

/** Whether a word may be one that asks: no name, and nothing that is known by other words. */
const isAsking = ({ exact, capital, named, also }) => !exact && !capital && !named && !also?.length;

/** Chinese runs that stand nowhere as they are, parted where they ask. */
function chinese(words, stretches, texts, kinds) {
  const asking = [...stretches.keys()].filter((stretch) => stretch.length > 1 || stretches.get(stretch) !== "filler");
  asking.sort((left, right) => right.length - left.length);
  return words.flatMap((word) => {
    const isRun = isAsking(word) && /[\u3400-\u9fff]/.test(word.text);
    if (!isRun || !asking.some((stretch) => word.text.includes(stretch)) || isIn(word.text, texts)) return [word];
    return parted(word, asking, stretches, kinds);
  });
}

/** A measure word after what asks for an amount, as in 多少批货物. */
const MEASURED = /#[批件起家个项次吨部宗例条套只瓶种](?=[^|]{2})/g;

/** What ties a question's words together, at the ends of a part. */
const TIES = /^[的了是在]+(?=..)|(?<=..)[的了是在]+$/g;

function parted(word, asking, stretches, kinds) {
  const pattern = new RegExp(asking.map((stretch) => stretch.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gu");
  for (const [stretch] of word.text.matchAll(pattern)) kinds.add(stretches.get(stretch));
  const counted = word.text.replace(pattern, (stretch) => `|${stretches.get(stretch) === "amount" ? "#" : ""}`);
  const parts = counted.replace(MEASURED, "|").split(/[|#]/);
  const bare = parts.map((part) => part.replace(TIES, "") || part);
  return bare.filter((part) => part && part !== "%").map((text) => ({ ...word, text, printed: text }));
}
