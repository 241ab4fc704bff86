import { Inflate } from "fflate";
import { BadZip } from "./bad-zip.ts";
import type { ZipEntry } from "./entries.ts";

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Bytes that are unfolded in one go: a thousandfold of them comes out at most before it is looked at. */
const STEP = 32_768;

/** The content of an entry as it lies in the zip. */
function packedOf(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new BadZip("damaged");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new BadZip("damaged");
  return bytes.subarray(start, start + packed);
}

function inflated(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    // Nothing is kept of what is more than was told, and no more is unfolded.
    if (filled + chunk.length > size) throw new BadZip("lies", name);
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof BadZip) throw error;
    throw new BadZip("damaged", name);
  }
  if (filled !== size) throw new BadZip("damaged", name);
  return whole;
}

/**
 * The content of an entry. Its size has to be looked at before: so much is reserved, and not a byte more is unfolded.
 * @throws BadZip where it is locked, damaged, packed in an unknown way, or larger than it says.
 */
export function unfold(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.locked) throw new BadZip("locked", entry.name);
  const packed = packedOf(bytes, entry);
  if (entry.method === DEFLATED) return inflated(packed, entry);
  if (entry.method !== STORED) throw new BadZip("packing", entry.name);
  if (packed.length !== entry.size) throw new BadZip("damaged", entry.name);
  return packed.slice();
}
