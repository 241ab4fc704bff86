import { MEGABYTE } from "../../../dossier/pack/limits.ts";
import { unpackDossier } from "../../../dossier/pack/unpack.ts";
import { PackFault } from "../../../dossier/pack/words.ts";
import { COPIES, isReadCopy } from "../../../dossier/quotes/kept/copies.ts";
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
  /** With the folder inside, of the copy of a source. */
  name: string;
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

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** The folder of copies among what a folder holds. */
async function copiesIn(children: FileSystemEntry[]): Promise<FileSystemEntry[]> {
  const folder = children.filter(isFolder).find(({ name }) => `${name}/` === COPIES);
  const all = folder ? await childrenOf(folder) : [];
  return all.filter(({ name }) => isReadCopy(COPIES + name));
}

/** Files of a folder, without those of folders in it but copies of sources, as the command line reads one. */
async function filesIn(entry: FileSystemEntry): Promise<{ found: Found[]; left: number }> {
  if (!isFolder(entry)) {
    const file = await fileOf(entry as FileSystemFileEntry);
    return { found: [{ file, name: file.name, path: [] }], left: 0 };
  }
  const children = await childrenOf(entry);
  const copies = await copiesIn(children);
  const files = children.filter(({ isFile }) => isFile);
  assertFew(files.length + copies.length);
  const read = async (child: FileSystemEntry, within: string): Promise<Found> => {
    const file = await fileOf(child as FileSystemFileEntry);
    return { file, name: within + file.name, path: [entry.name] };
  };
  const found = await Promise.all([
    ...files.map((file) => read(file, "")),
    ...copies.map((file) => read(file, COPIES)),
  ]);
  const others = children.length - files.length - (copies.length > 0 ? 1 : 0);
  return { found, left: others };
}

/** A folder from the file chooser comes as all files below it, with the way to each. */
function chosen(file: File): { found: Found[]; left: number } {
  const path = file.webkitRelativePath.split("/").slice(0, -1);
  const [folder = "", ...within] = path;
  const name = [...within, file.name].join("/");
  if (within.length === 0) return { found: [{ file, name, path }], left: 0 };
  return isReadCopy(name) ? { found: [{ file, name, path: [folder] }], left: 0 } : { found: [], left: 1 };
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
  const read = found.map(async ({ file, name }) => [name, await bytesOf(file)] as const);
  return { files: filesOf(await Promise.all(read)), name: folders[0] ?? "", left };
}
