import { zlibSync } from "fflate";
import { BadZip } from "../../model/zip/bad-zip.ts";
import { inflated } from "../../model/zip/inflate.ts";
import { CutShort, chunk, chunks, isWhole } from "./chunks.ts";

/** A text chunk of a PNG. */
export interface PngText {
  /** 1 to 79 Latin letters; the specification names some, such as `Title` and `Creation Time`. */
  keyword: string;
  text: string;
}

function bytesOf(keyword: string): Uint8Array {
  if (!/^[\x21-\x7E](?:[\x20-\x7E]{0,77}[\x21-\x7E])?$/.test(keyword)) {
    throw new RangeError(`"${keyword}" cannot name a text in a PNG.`);
  }
  return new TextEncoder().encode(keyword);
}

function textOf(type: "iTXt" | "zTXt", keyword: string, gap: number, value: Uint8Array): Uint8Array {
  const key = bytesOf(keyword);
  const data = new Uint8Array(key.length + gap + value.length);
  data.set(key);
  data.set(value, key.length + gap);
  return chunk(type, data);
}

/** Keyword, then: not compressed, no language, no translated keyword, then the text in UTF-8. */
export const textChunk = ({ keyword, text }: PngText) =>
  textOf("iTXt", keyword, 5, new TextEncoder().encode(text));

/** Keyword, then how it is compressed, then the compressed text. `text`: ASCII. */
export const packedTextChunk = ({ keyword, text }: PngText) =>
  textOf("zTXt", keyword, 2, zlibSync(new TextEncoder().encode(text), { level: 9 }));

interface Found {
  keyword: string;
  /** Bytes of the text, and whether they are compressed. */
  value: Uint8Array;
  packed: boolean;
}

/** Programs write a text anew as they like: plain or compressed, Latin or in UTF-8. */
function foundIn(type: string, data: Uint8Array): Found | undefined {
  const end = data.indexOf(0);
  if (end < 1) return undefined;
  const keyword = new TextDecoder("latin1").decode(data.subarray(0, end));
  if (type === "tEXt") return { keyword, value: data.subarray(end + 1), packed: false };
  if (type === "zTXt") return { keyword, value: data.subarray(end + 2), packed: true };
  const language = data.indexOf(0, end + 3);
  const value = data.indexOf(0, language + 1) + 1;
  if (type !== "iTXt" || language < 0 || value < 1) return undefined;
  return { keyword, value: data.subarray(value), packed: data[end + 1] === 1 };
}

/** The uncompressed international texts of a PNG, in order. */
export function readPngText(bytes: Uint8Array): PngText[] {
  return [...chunks(bytes)].flatMap(({ type, data }) => {
    const found = type === "iTXt" ? foundIn(type, data) : undefined;
    if (!found || found.packed) return [];
    return [{ keyword: found.keyword, text: new TextDecoder().decode(found.value) }];
  });
}

/**
 * The bytes of the text under a keyword, in whichever way it is written, as far as `most` bytes; undefined where there is none.
 * @throws BadZip where it is damaged, or longer.
 */
export function pngTextNamed(bytes: Uint8Array, keyword: string, most: number): Uint8Array | undefined {
  try {
    for (const part of chunks(bytes)) {
      const found = /^(tEXt|zTXt|iTXt)$/.test(part.type) ? foundIn(part.type, part.data) : undefined;
      if (found?.keyword !== keyword) continue;
      if (!isWhole(bytes, part)) throw new BadZip("damaged");
      return found.packed ? inflated(found.value, "zlib", most) : found.value;
    }
    return undefined;
  } catch (error) {
    throw error instanceof CutShort ? new BadZip("damaged") : error;
  }
}
