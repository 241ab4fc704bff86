import { decodeUtf16, isUtf32, utf16Of } from "./utf16.ts";

/** Where something stands in a text, 1-based, in characters as a reader counts them. */
export interface TextPosition {
  line: number;
  column: number;
}

type Decoded = { text: string } | { fault: string; position?: TextPosition };

function lineStarts(text: string): number[] {
  const starts = [0];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return starts;
}

/**
 * A function that finds line and column of an offset; the line starts are looked up only once. Offsets are mostly asked
 * for in order, so a line of a million characters is walked through once and not for each of them.
 */
export function positionFinder(text: string): (offset: number) => TextPosition {
  const starts = lineStarts(text);
  let last = { line: -1, offset: 0, column: 1 };
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const known = last.line === low && last.offset <= offset;
    const from = known ? last : { offset: starts[low] ?? 0, column: 1 };
    // By code points: an editor counts an emoji as one character, a string index counts it as two.
    const column = from.column + codePoints(text, from.offset, offset);
    last = { line: low, offset, column };
    return { line: low + 1, column };
  };
}

function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (const _ of text.slice(from, to)) count++;
  return count;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As a stream, so that a character cut off at the end of a prefix is no fault.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Index of the byte that breaks the encoding: prefixes up to it are sound, longer ones are not. */
function firstBadByte(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isUtf8(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

function endOf(text: string): TextPosition {
  return positionFinder(text)(text.length);
}

function badByte(bytes: Uint8Array): Decoded {
  const sound = bytes.subarray(0, firstBadByte(bytes));
  // A character begun but not ended is left out of a stream, so the fault lies where it begins.
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(sound, { stream: true });
  const index = new TextEncoder().encode(before).length;
  const byte = bytes.subarray(index, index + 1);
  const hex = (byte[0] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const guess = new TextDecoder("windows-1252").decode(byte);
  const legible = /\p{L}|\p{P}/u.test(guess) ? ` (in Windows-1252 it would be ${guess})` : "";
  return {
    fault: `The byte ${hex} is not UTF-8${legible}: save the file as UTF-8.`,
    position: endOf(before.replace(/^\uFEFF/, "")),
  };
}

const NAMES = { "utf-16le": "UTF-16 LE", "utf-16be": "UTF-16 BE" };

function unicode(bytes: Uint8Array): Decoded {
  if (isUtf32(bytes)) return { fault: "The file is UTF-32, as its byte order mark says: save it as UTF-8." };
  const encoding = utf16Of(bytes);
  if (encoding) {
    const text = decodeUtf16(bytes, encoding);
    if (text !== undefined) return { text };
    return {
      fault: `The file begins as ${NAMES[encoding]} and holds an invalid character: save it as UTF-8.`,
    };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return badByte(bytes);
  }
}

/** The text of a file in UTF-8 or UTF-16, without its byte order mark, or what is wrong with it. */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = unicode(bytes);
  if ("fault" in decoded) return decoded;
  const { text } = decoded;
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const fault = "The file holds a NUL character, so it is not text: save it as UTF-8.";
    return { fault, position: positionFinder(text)(nul) };
  }
  return text.trim() === "" ? { fault: "The file is empty." } : { text };
}

/**
 * What cannot be seen: what comes along when text is pasted, without a sign of which `USA` would not be `USA`; controls,
 * which a terminal obeys; and marks that turn the order of letters around.
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A text in which everything can be seen. */
export function visible(text: string): string {
  const hex = (c: string) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return text.replace(UNSEEN, (c) => `\\u${hex(c)}`);
}

/** A value as a message quotes it: on one line, not longer than a line, nothing in it unseen. */
export function shown(value: string): string {
  // Of a text of a megabyte the beginning is enough.
  const line = visible(value.slice(0, 1000)).replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > 60 ? `${letters.slice(0, 57).join("")}…` : line;
}

export function tooLong(length: number, most: number): string {
  return `The text has ${length} characters: expected at most ${most}.`;
}

/** `a stance`, `an airport`. */
export const withArticle = (noun: string) => `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;

/** A text as it stands in a regular expression. */
export const escapedPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
