import { type Signal, signal } from "@preact/signals";
import type { Block } from "../../../dossier/quotes/source-text/block.ts";
import { readSourceText } from "../../../dossier/quotes/source-text/source-text.ts";
import { memoize } from "../../../model/memoize.ts";
import type { Session } from "../session.ts";

/** A copy of a source, as it was given. */
export interface SourceCopyFile {
  bytes: Uint8Array;
  /** What its file is called by at the end: `html`. */
  ending: string;
  blocks: Block[];
}

/** Copies that are not kept with the dossier, by the ids of their sources: they are gone with the page. */
export const copiesOf = memoize(
  (_: Session): Signal<ReadonlyMap<string, SourceCopyFile>> => signal(new Map()),
);

const blocksOf = memoize((bytes: Uint8Array) => readSourceText(bytes));

const ENDING = /\.(txt|html?|xhtml|mhtml?)$/i;

/** A copy from the bytes of a file; or why it cannot be read, as a sentence. */
export function copyOf(bytes: Uint8Array, name: string): SourceCopyFile | { fault: string } {
  const read = blocksOf(bytes);
  if ("fault" in read) return read;
  const [, ending = "txt"] = ENDING.exec(name.toLowerCase()) ?? [];
  return { bytes, ending, blocks: read.blocks };
}

/** A copy that the dossier keeps. */
export function keptCopy(
  file: string | undefined,
  bytes: Uint8Array | undefined,
): SourceCopyFile | undefined {
  const kept = file !== undefined && bytes ? copyOf(bytes, file) : undefined;
  return kept && !("fault" in kept) ? kept : undefined;
}

/** The copy that is given last stands before the one that the dossier keeps. */
export function giveCopy(session: Session, source: string, copy: SourceCopyFile | undefined): void {
  const copies = new Map(copiesOf(session).peek());
  if (copy) copies.set(source, copy);
  else copies.delete(source);
  copiesOf(session).value = copies;
}
