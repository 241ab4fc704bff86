import { crc32 } from "../../model/zip/crc.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the header's length, type, 13 bytes and checksum. */
export const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

export const isPng = (bytes: Uint8Array) =>
  bytes.length >= AFTER_HEADER && SIGNATURE.every((byte, i) => bytes[i] === byte);

export function assertPng(bytes: Uint8Array): void {
  if (!isPng(bytes)) throw new Error("These bytes are no PNG picture.");
}

/** The file ends before the picture does. */
export class CutShort extends Error {}

interface Chunk {
  type: string;
  start: number;
  data: Uint8Array;
  end: number;
}

/** Whether the bytes of a chunk are those that were written. */
export function isWhole(bytes: Uint8Array, { start, end }: Chunk): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(end - 4) === crc32(bytes.subarray(start + 4, end - 4));
}

export function* chunks(bytes: Uint8Array): Generator<Chunk> {
  assertPng(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 8; start + 12 <= bytes.length; ) {
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, data: bytes.subarray(start + 8, end - 4), end };
    if (type === "IEND") return;
    start = end;
  }
  throw new CutShort("The PNG picture is cut short.");
}
