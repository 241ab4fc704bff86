import { mkdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { FORMAT_IDS, FORMATS, type FormatId } from "../../export/formats.ts";
import { Failure, reasonOf, Usage } from "../../node/errors.ts";
import { isFolder } from "../../node/folder.ts";
import { replaceFileAndDrafts } from "../../node/replace-file.ts";
import { wordOf } from "../options/options.ts";
import { counted } from "./dossiers.ts";

/** Where files go: to stdout, to one file, or under names of their own into a folder. */
export type Output = { kind: "stdout" } | { kind: "file"; path: string } | { kind: "folder"; path: string };

/** Reads `-o`; without it, files go into the current folder. */
export function outputOf(path: string | undefined): Output {
  if (path === undefined) return { kind: "folder", path: "" };
  if (path === "") throw new Usage("The name after -o is empty: expected a file, a folder or -.");
  if (path === "-") return { kind: "stdout" };
  return /[\\/]$/.test(path) || isFolder(path) ? { kind: "folder", path } : { kind: "file", path };
}

/** @throws Usage where several files would go to one place. */
export function assertRoom(output: Output, files: number): void {
  if (files <= 1 || output.kind === "folder") return;
  const [place, folder] =
    output.kind === "stdout" ? ["stdout takes one", "maps"] : [`${output.path} is one file`, output.path];
  throw new Usage(
    `${counted(files, "file")} are asked for and ${place}: name a folder, as in -o ${folder}/.`,
  );
}

function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** The format asked for, else the one that the file's ending says, else PNG. */
export function formatOf(asked: string | undefined, output: Output): FormatId {
  const format = asked === undefined ? undefined : wordOf(asked, "format", FORMAT_IDS);
  if (output.kind !== "file") return format ?? "png";
  const ending = endingOf(output.path);
  const said = FORMAT_IDS.find((id) => FORMATS[id].extension === ending);
  if (format && said && said !== format) {
    throw new Usage(`${output.path} ends in .${said} and --format says ${format}: change one of them.`);
  }
  if (format ?? said) return (format ?? said) as FormatId;
  if (ending) return wordOf(ending, "format", FORMAT_IDS);
  throw new Usage(`${output.path} has no ending that tells a format: add one, such as .png, or --format.`);
}

/** @throws Failure where the folder cannot be made. */
export function makeFolder(path: string): void {
  if (path === "") return;
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Failure(`The folder ${path} cannot be made: ${reasonOf(error)}.`);
  }
}

/**
 * Writes a file whole or not at all: a page that watches the folder never meets half a picture.
 * @throws Failure with the reason in words.
 */
export function writeOutput(path: string, bytes: Uint8Array): void {
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    // A device such as /dev/null, or a pipe, is written to and not replaced.
    if (old && !old.isFile() && !old.isDirectory()) writeFileSync(path, bytes);
    else replaceFileAndDrafts(old?.isFile() ? realpathSync(path) : path, bytes);
  } catch (error) {
    const folder = dirname(path);
    const reason = isFolder(folder) ? reasonOf(error) : `there is no folder ${folder}`;
    throw new Failure(`${path} cannot be written: ${reason}.`);
  }
}
