import { EN } from "../../../../src/app/language/en.ts";
import { unzipDossier } from "../../../../src/app/open/files/unzip.ts";
import { Refusal } from "../../../../src/app/open/refusal.ts";

/** What the reader is told, where a zip is not taken. */
export function told(bytes: Uint8Array): string {
  try {
    unzipDossier(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.tell(EN.open.refused);
    throw error;
  }
  return "";
}
