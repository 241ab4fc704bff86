import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { EXIT, Failure, reasonOf, Usage } from "../../node/errors.ts";
import { makeFolder } from "../files/output.ts";
import type { Terminal } from "../files/terminal.ts";
import { idOf, starterFiles } from "./files.ts";

/** What a folder may hold and count as empty: what systems leave behind, and the history of a new project. */
const IGNORED = new Set([".git", ".DS_Store", "Thumbs.db", "desktop.ini"]);

/** @throws Usage where something is there that would be mixed with the new files. */
function assertEmpty(dir: string): void {
  if (!existsSync(dir)) return;
  if (!statSync(dir).isDirectory())
    throw new Usage(`${dir} is a file: expected a folder that is new or empty.`);
  const [first, ...more] = readdirSync(dir).filter((name) => !IGNORED.has(name));
  if (first === undefined) return;
  const rest = more.length === 0 ? "" : ` and ${more.length} more`;
  throw new Usage(`${dir} is not empty (${first}${rest}): expected a folder that is new or empty.`);
}

/** Writes a dossier of examples into a new folder. */
export async function create(folders: string[], io: Terminal): Promise<number> {
  const [dir, ...more] = folders;
  if (dir === undefined || dir === "") throw new Usage("No folder is given: name the one to create.");
  if (more.length > 0) throw new Usage(`${folders.length} folders are given: expected one.`);
  assertEmpty(dir);
  makeFolder(dir);
  for (const [name, text] of Object.entries(starterFiles(idOf(basename(resolve(dir)))))) {
    try {
      // Never over a file that came in between.
      writeFileSync(join(dir, name), text, { flag: "wx" });
    } catch (error) {
      throw new Failure(`${join(dir, name)} cannot be written: ${reasonOf(error)}.`);
    }
    await io.out(`${join(dir, name)}\n`);
  }
  io.err(`An example dossier to edit: HOWTO.md explains how. Next: demarche check ${dir} --watch\n`);
  return EXIT.well;
}
