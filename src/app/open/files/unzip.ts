import { Inflate } from "fflate";
import { Refusal } from "../refusal.ts";
import { type Files, filesOf } from "./files.ts";
import { MEGABYTE, MOST } from "./limits.ts";
import { packedOf, type ZipEntry, zipList } from "./zip-list.ts";

/** Bytes that are unfolded in one go: at most a thousandfold of them comes out before it is looked at. */
const STEP = 4096;

/** What systems put beside the files of a folder. */
const isLitter = (name: string) => /(^|\/)(__MACOSX|\.[^/]*)(\/|$)/.test(name);
const isFolder = (name: string) => name.endsWith("/");

/** A name that would lead out of the folder is no name of a dossier's file: who packs one means no good. */
function assertInside(name: string): void {
  const outside =
    /^[/\\]|^[a-z]:/i.test(name) || /[\\\0]/.test(name) || name.split("/").some((step) => step === "..");
  if (outside) throw new Refusal((say) => say.path(name));
}

function unfold(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedOf(bytes, entry);
  if (entry.method === 0) {
    if (packed.length !== entry.size) throw new Refusal((say) => say.damaged);
    return packed.slice();
  }
  const whole = new Uint8Array(entry.size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    // Stops where more comes than was said: nothing is kept of it, and no more is unfolded.
    if (filled + chunk.length > whole.length) throw new Refusal((say) => say.lies(entry.name));
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal((say) => say.damaged);
  }
  if (filled !== whole.length) throw new Refusal((say) => say.damaged);
  return whole;
}

function assertReadable({ name, method, locked }: ZipEntry): void {
  if (locked) throw new Refusal((say) => say.locked);
  if (method !== 0 && method !== 8) throw new Refusal((say) => say.packing(name));
}

/** The folder that holds `dossier.json` or, without one, all files; empty for the zip itself. */
function folderOf(names: string[]): string {
  const header = names.filter((name) => /(^|\/)dossier\.json$/.test(name));
  const shallow = (header.length > 0 ? header : names).toSorted(
    (a, b) => a.split("/").length - b.split("/").length,
  );
  const [first = ""] = shallow;
  return first.slice(0, first.lastIndexOf("/") + 1);
}

export interface Unzipped {
  files: Files;
  /** Name of the folder inside; empty where the files lie in the zip itself. */
  folder: string;
  /** Files of other folders, which are not read. */
  left: number;
}

/**
 * The files of the dossier in a zip. Sizes and names are looked at before anything is unfolded.
 * @throws Refusal where it is too large, damaged or hostile.
 */
export function unzipDossier(bytes: Uint8Array): Unzipped {
  const entries = zipList(bytes, MOST.files);
  for (const { name } of entries) assertInside(name);
  const kept = entries.filter(({ name }) => !isFolder(name) && !isLitter(name));
  const folder = folderOf(kept.map(({ name }) => name));
  const inside = kept.filter(
    ({ name }) => name.startsWith(folder) && !name.slice(folder.length).includes("/"),
  );
  const size = inside.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST.bytes)
    throw new Refusal((say) => say.large(Math.ceil(size / MEGABYTE), MOST.bytes / MEGABYTE));
  const names = inside.map(({ name }) => name.slice(folder.length));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Refusal((say) => say.twice(twice));
  for (const entry of inside) assertReadable(entry);
  const files = filesOf(inside.map((entry) => [entry.name.slice(folder.length), unfold(bytes, entry)]));
  return {
    files,
    folder: folder.replace(/\/$/, "").split("/").at(-1) ?? "",
    left: kept.length - inside.length,
  };
}
