import { BadZip } from "./bad-zip.ts";

/** A file in a zip, as the list at its end has it. */
export interface ZipEntry {
  /** With `/` between folders, and without `./`, whatever the zip was packed with. */
  name: string;
  /** Where the part before its content begins. */
  at: number;
  /** 0 for stored, 8 for deflated. */
  method: number;
  /** Bytes in the zip, and unfolded. */
  packed: number;
  size: number;
  /** Of the content, unfolded. */
  crc: number;
  locked: boolean;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
/** Bytes of the record at the end, of the zip64 locator before it, and of the longest comment after it. */
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const LONGEST_COMMENT = 0xffff;
/** What a field holds whose number does not fit: it stands in a zip64 field. */
const ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 1;

/** What a zip says of itself at its end; empty where it says nothing, or is damaged. */
export function zipComment(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = endOf(view) + END_SIZE;
    return new TextDecoder().decode(bytes.subarray(start, start + view.getUint16(start - 2, true)));
  } catch (error) {
    if (error instanceof BadZip || error instanceof RangeError) return "";
    throw error;
  }
}

/** The same zip with a comment in place of its own. */
export function withZipComment(bytes: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(comment).subarray(0, LONGEST_COMMENT);
  const end = endOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) + END_SIZE;
  const said = new Uint8Array(end + text.length);
  said.set(bytes.subarray(0, end));
  said.set(text, end);
  new DataView(said.buffer).setUint16(end - 2, text.length, true);
  return said;
}

interface List {
  count: number;
  /** Offset of the first entry. */
  start: number;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new BadZip("damaged");
}

const long = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

function listOf(view: DataView): List {
  const end = endOf(view);
  const locator = end - LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64)
    return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  const record = long(view, locator + 8);
  if (view.getUint32(record, true) !== END_64) throw new BadZip("damaged");
  return { count: long(view, record + 32), start: long(view, record + 48) };
}

/** Numbers that did not fit, in the order in which the zip64 field has them. */
function zip64Numbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    const numbers = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: numbers }, (_, i) => long(view, at + 4 + 8 * i));
  }
  return [];
}

/** PowerShell writes `folder\file`, and some tools `./file` or `folder/./file`. */
function plainName(name: string): string {
  return name.replaceAll("\\", "/").replace(/(^|\/)(\.\/)+/g, "$1");
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY) throw new BadZip("damaged");
  const short = (offset: number) => view.getUint16(at + offset, true);
  const [name, extra, comment] = [short(28), short(30), short(32)];
  const further = zip64Numbers(view, at + 46 + name, extra);
  const number = (offset: number) => {
    const told = view.getUint32(at + offset, true);
    return told === ELSEWHERE ? (further.shift() ?? told) : told;
  };
  // The order in which the zip64 field has them.
  const [size, packed, start] = [number(24), number(20), number(42)];
  const entry: ZipEntry = {
    name: plainName(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name))),
    at: start,
    method: short(10),
    packed,
    size,
    crc: view.getUint32(at + 16, true),
    locked: (short(8) & 1) === 1,
  };
  return { entry, next: at + 46 + name + extra + comment };
}

/**
 * What a zip says that it holds; nothing of it has been unfolded.
 * @throws BadZip where it cannot be read, or says that it holds more than `most` entries.
 */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = listOf(view);
    if (count > most) throw new BadZip("many", String(count));
    const entries: ZipEntry[] = [];
    let at = start;
    for (let i = 0; i < count; i++) {
      const { entry, next } = entryAt(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    // Beyond the end of the file: it was cut off, or lies about itself.
    if (error instanceof RangeError) throw new BadZip("damaged");
    throw error;
  }
}
