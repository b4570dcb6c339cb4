// Chinese numerals.

const DIGITS = "零一二三四五六七八九";
const SMALL = { 十: 10, 百: 100, 千: 1000 };

/** The numeral that words begin with, when it has a unit, as 五千 and 三千三百: {value, length}; or null. */
export function numeralIn(words) {
  const [written = ""] = words.match(/^[零〇一二两三四五六七八九十百千万亿]{2,}/) ?? [];
  if (!/[十百千万亿]/.test(written) || !/^[一二两三四五六七八九十]/.test(written)) return null;
  const value = valueOf(written.replaceAll("〇", "零").replaceAll("两", "二"));
  return value ? { value, length: written.length } : null;
}

/** The value of a numeral; 0 when it is none, as in 十四五. */
function valueOf(written) {
  let [total, group, digit] = [0, 0, 0];
  let last = "";
  for (const character of written) {
    if (DIGITS.includes(character)) {
      if (last && DIGITS.includes(last) && last !== "零") return 0;
      digit = DIGITS.indexOf(character);
    } else if (SMALL[character]) {
      group += (digit || 1) * SMALL[character];
      digit = 0;
    } else {
      // 万 counts what stands before it since 亿, and 亿 all that stands before it: 一万亿.
      total = character === "亿" ? (total + group + digit) * 1e8 : total + (group + digit) * 1e4;
      [group, digit] = [0, 0];
    }
    last = character;
  }
  const isLoose = digit && /[百千万亿][一二三四五六七八九]$/.test(written) && !written.includes("零");
  return isLoose ? 0 : total + group + digit;
}
