import { readFileSync, statSync } from "node:fs";
import { MEGABYTE } from "../../dossier/pack/limits.ts";
import { unpackDossier } from "../../dossier/pack/unpack.ts";
import { PackFault } from "../../dossier/pack/words.ts";
import { isPictureName } from "../../export/reopen/pictures.ts";
import { reopened } from "../../export/reopen/reopen.ts";
import { Failure } from "../../node/errors.ts";
import { isFolder, readFolder } from "../../node/folder.ts";

/** More than any picture for print has. */
const MOST = 256;

const isZipName = (name: string) => /\.zip$/i.test(name);

/** Whether a file may hold a dossier: a picture that carries one, or a zip. */
export function isPack(path: string): boolean {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile && (isPictureName(path) || isZipName(path));
}

function unpacked(path: string): Record<string, Uint8Array> {
  const size = Math.ceil(statSync(path).size / MEGABYTE);
  if (size > MOST) throw new Failure(`${path} is ${size} MB large: expected at most ${MOST} MB.`);
  const bytes = new Uint8Array(readFileSync(path));
  try {
    return (isZipName(path) ? unpackDossier(bytes) : reopened(bytes)).files;
  } catch (error) {
    throw error instanceof PackFault ? new Failure(`${path}: ${error.message}`) : error;
  }
}

/** The files of the dossier in a folder, a zip, or a picture. @throws Failure where a file carries none. */
export const dossierFilesAt = (path: string) => (isFolder(path) ? readFolder(path) : unpacked(path));
