import { decodeText } from "../../../model/text/text.ts";
import { type Files, filesOf } from "./files.ts";

/** Files that are known by their names, which some systems and people write with capitals. */
const NAMES = ["dossier.json", "sources.json", "regions.geojson"];

/** Whether a file is a list of sources as Zotero and others export it, under a name of their own. */
export function isSourceList(file: string, bytes: Uint8Array): boolean {
  if (!/\.json$/i.test(file)) return false;
  const decoded = decodeText(bytes);
  if ("fault" in decoded) return false;
  try {
    const value: unknown = JSON.parse(decoded.text);
    return (
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((item) => item?.id !== undefined && item?.type !== undefined)
    );
  } catch {
    return false;
  }
}

interface Renamed {
  files: Files;
  /** Files that are read under another name: of which file, and what it is read as. */
  taken: { file: string; as: string }[];
}

/** The files under the names that a dossier has for them. */
export function withOwnNames(files: Files): Renamed {
  const names = new Map<string, string>();
  const there = new Set(Object.keys(files));
  const take = (file: string, as: string) => {
    names.set(file, as);
    there.delete(file);
    there.add(as);
  };
  for (const file of Object.keys(files)) {
    const as = file.toLowerCase();
    if (file !== as && NAMES.includes(as) && !there.has(as)) take(file, as);
  }
  const lists = Object.keys(files).filter(
    (file) => there.has(file) && isSourceList(file, files[file] ?? new Uint8Array()),
  );
  const [list] = lists;
  if (list !== undefined && !there.has("sources.json")) take(list, "sources.json");
  return {
    files: filesOf(Object.entries(files).map(([file, bytes]) => [names.get(file) ?? file, bytes])),
    taken: [...names].map(([file, as]) => ({ file, as })),
  };
}
