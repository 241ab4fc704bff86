import { Refusal } from "../refusal.ts";

/** A file in a zip, as the list at its end has it. */
export interface ZipEntry {
  name: string;
  /** Where the part before its content begins. */
  at: number;
  /** 0 for stored, 8 for deflated. */
  method: number;
  packed: number;
  size: number;
  locked: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes of the record at the end, and of the longest comment after it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const damaged = () => new Refusal((say) => say.damaged);

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY) throw damaged();
  const long = (offset: number) => view.getUint32(at + offset, true);
  const short = (offset: number) => view.getUint16(at + offset, true);
  const [name, extra, comment] = [short(28), short(30), short(32)];
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
    at: long(42),
    method: short(10),
    packed: long(20),
    size: long(24),
    locked: (short(8) & 1) === 1,
  };
  return { entry, next: at + 46 + name + extra + comment };
}

/**
 * What a zip says that it holds; nothing of it has been unfolded.
 * @throws Refusal where it cannot be read, or says that it holds more than `most` entries.
 */
export function zipList(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = viewOf(bytes);
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > most) throw new Refusal((say) => say.many(count, most));
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      const { entry, next } = entryAt(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    // Beyond the end of the file: it was cut off, or lies about itself.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

/** The content of an entry as it lies in the zip. @throws Refusal */
export function packedOf(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + packed);
}
