import { createReadStream } from "node:fs";
import type { Block } from "../../dossier/quotes/source-text/block.ts";
import { readSourceText } from "../../dossier/quotes/source-text/source-text.ts";
import { textual } from "../../dossier/quotes/source-text/textual.ts";
import type { Reading } from "../../dossier/read/read.ts";
import { didYouMean } from "../../model/nearest.ts";
import { shown } from "../../model/text/text.ts";
import { Failure, reasonOf, Usage } from "../../node/errors.ts";
import { isFolder } from "../../node/folder.ts";
import type { Terminal } from "../files/terminal.ts";
import { type SourceFile, sourceFileOf } from "../options/options.ts";

/** As many ids as a person reads before looking into the file. */
const SHOWN_IDS = 8;

/** A copy of a source, in pieces. */
export interface Copy {
  id: string;
  blocks: Block[];
}

/** Longer than any page or book; what goes on for ever, such as a device, ends here. */
const MOST = 64 * 1024 * 1024;
/** Milliseconds after which a person wonders. */
const PATIENCE = 5000;

async function bytesOf(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    size += chunk.length;
    if (size > MOST)
      throw new Failure(`${path} is larger than ${MOST / 1024 / 1024} MB: expected the text of one source.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws Usage where there is no such file, Failure where it cannot be read as text. */
async function readCopy({ id, path }: SourceFile, io: Terminal, patience: number): Promise<Copy> {
  if (isFolder(path)) throw new Usage(`${path} is a folder: expected the file of a copy of ${id}.`);
  const waiting = setTimeout(
    () => io.err(`Still waiting for ${path}, the copy of ${id}: Ctrl+C ends it.\n`),
    patience,
  );
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Usage(`${path} cannot be read as the copy of ${id}: ${reasonOf(error)}.`);
  } finally {
    clearTimeout(waiting);
  }
  const written = await textual(bytes);
  const read = "fault" in written ? written : readSourceText(written.file);
  if ("fault" in read) throw new Failure(`${path} cannot be used as the copy of ${id}. ${read.fault}`);
  return { id, blocks: read.blocks };
}

/** Reads the copies; one that does not come is told of after `patience` milliseconds, and waited for. */
export async function copiesOf(sources: string[], io: Terminal, patience = PATIENCE): Promise<Copy[]> {
  const files = sources.map(sourceFileOf);
  const twice = files.find(({ id }, i) => files.findIndex((file) => file.id === id) < i);
  if (twice) throw new Usage(`--source names ${twice.id} twice: expected one copy of each source.`);
  return Promise.all(files.map((file) => readCopy(file, io, patience)));
}

/** Ids for a sentence: all of them, or the first where a dossier has dozens. */
function fewOf(ids: string[]): string {
  const [some, rest] = [ids.slice(0, SHOWN_IDS), ids.length - SHOWN_IDS];
  return rest > 0 ? `${some.join(", ")} and ${rest} more` : ids.join(", ");
}

/** @throws Usage where no dossier has the source; a dossier with errors may have any. */
export function assertKnown(copies: Copy[], readings: Reading[]): void {
  if (readings.some(({ dossier }) => dossier === null)) return;
  const sources = readings.flatMap(({ dossier }) => dossier?.sources ?? []);
  const choices = [...new Set(sources.map(({ id }) => id))].map((code) => ({ code }));
  const ids = fewOf(choices.map(({ code }) => code));
  for (const { id } of copies) {
    if (choices.some(({ code }) => code === id)) continue;
    const hint = didYouMean(id, choices, `one of ${ids}`);
    const known = hint.endsWith("?") ? ` The ids in sources.json are ${ids}.` : "";
    throw new Usage(`${shown(id)} is not a source${hint}${known}`);
  }
}
