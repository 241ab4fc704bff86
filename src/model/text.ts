/** Where something stands in a text, 1-based, in characters as a reader counts them. */
export interface TextPosition {
  line: number;
  column: number;
}

export type Decoded = { text: string } | { fault: string; position?: TextPosition };

/** A function that finds line and column of an offset; the line starts are looked up only once. */
export function positionFinder(text: string): (offset: number) => TextPosition {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((m) => m.index + m[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // By code points: an editor counts an emoji as one character, a string index counts it as two.
    return { line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 };
  };
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

/** The text of a file that has to be UTF-8, without its byte order mark, or what is wrong with it. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { fault: "The file is UTF-16, as its byte order mark says: save it as UTF-8." };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return badByte(bytes);
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const fault = "The file holds a NUL character, so it is no text in UTF-8: save it as UTF-8.";
    return { fault, position: positionFinder(text)(nul) };
  }
  return text.trim() === "" ? { fault: "The file is empty." } : { text };
}

/** What comes along when text is pasted and cannot be seen: without a sign of it, `USA` would not be `USA`. */
const UNSEEN = /\u00AD|\u200B|\u200E|\u200F|\u2060|\uFEFF/g;

/** A value as a message quotes it: on one line, not longer than a line, nothing in it unseen. */
export function shown(value: string): string {
  const hex = (c: string) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const line = value
    .replace(UNSEEN, (c) => `\\u${hex(c)}`)
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...line];
  return letters.length > 60 ? `${letters.slice(0, 57).join("")}…` : line;
}
