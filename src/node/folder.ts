import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { COPIES, isCopy, isReadCopy } from "../dossier/quotes/kept/copies.ts";
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

function readFile(path: string, name: string, size: number): Uint8Array {
  if (isCopy(name) ? !isReadCopy(name) : !READ.test(name)) return new Uint8Array();
  if (size > MOST) {
    const [own, most] = [size, MOST].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    throw new Failure(`${path} is ${own} MB large: expected at most ${most} MB.`);
  }
  return new Uint8Array(readFileSync(path));
}

function filesIn(dir: string, within: string): [name: string, bytes: Uint8Array][] {
  return readdirSync(join(dir, within))
    .sort()
    .flatMap((name): [string, Uint8Array][] => {
      const path = join(dir, within, name);
      // Gone since the folder was listed, as files are that a program is just saving.
      const there = statSync(path, { throwIfNoEntry: false });
      if (name.startsWith(".") || !there?.isFile()) return [];
      return [[within + name, readFile(path, within + name, there.size)]];
    });
}

/** The files of a folder by name, and the copies of sources in it; without those of other folders and hidden ones. */
export function readFolder(dir: string): Record<string, Uint8Array> {
  const copies = isFolder(join(dir, COPIES)) ? filesIn(dir, COPIES) : [];
  return Object.fromEntries([...filesIn(dir, ""), ...copies]);
}
