// Chinese words typed without blanks, found in their pieces.

const LOOSE = /^(?:多少|哪些|哪个|什么|怎么|如何|[的了和与及在是有吗几个等中对将被把])/u;

/** A Chinese term in the fewest pieces that a segment has, in any order; none when one is missing. */
export function pieces(word, text) {
  if (!/^[\u3400-\u9fff][\u3400-\u9fffa-z0-9.%]{2,}$/.test(word)) return [];
  const hits = [];
  for (let at = 0; at < word.length;) {
    let length = 0;
    while (at + length < word.length && text.includes(word.slice(at, at + length + 1))) length++;
    const enough = length >= 2 || (length && /[a-z0-9]/.test(word[at]));
    const loose = word.slice(at).match(LOOSE);
    if (enough) {
      const piece = word.slice(at, at + length);
      for (let place = text.indexOf(piece); place >= 0; place = text.indexOf(piece, place + length))
        hits.push([place, place + length, true, true]);
      at += length;
    } else if (loose) at += loose[0].length;
    else return [];
  }
  return hits;
}
