import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSystemError, reasonOf } from "../../node/errors.ts";
import { replaceFile } from "../../node/replace-file.ts";

/** Bytes of a digest, which stands after the end of each kept picture, where no reader of PNG looks. */
const DIGEST = 32;

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** A kept picture; undefined where there is none, and where one was cut off or changed on the disk. */
function kept(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    const [png, digest] = [bytes.subarray(0, -DIGEST), bytes.subarray(-DIGEST)];
    return digestOf(png).equals(digest) ? new Uint8Array(png) : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Pictures by what they are drawn from. A folder that cannot be written costs time and no picture, and is told once. */
export function pictureCache(folder: string, warn: (words: string) => void) {
  let isWritable = true;
  const keep = (path: string, png: Uint8Array) => {
    try {
      mkdirSync(folder, { recursive: true });
      replaceFile(path, Buffer.concat([png, digestOf(png)]));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      isWritable = false;
      warn(`Pictures are drawn anew by each build, as ${folder} cannot be written: ${reasonOf(error)}.`);
    }
  };
  return async (key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const path = join(folder, `${key}.png`);
    const before = kept(path);
    if (before) return before;
    const png = await draw();
    if (isWritable) keep(path, png);
    return png;
  };
}

export type PictureCache = ReturnType<typeof pictureCache>;
