import { MOST_PACKED } from "../../dossier/pack/limits.ts";
import { BadZip } from "../../model/zip/bad-zip.ts";
import { zipEntries } from "../../model/zip/entries.ts";
import { inflated } from "../../model/zip/inflate.ts";

const decode = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** Readers of PDF look for the mark in the first kilobyte. */
export const isPdf = (bytes: Uint8Array) => decode(bytes.subarray(0, 1024)).includes("%PDF-");

/** Attached files that are looked at, and letters of the dictionary before one. */
const MOST_ATTACHED = 20;
const MOST_DICTIONARY = 2_000;

/** The content of an attached file, from where its dictionary names its kind; undefined where it is packed in another way. */
function contentAt(bytes: Uint8Array, text: string, at: number): Uint8Array | undefined {
  const begin = text.lastIndexOf(" obj", at);
  const found = /stream\r?\n/.exec(text.slice(at, at + MOST_DICTIONARY));
  if (begin < 0 || !found) return undefined;
  const dictionary = text.slice(begin, at + found.index);
  const start = at + found.index + found[0].length;
  const [, told] = /\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(dictionary) ?? [];
  const end = told === undefined ? text.indexOf("endstream", start) : start + Number(told);
  if (end < start || end > bytes.length) throw new BadZip("damaged");
  const content = bytes.subarray(start, end);
  const [, filter] = /\/Filter\s*(\[?\s*\/\w+\s*\]?)/.exec(dictionary) ?? [];
  if (filter === undefined) return content;
  return filter.includes("/FlateDecode") ? inflated(content, "zlib", MOST_PACKED.bytes) : undefined;
}

function isDossier(content: Uint8Array): boolean {
  if (content[0] !== 0x50 || content[1] !== 0x4b) return false;
  return zipEntries(content, MOST_PACKED.files).some(({ name }) => /(^|\/)dossier\.json$/i.test(name));
}

/**
 * The zip of a dossier that is attached to a PDF. Streams lie in a file as they are, whichever program has written it
 * anew, so that the file's own lists need not be read.
 */
export function packedInPdf(bytes: Uint8Array): Uint8Array | undefined {
  const text = decode(bytes);
  const places = text.matchAll(/\/EmbeddedFile\b(?!s)/g);
  let looked = 0;
  for (const { index } of places) {
    if (++looked > MOST_ATTACHED) return undefined;
    const content = contentAt(bytes, text, index);
    if (content && isDossier(content)) return content;
  }
  return undefined;
}
