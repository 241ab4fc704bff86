import { join } from "node:path";
import { type Reading, readDossier } from "../../dossier/read/read.ts";
import type { Gazetteer } from "../../dossier/regions/gazetteer.ts";
import { formatProblem } from "../../model/problem.ts";
import { Usage } from "../../node/errors.ts";
import { isFolder } from "../../node/folder.ts";
import { dossierFilesAt, isPack } from "./dossier-files.ts";
import type { Terminal } from "./terminal.ts";

/** @throws Usage where one is none, or none is given. */
export function assertFolders(folders: string[], isTaken: (path: string) => boolean = () => false): void {
  if (folders.length === 0) throw new Usage("No folder is given.");
  for (const dir of folders) if (!isFolder(dir) && !isTaken(dir)) throw new Usage(`${dir} is not a folder.`);
}

/** @throws Usage where one is neither a folder nor a file that may carry a dossier, or none is given. */
export const assertDossiers = (paths: string[]) => assertFolders(paths, isPack);

interface Told extends Reading {
  files: Record<string, Uint8Array>;
}

/** Reads one dossier and tells all that is wrong with it. */
export function readTold(dir: string, gazetteer: Gazetteer, io: Terminal): Told {
  const files = dossierFilesAt(dir);
  const reading = readDossier(files, gazetteer);
  // With the folder before the file, so that the place can be opened from the terminal.
  for (const problem of reading.problems) {
    io.err(`${formatProblem({ ...problem, file: join(dir, problem.file) })}\n`);
  }
  return { ...reading, files };
}

export function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}
