/** Letters that people type for others, and that Unicode does not take apart: Turkish, Polish, Arabic and Persian forms. */
const TYPED: Record<string, string> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ة: "ه",
  ـ: "",
};
const FOLDED = new RegExp(`[${Object.keys(TYPED).join("")}]`, "gu");

/** What lies between words; apostrophes and hyphens do, so that `Baghdad’s` is found by `Baghdad`. */
const WORD = /[^\p{Z}\p{P}\p{C}]+/gu;

/** A word without case, accents and vowel signs, so that `Süleymaniye` and `suleymaniye` are one. */
export function fold(word: string): string {
  const bare = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(FOLDED, (letter) => TYPED[letter] ?? letter);
}

/** The words of a text, as they are written. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A text in pieces, of which some are words that were found. */
interface Piece {
  text: string;
  found: boolean;
}

/** Takes a text apart so that the words in `terms`, which are folded, can be marked. */
export function markedPieces(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const add = (part: string, found: boolean) => {
    const last = pieces.at(-1);
    if (last?.found === found) last.text += part;
    else if (part) pieces.push({ text: part, found });
  };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    add(text.slice(end, index), false);
    add(word, terms.has(fold(word)));
    end = index + word.length;
  }
  add(text.slice(end), false);
  return pieces;
}
