import { decodeText } from "../../../model/text/text.ts";

/** The files of a dossier by name, as `readDossier` takes them. */
export type Files = Record<string, Uint8Array>;

/** From pairs: assigned one by one, a file of the name `__proto__` would be none. */
export const filesOf = (pairs: Iterable<readonly [string, Uint8Array]>): Files => Object.fromEntries(pairs);

/** A file that is there already keeps its place, so that no list jumps while it is edited. */
export const withFile = (files: Files, name: string, bytes: Uint8Array): Files =>
  Object.hasOwn(files, name)
    ? filesOf(Object.entries(files).map(([other, old]) => [other, other === name ? bytes : old]))
    : filesOf([...Object.entries(files), [name, bytes]]);

export const withoutFiles = (files: Files, names: Iterable<string>): Files => {
  const left = new Set(names);
  return filesOf(Object.entries(files).filter(([name]) => !left.has(name)));
};

const BOM = [0xef, 0xbb, 0xbf];
/** As spreadsheets want their CSV: with a mark before it. */
export const MARKED = new Uint8Array(BOM);

/** A text in the encoding that its file had, or UTF-8 with a mark in place of UTF-16. */
export function encodedLike(before: Uint8Array | undefined, text: string): Uint8Array {
  const marked =
    before !== undefined &&
    (BOM.every((byte, i) => before[i] === byte) || before[0] === 0xff || before[0] === 0xfe);
  return new TextEncoder().encode(marked ? `\uFEFF${text}` : text);
}

/** A file's text; empty where it is none. */
export function textOf(files: Files, file: string): string {
  const bytes = files[file];
  const decoded = bytes && decodeText(bytes);
  return decoded && "text" in decoded ? decoded.text : "";
}
