import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Proof } from "../../dossier/quotes/prove.ts";
import { isCheckedFile } from "../../dossier/read/checked/checked.ts";
import { checkedRows } from "../../dossier/read/checked/checked-rows.ts";
import type { Dossier, IsoDate } from "../../model/dossier.ts";
import { Failure, reasonOf, Usage } from "../../node/errors.ts";
import { writeOutput } from "../files/output.ts";
import { sourceFileOf } from "../options/options.ts";
import { type Checked, isSound } from "./check-report.ts";

/**
 * What a proof leaves behind, for those who do not have the copy: its hash, each row as it was checked, and where each
 * quote stands in the copy.
 */
function recordOf(dossier: Dossier, { source, text, found }: Proof, date: IsoDate) {
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const places = new Map(found.map(({ row, start, end }) => [row, { start, end }]));
  const rows = checkedRows(dossier, source).map((row) => ({ ...row, ...places.get(row.row) }));
  return { dossier: dossier.id, source, sha256, date, rows };
}

type Kept = Record<string, unknown> & { checked: { dossier: string; source: string }[] };

/** What a file holds already. @throws Failure where it is anything but signed records, which would be lost. */
function keptIn(file: string): Kept {
  let text: string;
  try {
    // What is no file, such as /dev/stdout, holds nothing.
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return { checked: [] };
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}.`);
  }
  if (text.trim() === "") return { checked: [] };
  try {
    const value: unknown = JSON.parse(text);
    if (isCheckedFile(value)) return value;
  } catch {
    // Told below.
  }
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
  const { checked, ...rest } = keptIn(file);
  const isRenewed = (old: { dossier: string; source: string }) =>
    records.some(({ dossier, source }) => dossier === old.dossier && source === old.source);
  const all = [...checked.filter((old) => !isRenewed(old)), ...records];
  writeOutput(file, new TextEncoder().encode(`${JSON.stringify({ ...rest, checked: all }, null, 2)}\n`));
}
