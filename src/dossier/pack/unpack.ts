import { BadZip } from "../../model/zip/bad-zip.ts";
import { type ZipEntry, zipEntries } from "../../model/zip/entries.ts";
import { unfold } from "../../model/zip/unfold.ts";
import { isReadCopy } from "../quotes/kept/copies.ts";
import { MEGABYTE, MOST_PACKED } from "./limits.ts";
import { PackFault } from "./words.ts";

/** What systems put beside the files of a folder. */
const isLitter = (name: string) => /(^|\/)(__MACOSX|\.[^/]*)(\/|$)/.test(name);
const isFolder = (name: string) => name.endsWith("/");

/** A name that would lead out of the folder is no name of a dossier's file: who packs one means no good. */
function assertInside(name: string): void {
  const outside =
    /^\/|^[a-z]:/i.test(name) || name.includes("\0") || name.split("/").some((step) => step === "..");
  if (outside) throw new PackFault((say) => say.path(name));
}

function faultOf({ fault, detail }: BadZip): PackFault {
  return new PackFault((say) => {
    switch (fault) {
      case "damaged":
        return say.damaged;
      case "locked":
        return say.locked;
      case "packing":
        return say.packing(detail);
      case "lies":
        return say.lies(detail);
      case "many":
        return say.many(Number(detail), MOST_PACKED.files);
      default:
        return fault satisfies never;
    }
  });
}

/** The folder that holds `dossier.json` or, without one, all files; empty for the zip itself. */
function folderOf(names: string[]): string {
  const header = names.filter((name) => /(^|\/)dossier\.json$/i.test(name));
  const shallow = (header.length > 0 ? header : names).toSorted(
    (a, b) => a.split("/").length - b.split("/").length,
  );
  const [first = ""] = shallow;
  return first.slice(0, first.lastIndexOf("/") + 1);
}

export interface Unpacked {
  /** By name, as `readDossier` takes them. */
  files: Record<string, Uint8Array>;
  /** Name of the folder inside; empty where the files lie in the zip itself. */
  folder: string;
  /** Files of other folders, which are not read. */
  left: number;
}

function assertFits(entries: ZipEntry[]): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_PACKED.bytes)
    throw new PackFault((say) => say.large(Math.ceil(size / MEGABYTE), MOST_PACKED.bytes / MEGABYTE));
}

function filesIn(bytes: Uint8Array, isInner: boolean): Unpacked {
  const entries = zipEntries(bytes, MOST_PACKED.files);
  for (const { name } of entries) assertInside(name);
  const kept = entries.filter(({ name }) => !isFolder(name) && !isLitter(name));
  const [only, ...more] = kept;
  if (only && more.length === 0 && /\.zip$/i.test(only.name)) {
    if (isInner) throw new PackFault((say) => say.nested(only.name));
    assertFits([only]);
    return filesIn(unfold(bytes, only), true);
  }
  const folder = folderOf(kept.map(({ name }) => name));
  const inside = kept.filter(({ name }) => {
    const own = name.slice(folder.length);
    return name.startsWith(folder) && (!own.includes("/") || isReadCopy(own));
  });
  assertFits(inside);
  const names = inside.map(({ name }) => name.slice(folder.length));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new PackFault((say) => say.twice(twice));
  // From pairs: assigned one by one, a file of the name `__proto__` would be none.
  const files = Object.fromEntries(
    inside.map((entry) => [entry.name.slice(folder.length), unfold(bytes, entry)]),
  );
  return {
    files,
    folder: folder.replace(/\/$/, "").split("/").at(-1) ?? "",
    left: kept.length - inside.length,
  };
}

/**
 * The files of the dossier in a zip, or in the one zip that it holds. Sizes and names are looked at before anything is
 * unfolded.
 * @throws PackFault where it is too large, damaged or hostile.
 */
export function unpackDossier(bytes: Uint8Array): Unpacked {
  try {
    return filesIn(bytes, false);
  } catch (error) {
    throw error instanceof BadZip ? faultOf(error) : error;
  }
}
