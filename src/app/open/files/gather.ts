import { MEGABYTE } from "../../../dossier/pack/limits.ts";
import { unpackDossier } from "../../../dossier/pack/unpack.ts";
import { PackFault } from "../../../dossier/pack/words.ts";
import { isPictureName } from "../../../export/reopen/pictures.ts";
import { reopened } from "../../../export/reopen/reopen.ts";
import { Refusal } from "../refusal.ts";
import { type Files, filesOf } from "./files.ts";
import { MOST } from "./limits.ts";

/** What was brought, as files of one dossier. */
interface Gathered {
  files: Files;
  /** Of the folder or zip; empty for files alone, which may belong to the dossier that is open. */
  name: string;
  /** Files in folders inside, which are not read. */
  left: number;
  /** What of the dossier a picture showed, as the page's address has it; absent where nothing is said of it. */
  address?: string;
}

interface Found {
  file: File;
  /** Folders down to the file. */
  path: string[];
}

const isHidden = (name: string) => name.startsWith(".");
const isZip = ({ name }: File) => /\.zip$/i.test(name);

function assertFew(count: number): void {
  if (count > MOST.files) throw new Refusal((say) => say.many(count, MOST.files));
}

function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // The browser hands out some at a time, and none when there are no more.
    const more = () =>
      reader.readEntries((some) => {
        all.push(...some);
        if (some.length === 0 || all.length > MOST.files) resolve(all);
        else more();
      }, reject);
    more();
  });
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** Files of a folder, without those of folders in it, as the command line reads one. */
async function filesIn(entry: FileSystemEntry): Promise<{ found: Found[]; left: number }> {
  if (entry.isFile)
    return { found: [{ file: await fileOf(entry as FileSystemFileEntry), path: [] }], left: 0 };
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  assertFew(children.length);
  const files = children.filter((child): child is FileSystemFileEntry => child.isFile);
  const found = await Promise.all(files.map(async (f) => ({ file: await fileOf(f), path: [entry.name] })));
  return { found, left: children.length - files.length };
}

/** A folder from the file chooser comes as all files below it, with the way to each. */
function chosen(file: File): { found: Found[]; left: number } {
  const path = file.webkitRelativePath.split("/").slice(0, -1);
  return path.length > 1 ? { found: [], left: 1 } : { found: [{ file, path }], left: 0 };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

const titleOf = ({ name }: File) => name.replace(/\.[^.]*$/, "");

/** A zip, or a picture that carries one. */
async function fromPack(file: File): Promise<Gathered> {
  const bytes = await bytesOf(file);
  try {
    const { files, folder, left, ...shown } = isZip(file) ? unpackDossier(bytes) : reopened(bytes);
    return { files, left, name: folder || titleOf(file), ...shown };
  } catch (error) {
    throw error instanceof PackFault ? new Refusal((say) => error.tell(say)) : error;
  }
}

/**
 * Reads what was brought: a folder, a zip, a picture that carries one, or files.
 * @throws Refusal where it is too much, or no dossier can be among it.
 */
export async function gather(entries: (FileSystemEntry | File)[]): Promise<Gathered> {
  assertFew(entries.length);
  const parts = await Promise.all(entries.map((e) => (e instanceof File ? chosen(e) : filesIn(e))));
  const found = parts.flatMap((part) => part.found).filter(({ file }) => !isHidden(file.name));
  const left = parts.reduce((sum, part) => sum + part.left, 0);
  assertFew(found.length);
  const folders = [...new Set(found.map(({ path }) => path.join("/")).filter(Boolean))];
  if (folders.length > 1) throw new Refusal((say) => say.folders(folders.length));
  const size = found.reduce((sum, { file }) => sum + file.size, 0);
  if (size > MOST.bytes)
    throw new Refusal((say) => say.large(Math.ceil(size / MEGABYTE), MOST.bytes / MEGABYTE));
  const [first, ...more] = found;
  if (!first) throw new Refusal((say) => say.nothing);
  if (more.length === 0 && (isZip(first.file) || isPictureName(first.file.name))) return fromPack(first.file);
  const read = found.map(async ({ file }) => [file.name, await bytesOf(file)] as const);
  return { files: filesOf(await Promise.all(read)), name: folders[0] ?? "", left };
}
