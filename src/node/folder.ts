import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./errors.ts";

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What a dossier is read from; of other files only the name matters, however large they are. */
const READ = /\.(json|geojson|csv|tsv|xlsx|xlsm)$/i;
const MOST = 256 * 1024 * 1024;

function readFile(path: string, size: number): Uint8Array {
  if (!READ.test(path)) return new Uint8Array();
  if (size > MOST) {
    const [own, most] = [size, MOST].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    throw new Failure(`${path} is ${own} MB large: expected at most ${most} MB.`);
  }
  return new Uint8Array(readFileSync(path));
}

/** The files of a folder by name, without those of folders in it and without hidden ones. */
export function readFolder(dir: string): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    // Gone since the folder was listed, as files are that a program is just saving.
    const there = statSync(path, { throwIfNoEntry: false });
    if (!name.startsWith(".") && there?.isFile()) files[name] = readFile(path, there.size);
  }
  return files;
}
