import { decodeText } from "../../text/text.ts";
import { BadZip } from "../../zip/bad-zip.ts";
import { type ZipEntry, zipEntries } from "../../zip/entries.ts";
import { unfold } from "../../zip/unfold.ts";
import { Unreadable } from "./unreadable.ts";

/** Bytes that the parts which are read may unfold to; a hundred thousand rows take a third of it. */
const MOST = 128 * 1024 * 1024;
/** A workbook has a handful of parts for each sheet. */
const MOST_PARTS = 10_000;

/** The XML files in a workbook, unfolded when they are asked for. Names that differ in capitals only are one. */
export interface Parts {
  has(path: string): boolean;
  /** @throws Unreadable where there is no such part, or too much of it. */
  text(path: string): string;
}

const size = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

function unreadable(error: unknown): unknown {
  if (!(error instanceof BadZip)) return error;
  const { fault, detail } = error;
  if (fault === "many")
    return new Unreadable(`The workbook has ${detail} parts: expected at most ${MOST_PARTS}.`);
  if (fault === "locked") return new Unreadable("The workbook is behind a password: save it without one.");
  const cause = fault === "lies" ? `: its part ${detail} unfolds to more than it says` : "";
  return new Unreadable(`The file is not a whole workbook: it is cut off or damaged${cause}.`);
}

/** Names of parts differ in no capitals: that is how the format has it. */
const keyOf = (name: string) => name.toLowerCase();

function listOf(bytes: Uint8Array): Map<string, ZipEntry> {
  const list = new Map<string, ZipEntry>();
  for (const entry of zipEntries(bytes, MOST_PARTS)) {
    const key = keyOf(entry.name);
    if (list.has(key))
      throw new Unreadable(`The workbook lists its part ${entry.name} twice: nobody could say which counts.`);
    list.set(key, entry);
  }
  return list;
}

/** Nothing is unfolded before its size is known, and nothing beyond that size. */
export function partsOf(bytes: Uint8Array): Parts {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw unreadable(error);
    }
  };
  const list = told(() => listOf(bytes));
  let left = MOST;
  return {
    has: (path) => list.has(keyOf(path)),
    text: (path) => {
      const entry = list.get(keyOf(path));
      if (!entry) throw new Unreadable(`The workbook lacks its part ${path}.`);
      left -= entry.size;
      if (left < 0)
        throw new Unreadable(`The workbook unfolds to more than ${size(MOST)}, which is the most.`);
      const decoded = decodeText(told(() => unfold(bytes, entry)));
      if ("fault" in decoded) throw new Unreadable(`The part ${path} of the workbook is not text.`);
      return decoded.text;
    },
  };
}
