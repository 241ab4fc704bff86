import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The files of a folder by name, without those of folders in it and without hidden ones. */
export function readFolder(dir: string): Record<string, Uint8Array> {
  const names = readdirSync(dir)
    .filter((name) => !name.startsWith(".") && statSync(join(dir, name)).isFile())
    .sort();
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(dir, name)))]));
}
