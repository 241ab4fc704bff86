import { unzipSync } from "fflate";
import { decodeText } from "../text/text.ts";
import { Unreadable } from "./unreadable.ts";

/** Bytes that the parts which are read may unfold to; a hundred thousand rows take a third of it. */
const MOST = 128 * 1024 * 1024;

/** The XML files in a workbook, unfolded when they are asked for. */
export interface Parts {
  has(path: string): boolean;
  /** @throws Unreadable where there is no such part, or too much of it. */
  text(path: string): string;
}

const size = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

function unfold(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => wanted(name) });
  } catch {
    throw new Unreadable("The file is no whole workbook: it is cut off or damaged.");
  }
}

/** Parts by their own name in the file, sizes as the file tells them. */
function listOf(bytes: Uint8Array): Map<string, number> {
  const list = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        list.set(name, originalSize);
        return false;
      },
    });
  } catch {
    throw new Unreadable("The file is no whole workbook: it is cut off or damaged.");
  }
  return list;
}

/**
 * Nothing is unfolded before its size is known, and what unfolds to more than it says is cut off by fflate, which
 * reserves no more than that.
 */
export function partsOf(bytes: Uint8Array): Parts {
  const list = listOf(bytes);
  let left = MOST;
  return {
    has: (path) => list.has(path),
    text: (path) => {
      const told = list.get(path);
      if (told === undefined) throw new Unreadable(`The workbook lacks its part ${path}.`);
      left -= told;
      if (left < 0)
        throw new Unreadable(`The workbook unfolds to more than ${size(MOST)}, which is the most.`);
      const found = unfold(bytes, (name) => name === path)[path];
      const decoded = found && decodeText(found);
      if (!decoded || "fault" in decoded)
        throw new Unreadable(`The part ${path} of the workbook is no text.`);
      return decoded.text;
    },
  };
}
