import { addressIn } from "../../dossier/pack/pack.ts";
import { type Unpacked, unpackDossier } from "../../dossier/pack/unpack.ts";
import { PackFault } from "../../dossier/pack/words.ts";
import { BadZip } from "../../model/zip/bad-zip.ts";
import { packedIn } from "./pictures.ts";

interface Reopened extends Unpacked {
  /** What the picture shows, as the page writes it behind its address; empty where the picture does not say. */
  address: string;
}

function packedOf(picture: Uint8Array): Uint8Array {
  let packed: Uint8Array | undefined;
  try {
    packed = packedIn(picture);
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    const isBomb = error.fault === "lies";
    throw new PackFault((say) => (isBomb ? say.bomb : say.spoilt));
  }
  if (!packed) throw new PackFault((say) => say.bare);
  return packed;
}

/**
 * The dossier that a picture carries, within the same limits as any zip.
 * @throws PackFault where it carries none, or one that is too large, damaged or hostile.
 */
export function reopened(picture: Uint8Array): Reopened {
  const packed = packedOf(picture);
  return { ...unpackDossier(packed), address: addressIn(packed) };
}
