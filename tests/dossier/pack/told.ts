import { unpackDossier } from "../../../src/dossier/pack/unpack.ts";
import { PACK_WORDS, PackFault } from "../../../src/dossier/pack/words.ts";

/** What the reader is told, where a zip is not taken. */
export function told(bytes: Uint8Array): string {
  try {
    unpackDossier(bytes);
  } catch (error) {
    if (error instanceof PackFault) return error.tell(PACK_WORDS);
    throw error;
  }
  return "";
}
