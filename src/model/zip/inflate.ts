import { Inflate, Unzlib } from "fflate";
import { BadZip } from "./bad-zip.ts";
import { concatenated } from "./concatenated.ts";

/** Bytes that are unfolded in one go: a thousandfold of them comes out at most before it is looked at. */
const STEP = 32_768;

const WRAPPINGS = { deflate: Inflate, zlib: Unzlib };

/**
 * What was deflated, as far as `most` bytes.
 * @throws BadZip where it is damaged, or unfolds to more: no more of it is unfolded then.
 */
export function inflated(
  packed: Uint8Array,
  wrapping: keyof typeof WRAPPINGS,
  most: number,
  name = "",
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let filled = 0;
  const stream = new WRAPPINGS[wrapping]((part) => {
    filled += part.length;
    if (filled > most) throw new BadZip("lies", name);
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof BadZip) throw error;
    throw new BadZip("damaged", name);
  }
  return concatenated(parts);
}
