import { zipSync } from "fflate";
import type { Files } from "./files.ts";

/** Of each file in the zip: no clock is asked, so that the same dossier gives the same bytes. */
const MADE = new Date(1980, 0, 1);

/**
 * The dossier as a zip, its files in a folder of its name. What came with the files is left letter by letter, formulas
 * too: it is the reader's own, and guarding it would change it. Cells that were typed or pasted here are guarded.
 */
export function zipOf(files: Files, id: string): Uint8Array {
  const inFolder = Object.entries(files).map(([name, bytes]) => [`${id}/${name}`, bytes] as const);
  return zipSync(Object.fromEntries(inFolder), { mtime: MADE, level: 6 });
}
