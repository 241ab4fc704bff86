import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Drafts are named by the file and by the process that writes them, so that one that was left can be told. */
const draftOf = (path: string) => `${path}.${process.pid.toString(16).padStart(8, "0")}.part`;
const DRAFT = /^(.+)\.([0-9a-f]{8})\.part$/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, and is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Removes what is left of writing some files of a folder, where whoever wrote them was ended on the way. */
export function removeDrafts(folder: string, names: Set<string>): void {
  for (const entry of readdirSync(folder === "" ? "." : folder)) {
    const [, name = "", pid = ""] = DRAFT.exec(entry) ?? [];
    if (names.has(name) && !isRunning(Number.parseInt(pid, 16))) rmSync(join(folder, entry), { force: true });
  }
}

/**
 * Writes a file whole or not at all: a reader never meets half of it, and a full disk leaves the one that was there.
 * @throws the system's own error
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const draft = draftOf(path);
  try {
    // What stands there under the draft's name, even a link, is not written through.
    rmSync(draft, { force: true });
    writeFileSync(draft, bytes, { flag: "wx" });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** As `replaceFile`, and removes drafts of the same file that were left before. */
export function replaceFileAndDrafts(path: string, bytes: Uint8Array): void {
  replaceFile(path, bytes);
  removeDrafts(dirname(path), new Set([basename(path)]));
}
