/** Letters that look like one of another alphabet, or like another code for the same letter, and that one. */
const TWINS: [letters: string, like: string][] = [
  ["\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04BB", "aeopcyxijsdh"],
  ["\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0406\u0408\u0405", "ABEKMHOPCTXIJS"],
  ["\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7", "ABEZHIKMNOPTYX"],
  ["\u03BF\u03BD\u03B9", "ovi"],
  ["\u06CC\u0649\u06A9\u06C1\u06D5\u06C0", "\u064A\u064A\u0643\u0647\u0647\u0647"],
  ["\u06F0\u06F1\u06F2\u06F3\u06F7\u06F8\u06F9", "\u0660\u0661\u0662\u0663\u0667\u0668\u0669"],
];
const LIKE = new Map(
  TWINS.flatMap(([letters, like]) =>
    [...letters].map((letter, i): [string, string] => [letter, like[i] ?? letter]),
  ),
);

const skeleton = (text: string) =>
  [...text.normalize("NFKD")]
    .map((letter) => LIKE.get(letter) ?? letter)
    .join("")
    .replace(/[\p{Cf}\p{Cc}]/gu, "");

const codeOf = (letter: string | undefined) =>
  letter === undefined
    ? "nothing"
    : `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Where two texts that a person cannot tell apart differ, as a sentence; undefined where they can be told apart. */
export function lookAlike(source: string, quote: string): string | undefined {
  if (source === quote || skeleton(source) !== skeleton(quote)) return undefined;
  const [ours, theirs] = [[...source], [...quote]];
  const at = ours.findIndex((letter, i) => letter !== theirs[i]);
  const i = at < 0 ? ours.length : at;
  return `They look alike: the source has ${codeOf(ours[i])} where the quote has ${codeOf(theirs[i])}.`;
}
