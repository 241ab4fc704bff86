import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Proof, proveDossier } from "../../dossier/quotes/prove.ts";
import { changedSinceChecked } from "../../dossier/read/checked/checked.ts";
import { checkedRows } from "../../dossier/read/checked/checked-rows.ts";
import { readDossier } from "../../dossier/read/read.ts";
import type { Gazetteer } from "../../dossier/regions/gazetteer.ts";
import type { Dossier, IsoDate } from "../../model/dossier.ts";
import { EXIT, Failure, isSystemError, reasonOf, Usage } from "../../node/errors.ts";
import { readFolder } from "../../node/folder.ts";
import { loadWorld } from "../../node/world.ts";
import { assertFolders } from "../files/dossiers.ts";
import { writeOutput } from "../files/output.ts";
import type { Terminal } from "../files/terminal.ts";
import { dateOf } from "../options/options.ts";
import { type Checked, isSound, jsonOf, problemLines, summaryOf } from "./check-report.ts";
import { assertKnown, type Copy, copiesOf } from "./copies.ts";
import { repeat, type Watch, watchFolders } from "./watch.ts";

/** The options of the command as they are written. */
export interface CheckFlags {
  source?: string[];
  sign?: string;
  on?: string;
  json?: true;
  watch?: true;
}

/** Reads one folder, and proves what it takes from the copies. */
function checkFolder(dir: string, gazetteer: Gazetteer, copies: Copy[], signing: boolean): Checked {
  const files = readFolder(dir);
  const reading = readDossier(files, gazetteer);
  const { dossier } = reading;
  if (!dossier) return { dir, reading, proofs: [] };
  const known = copies.filter(({ id }) => dossier.sources.some((source) => source.id === id));
  const ids = known.map(({ id }) => id);
  const signed = dossier.checked?.filter(({ source }) => !signing || !ids.includes(source)) ?? [];
  const changed = changedSinceChecked({ ...dossier, checked: signed }, files, ids);
  return {
    dir,
    reading: { ...reading, problems: [...reading.problems, ...changed] },
    proofs: known.map(({ id, blocks }) => proveDossier(dossier, files, id, blocks)),
  };
}

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

/** The day by this machine's clock. */
function today(): IsoDate {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @throws Usage where there would be nothing to sign, or no signature to date. */
function assertSigning({ source = [], sign, on, watch }: CheckFlags): void {
  if (watch && sign !== undefined) throw new Usage("--sign keeps one proof: leave --watch out.");
  if (sign === "") throw new Usage("The name after --sign is empty: expected a file.");
  if (sign !== undefined && source.length === 0) {
    throw new Usage("--sign keeps what --source has proved: add --source ID=FILE.");
  }
  if (on !== undefined && sign === undefined) throw new Usage("--on dates a signature: add --sign FILE.");
}

async function tell(checks: Checked[], { json, watch }: CheckFlags, io: Terminal): Promise<void> {
  if (json) {
    // On one line where many come one after the other, so that a reader knows where each ends.
    await io.out(`${JSON.stringify(jsonOf(checks), null, watch ? 0 : 2)}\n`);
    return;
  }
  for (const checked of checks) {
    io.err(problemLines(checked));
    await io.out(`${summaryOf(checked)}\n`);
  }
}

/** Records that a file holds already of other sources, which a new signature leaves as they are. */
function othersIn(file: string, records: { dossier: string; source: string }[]): unknown[] {
  let kept: unknown;
  try {
    kept = JSON.parse(readFileSync(file, "utf8")).checked;
  } catch {
    return [];
  }
  const renewed = (old: { dossier?: string; source?: string }) =>
    records.some(({ dossier, source }) => dossier === old.dossier && source === old.source);
  return Array.isArray(kept) ? kept.filter((old) => !renewed(old)) : [];
}

function sign(file: string, date: IsoDate, checks: Checked[]): void {
  if (!checks.every(isSound)) throw new Failure(`${file} is not written: what has errors is not signed.`);
  const records = checks.flatMap(({ reading: { dossier }, proofs }) =>
    dossier ? proofs.map((proof) => recordOf(dossier, proof, date)) : [],
  );
  const json = `${JSON.stringify({ checked: [...othersIn(file, records), ...records] }, null, 2)}\n`;
  writeOutput(file, new TextEncoder().encode(json));
}

async function checkOnce(folders: string[], flags: CheckFlags, io: Terminal): Promise<Checked[]> {
  const copies = copiesOf(flags.source ?? []);
  const { gazetteer } = await loadWorld();
  const checks = folders.map((dir) => checkFolder(dir, gazetteer, copies, flags.sign !== undefined));
  assertKnown(
    copies,
    checks.map(({ reading }) => reading),
  );
  await tell(checks, flags, io);
  return checks;
}

/** Checks again after each change; a file that is half written, or gone for a moment, is told and waited for. */
async function checkAgain(folders: string[], flags: CheckFlags, io: Terminal, watch: Watch): Promise<void> {
  let first = true;
  const run = async () => {
    try {
      await checkOnce(folders, flags, io);
      if (first) io.err(`Watching ${folders.join(", ")}: Ctrl+C ends it.\n`);
    } catch (error) {
      if (first || !(error instanceof Usage || error instanceof Failure || isSystemError(error))) throw error;
      io.err(
        `${isSystemError(error) ? `${error.path} cannot be used: ${reasonOf(error)}.` : error.message}\n`,
      );
    }
    first = false;
  };
  await repeat(run, folders, watch, io.signal);
}

/** Tells every problem of every dossier; the exit code says whether all of them may be drawn. */
export async function check(
  folders: string[],
  flags: CheckFlags,
  io: Terminal,
  watch = watchFolders,
): Promise<number> {
  assertFolders(folders);
  assertSigning(flags);
  const date = flags.on === undefined ? today() : dateOf(flags.on);
  if (flags.watch) {
    await checkAgain(folders, flags, io, watch);
    return EXIT.well;
  }
  const checks = await checkOnce(folders, flags, io);
  if (flags.sign !== undefined) sign(flags.sign, date, checks);
  return checks.every(isSound) ? EXIT.well : EXIT.failure;
}
