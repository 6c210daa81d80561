/* Folds and cuts words as the index does (rendering/search/words.py); compares mistyped ones. */

const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
const LETTERS = {
  đ: "d",
  ð: "d",
  ø: "o",
  ł: "l",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ς: "σ",
  "\u0640": "",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const RUN = /[\p{L}\p{N}]+/gu;
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;

/** The text as it is compared: small letters without accents. */
export function fold(text) {
  const plain = text.normalize("NFKD").replaceAll(MARKS, "").toLowerCase();
  return plain.replaceAll(LETTER, (letter) => LETTERS[letter]).normalize("NFC");
}

/** The words of a text in order, folded. Where a script puts no spaces, two characters are one. */
export function cut(text) {
  const words = [];
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(RUN)) {
    let at = 0;
    for (const match of run.matchAll(UNSPACED)) {
      if (match.index > at) words.push(run.slice(at, match.index));
      const part = [...match[0]];
      for (let i = 0; i < Math.max(1, part.length - 1); i++) words.push(part.slice(i, i + 2).join(""));
      at = match.index + match[0].length;
    }
    if (at < run.length) words.push(run.slice(at));
  }
  return words.map(fold).filter(Boolean);
}

export const isUnspaced = (word) => word.search(UNSPACED) >= 0;

/** How many letters of a word may be wrong, missing, too many or exchanged with the next. */
export const slack = (word) => (word.length < 5 || /^\d+$/.test(word) ? 0 : word.length < 8 ? 1 : 2);

/** The number of such faults between two words, or more than `most`. With `isBegun`, `typed` may
    be the beginning of `word`. */
export function faults(typed, word, most, isBegun = false) {
  if (typed.length - word.length > most || (!isBegun && word.length - typed.length > most)) return most + 1;
  const end = Math.min(word.length, typed.length + most);
  let before = [];
  let row = Array.from({ length: end + 1 }, (_, i) => i);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= end; j++) {
      const same = typed[i - 1] === word[j - 1];
      let least = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        least = Math.min(least, before[j - 2] + 1);
      }
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return isBegun ? Math.min(...row) : row[end];
}

/** What was typed: its words in order, and which of them stand in quotes together. */
export function parse(text) {
  const words = [];
  const phrases = [];
  text.split(/["“”„«»]/).forEach((part, i, parts) => {
    const found = cut(part);
    const isQuoted = i % 2 === 1 && i < parts.length - 1;
    if (isQuoted && found.length > 1) phrases.push(found);
    words.push(...found.map((word) => ({ word, isQuoted })));
  });
  const isOpen = /[\p{L}\p{N}]$/u.test(text.trimEnd());
  const seen = new Set();
  const terms = [];
  words.forEach(({ word, isQuoted }, i) => {
    const isLast = isOpen && !isQuoted && i === words.length - 1;
    if (seen.has(word) && !isLast) return;
    seen.add(word);
    terms.push({ word, isBegun: isLast && (word.length > 1 || isUnspaced(word)) });
  });
  return { terms, phrases };
}

/** Pieces of a text, each with whether it is one of the words found. */
export function marked(text, isFound) {
  const pieces = [];
  let at = 0;
  const put = (from, to, found) => {
    if (to > from) pieces.push([text.slice(from, to), found]);
  };
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [word] = match;
    const parts = isUnspaced(word)
      ? [...word].map((c, i, all) => [
          c,
          isFound(fold(c)) || isFound(fold(c + (all[i + 1] ?? ""))) || isFound(fold((all[i - 1] ?? "") + c)),
        ])
      : [[word, isFound(fold(word))]];
    put(at, match.index, false);
    at = match.index;
    for (const [part, found] of parts) {
      put(at, at + part.length, found);
      at += part.length;
    }
  }
  put(at, text.length, false);
  return pieces;
}
