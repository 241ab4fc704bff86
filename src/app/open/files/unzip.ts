import { BadZip } from "../../../model/zip/bad-zip.ts";
import { type ZipEntry, zipEntries } from "../../../model/zip/entries.ts";
import { unfold } from "../../../model/zip/unfold.ts";
import { Refusal } from "../refusal.ts";
import { type Files, filesOf } from "./files.ts";
import { MEGABYTE, MOST } from "./limits.ts";

/** What systems put beside the files of a folder. */
const isLitter = (name: string) => /(^|\/)(__MACOSX|\.[^/]*)(\/|$)/.test(name);
const isFolder = (name: string) => name.endsWith("/");

/** A name that would lead out of the folder is no name of a dossier's file: who packs one means no good. */
function assertInside(name: string): void {
  const outside =
    /^\/|^[a-z]:/i.test(name) || name.includes("\0") || name.split("/").some((step) => step === "..");
  if (outside) throw new Refusal((say) => say.path(name));
}

function refusalOf({ fault, detail }: BadZip): Refusal {
  return new Refusal((say) => {
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
        return say.many(Number(detail), MOST.files);
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

interface Unzipped {
  files: Files;
  /** Name of the folder inside; empty where the files lie in the zip itself. */
  folder: string;
  /** Files of other folders, which are not read. */
  left: number;
}

function assertFits(entries: ZipEntry[]): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST.bytes)
    throw new Refusal((say) => say.large(Math.ceil(size / MEGABYTE), MOST.bytes / MEGABYTE));
}

function filesIn(bytes: Uint8Array, isInner: boolean): Unzipped {
  const entries = zipEntries(bytes, MOST.files);
  for (const { name } of entries) assertInside(name);
  const kept = entries.filter(({ name }) => !isFolder(name) && !isLitter(name));
  const [only, ...more] = kept;
  if (only && more.length === 0 && /\.zip$/i.test(only.name)) {
    if (isInner) throw new Refusal((say) => say.nested(only.name));
    assertFits([only]);
    return filesIn(unfold(bytes, only), true);
  }
  const folder = folderOf(kept.map(({ name }) => name));
  const inside = kept.filter(
    ({ name }) => name.startsWith(folder) && !name.slice(folder.length).includes("/"),
  );
  assertFits(inside);
  const names = inside.map(({ name }) => name.slice(folder.length));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Refusal((say) => say.twice(twice));
  const files = filesOf(inside.map((entry) => [entry.name.slice(folder.length), unfold(bytes, entry)]));
  return {
    files,
    folder: folder.replace(/\/$/, "").split("/").at(-1) ?? "",
    left: kept.length - inside.length,
  };
}

/**
 * The files of the dossier in a zip, or in the one zip that it holds. Sizes and names are looked at before anything is
 * unfolded.
 * @throws Refusal where it is too large, damaged or hostile.
 */
export function unzipDossier(bytes: Uint8Array): Unzipped {
  try {
    return filesIn(bytes, false);
  } catch (error) {
    throw error instanceof BadZip ? refusalOf(error) : error;
  }
}
