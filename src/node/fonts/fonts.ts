import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FontFile, subsetOf } from "../../export/fonts/fonts.ts";
import { Failure, reasonOf } from "../errors.ts";
import { fontPath, SUBSETS, type Subset } from "./plex.ts";
import { sfntOf } from "./sfnt.ts";

/** Part of each file's name, so that a change in how fonts are unpacked makes new files. */
const FORM = "1";

let folder: string | undefined;

/** A folder that nobody else can write to: a font is read by native code. */
function cacheFolder(): string {
  if (folder) return folder;
  const uid = process.getuid?.();
  const shared = join(tmpdir(), `demarche-fonts-${uid ?? "all"}`);
  mkdirSync(shared, { recursive: true, mode: 0o700 });
  const { uid: owner, mode } = lstatSync(shared);
  const ours = uid === undefined || (owner === uid && (mode & 0o022) === 0);
  folder = ours ? shared : mkdtempSync(join(tmpdir(), "demarche-fonts-"));
  return folder;
}

/** Whole or not at all, whoever else is at it: several processes may meet here. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}

/** Path of a TrueType file of one subset, unpacked once and kept among the temporary files. */
export function ttfFile(subset: Subset, weight: number): string {
  const woff = readFileSync(fontPath(subset, weight, "woff"));
  const hash = createHash("sha256").update(FORM).update(woff).digest("hex").slice(0, 16);
  try {
    const path = join(cacheFolder(), `${subset.id}-${weight}-${hash}.ttf`);
    if (!existsSync(path)) writeWhole(path, sfntOf(woff, subset.family));
    return path;
  } catch (error) {
    throw new Failure(`No font can be kept in ${tmpdir()}: ${reasonOf(error)}.`);
  }
}

function subsetNamed(id: string): Subset {
  const found = SUBSETS.find((subset) => subset.id === id);
  if (!found) throw new Error(`IBM Plex Sans has no subset ${id}.`);
  return found;
}

/** The bytes of a web font (WOFF 2), from the packages that the page's fonts come from. */
export async function loadFont(file: FontFile): Promise<Uint8Array> {
  return new Uint8Array(await readFile(fontPath(subsetNamed(subsetOf(file)), file.weight, "woff2")));
}
