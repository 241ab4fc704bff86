import { BadZip } from "./bad-zip.ts";
import { crc32 } from "./crc.ts";
import type { ZipEntry } from "./entries.ts";
import { inflated } from "./inflate.ts";

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** The content of an entry as it lies in the zip. */
function packedOf(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new BadZip("damaged");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new BadZip("damaged");
  return bytes.subarray(start, start + packed);
}

/**
 * The content of an entry. Its size has to be looked at before: not a byte more is unfolded.
 * @throws BadZip where it is locked, damaged, packed in an unknown way, or larger than it says.
 */
export function unfold(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { name, size, crc, method, locked } = entry;
  if (locked) throw new BadZip("locked", name);
  if (method !== DEFLATED && method !== STORED) throw new BadZip("packing", name);
  const packed = packedOf(bytes, entry);
  const whole = method === DEFLATED ? inflated(packed, "deflate", size, name) : packed.slice();
  if (whole.length !== size || crc32(whole) !== crc) throw new BadZip("damaged", name);
  return whole;
}
