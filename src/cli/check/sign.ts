import { readFileSync, statSync } from "node:fs";
import { recordOf, recordsIn, withRecords } from "../../dossier/quotes/kept/record.ts";
import type { IsoDate } from "../../model/dossier.ts";
import { Failure, reasonOf, Usage } from "../../node/errors.ts";
import { writeOutput } from "../files/output.ts";
import { sourceFileOf } from "../options/options.ts";
import { type Checked, isSound } from "./check-report.ts";

/** What a file holds already. @throws Failure where it is anything but signed records, which would be lost. */
function keptIn(file: string) {
  let text: string;
  try {
    // What is no file, such as /dev/stdout, holds nothing.
    text = statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, "utf8") : "";
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}.`);
  }
  const kept = recordsIn(text);
  if (kept) return kept;
  throw new Failure(
    `${file} is not written, as it holds something other than signed records, or is damaged: name another file, or repair it.`,
  );
}

/**
 * @param sources as `--source` names them
 * @throws Usage where a signature would take the place of a copy, Failure where of anything else
 */
export function assertSignable(file: string, sources: string[]): void {
  const there = statSync(file, { throwIfNoEntry: false });
  const isSame = (path: string) => {
    const other = statSync(path, { throwIfNoEntry: false });
    return there !== undefined && other?.ino === there.ino && other.dev === there.dev;
  };
  const copy = sources.map(sourceFileOf).find(({ path }) => isSame(path));
  if (copy)
    throw new Usage(
      `--sign ${file} would overwrite the copy of ${copy.id}: name a file of its own, such as checked.json.`,
    );
  keptIn(file);
}

/** Adds what was proved to the records of a file; those of other sources stay as they are. */
export function sign(file: string, date: IsoDate, checks: Checked[]): void {
  if (!checks.every(isSound)) throw new Failure(`${file} is not written: what has errors is not signed.`);
  const records = checks.flatMap(({ reading: { dossier }, proofs }) =>
    dossier ? proofs.map((proof) => recordOf(dossier, proof, date)) : [],
  );
  writeOutput(file, new TextEncoder().encode(withRecords(keptIn(file), records)));
}
