import { existsSync, lstatSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { shown } from "../../model/text/text.ts";
import { Failure, isSystemError, reasonOf, Usage } from "../../node/errors.ts";
import { isFolder } from "../../node/folder.ts";
import { removeDrafts, replaceFile } from "../../node/replace-file.ts";
import type { SiteFile } from "../../site/site-file.ts";
import { makeFolder } from "../files/output.ts";

/** Lists what a build has written, so that the next one may replace it, and nothing else. */
const LIST = "demarche-files.json";
/** Bytes that every file system takes in a name, less those of a draft. */
const LONGEST_NAME = 240;

const encode = (text: string) => new TextEncoder().encode(text);

/** Files of a build before this one. @throws Usage where the folder holds what no build has written. */
export function formerFiles(out: string): string[] {
  if (!existsSync(out)) return [];
  if (!isFolder(out)) throw new Usage(`${out} is a file: expected a folder.`);
  if (readdirSync(out).length === 0) return [];
  const list = join(out, LIST);
  if (!existsSync(list)) {
    throw new Usage(
      `${out} holds files that no build has written: expected a new folder, an empty one, or one written by a build.`,
    );
  }
  try {
    const names: unknown = JSON.parse(readFileSync(list, "utf8"));
    if (Array.isArray(names)) return names.filter((name): name is string => typeof name === "string");
  } catch {
    // Told below.
  }
  throw new Failure(`${list} is damaged: remove the folder and build again.`);
}

/** Whether a name leads to a place inside the folder, on any system, whatever a list that someone has changed says. */
function isInside(name: string): boolean {
  const parts = name.split("/");
  const isName = (part: string) =>
    part !== "" &&
    part !== "." &&
    part !== ".." &&
    !/[\\:\0]/.test(part) &&
    encode(part).length <= LONGEST_NAME;
  return parts.every(isName) && name !== LIST;
}

/** Every folder above a file, from the site's own down: `a`, `a/b` of `a/b/c`. */
function foldersAbove(name: string): string[] {
  const folder = posix.dirname(name);
  return folder === "." ? [] : [...foldersAbove(folder), folder];
}

/** What stands at a path; nothing, too, where a part of the path is a file. */
function entryAt(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** The first part of the way to a file that is a link, which may lead out of the site; the file itself may be one. */
function linkOnWay(out: string, name: string): string | undefined {
  return [...foldersAbove(name), name].find((part) => entryAt(join(out, part))?.isSymbolicLink());
}

/** Why a file must not be written; nothing of most files. */
function obstacle(out: string, name: string, former: Set<string>): string | undefined {
  const link = linkOnWay(out, name);
  if (link) return `${join(out, link)} is a link, which may lead outside the site: remove it`;
  const blocked = foldersAbove(name).find((folder) => entryAt(join(out, folder))?.isFile());
  if (blocked) return `${join(out, blocked)} is a file in the way of a folder of the site: move it elsewhere`;
  const there = entryAt(join(out, name));
  if (there && !there.isFile())
    return `${join(out, name)} is in the way of a file of the site: move it elsewhere`;
  if (there && !former.has(name)) return `${join(out, name)} was not written by a build: move it elsewhere`;
  return undefined;
}

/** @throws Failure before anything is written, where a file would leave the folder or take the place of another's. */
function assertWritable(out: string, files: SiteFile[], former: Set<string>): void {
  const refused = (name: string, why: string) =>
    new Failure(`The site is not built: ${shown(name)}: ${why}. Give the dossier other ids.`);
  for (const { fileName } of files)
    if (!isInside(fileName)) throw refused(fileName, "no file of it can have such a name");
  const names = new Set<string>();
  const folders = new Set(files.flatMap(({ fileName }) => foldersAbove(fileName)));
  for (const { fileName } of files) {
    if (names.has(fileName) || folders.has(fileName))
      throw refused(fileName, "two files of it would share a name");
    names.add(fileName);
    const fault = obstacle(out, fileName, former);
    if (fault) throw new Failure(`The site is not built: ${fault} and build again.`);
  }
}

/** Folders that nothing is left in, up to the site's own. */
function removeEmpty(out: string, folder: string): void {
  const path = join(out, folder);
  if (folder === "." || !isFolder(path) || readdirSync(path).length > 0) return;
  rmdirSync(path);
  removeEmpty(out, posix.dirname(folder));
}

/** Removes files of the build before that are no more; what is reached through a link stays. */
function removeFormer(out: string, gone: string[]): void {
  for (const name of gone) {
    if (!isInside(name) || linkOnWay(out, name) || !entryAt(join(out, name))?.isFile()) continue;
    rmSync(join(out, name), { force: true });
    removeEmpty(out, posix.dirname(name));
  }
}

function writeList(out: string, names: Iterable<string>): void {
  replaceFile(join(out, LIST), encode(`${JSON.stringify([...names].sort(), null, 1)}\n`));
}

function writeAll(out: string, files: SiteFile[], former: string[]): void {
  const names = new Set(files.map(({ fileName }) => fileName));
  writeList(out, new Set([...former, ...names]));
  const folders = new Set([...names].map((name) => dirname(name)));
  for (const folder of folders) makeFolder(join(out, folder));
  for (const { fileName, source } of files)
    replaceFile(join(out, fileName), typeof source === "string" ? encode(source) : source);
  const gone = former.filter((name) => !names.has(name));
  removeFormer(out, gone);
  for (const folder of folders) {
    const own = [...names, ...gone, LIST].filter((name) => dirname(name) === folder);
    removeDrafts(join(out, folder), new Set(own.map((name) => basename(name))));
  }
  writeList(out, names);
}

/**
 * Writes a site into a folder in place of the one that is there.
 * @param former what a build before has written, of `formerFiles`
 * @throws Failure with the reason in words
 */
export function writeSite(out: string, files: SiteFile[], former: string[]): void {
  assertWritable(out, files, new Set(former));
  makeFolder(out);
  try {
    writeAll(out, files, former);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${out} cannot be written: ${reasonOf(error)}.`);
  }
}
