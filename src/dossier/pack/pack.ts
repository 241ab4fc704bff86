import { zipSync } from "fflate";
import { withZipComment, zipComment } from "../../model/zip/entries.ts";
import { isDossierFile } from "../read/read.ts";

type Files = Record<string, Uint8Array>;

/** Of each file in the zip: no clock is asked, so that the same dossier gives the same bytes. */
const MADE = new Date(1980, 0, 1);

/** The files as a zip, in a folder of that name. They are left letter by letter, formulas too: they are the reader's own. */
export function zipOf(files: Files, folder: string): Uint8Array<ArrayBuffer> {
  const inFolder = Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes] as const);
  return zipSync(Object.fromEntries(inFolder), { mtime: MADE, level: 6 }).slice();
}

/** A zip of what the dossier is read from, and of nothing else that lies beside it; the same for the same files in any order. */
export function packDossier(files: Files, id: string): Uint8Array<ArrayBuffer> {
  const own = Object.entries(files).filter(([name]) => isDossierFile(name));
  return zipOf(Object.fromEntries(own.toSorted(([a], [b]) => (a < b ? -1 : 1))), id);
}

/** As long as an address is at most. */
const LONGEST_ADDRESS = 4_000;

/** The packed dossier with what of it was shown, as a page writes it behind its address: `#at=2017-09-29`. */
export const withAddress = (packed: Uint8Array, address: string) => withZipComment(packed, address);

/** What of a packed dossier was shown; empty where nothing is said of it. */
export function addressIn(packed: Uint8Array): string {
  const said = zipComment(packed);
  return said.startsWith("#") && said.length <= LONGEST_ADDRESS ? said : "";
}
