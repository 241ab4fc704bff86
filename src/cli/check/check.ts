import { readCopies } from "../../dossier/quotes/kept/copies.ts";
import { proveDossier } from "../../dossier/quotes/prove.ts";
import { changedSinceChecked } from "../../dossier/read/checked/checked.ts";
import { readDossier } from "../../dossier/read/read.ts";
import type { Gazetteer } from "../../dossier/regions/gazetteer.ts";
import type { IsoDate } from "../../model/dossier.ts";
import type { Problem } from "../../model/problem.ts";
import { visible } from "../../model/text/text.ts";
import { EXIT, Failure, isSystemError, reasonOf, Usage } from "../../node/errors.ts";
import { loadWorld } from "../../node/world.ts";
import { dossierFilesAt } from "../files/dossier-files.ts";
import { assertDossiers, assertFolders } from "../files/dossiers.ts";
import type { Terminal } from "../files/terminal.ts";
import { dateOf } from "../options/options.ts";
import { type Checked, isSound, jsonOf, problemLines, summaryOf } from "./check-report.ts";
import { assertKnown, type Copy, copiesOf } from "./copies.ts";
import { assertSignable, sign } from "./sign.ts";
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
  const files = dossierFilesAt(dir);
  const reading = readDossier(files, gazetteer);
  const { dossier } = reading;
  if (!dossier) return { dir, reading, proofs: [] };
  const sources = dossier.sources.map(({ id }) => id);
  const given = copies.filter(({ id }) => sources.includes(id));
  const kept = readCopies(files, sources);
  // A copy that is named on the command line says more than one that the dossier keeps.
  const known = [...given, ...kept.copies.filter(({ id }) => given.every((copy) => copy.id !== id))];
  const ids = known.map(({ id }) => id);
  const faults = kept.faults.map((fault): Problem => ({ severity: "warning", ...fault }));
  const signed = dossier.checked?.filter(({ source }) => !signing || !ids.includes(source)) ?? [];
  const changed = changedSinceChecked({ ...dossier, checked: signed }, files, ids);
  return {
    dir,
    reading: { ...reading, problems: [...reading.problems, ...faults, ...changed] },
    proofs: known.map(({ id, blocks }) => proveDossier(dossier, files, id, blocks)),
  };
}

/** The day by this machine's clock. */
function today(): IsoDate {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @throws Usage where there would be nothing to sign, or no signature to date. */
function assertSigning({ source = [], sign, on, watch }: CheckFlags): void {
  if (watch && sign !== undefined) throw new Usage("--sign keeps one result: leave --watch out.");
  if (sign === "") throw new Usage("The name after --sign is empty: expected a file.");
  if (sign !== undefined && source.length === 0) {
    throw new Usage("--sign keeps what --source has proved: add --source ID=FILE.");
  }
  if (on !== undefined && sign === undefined) throw new Usage("--on dates a signature: add --sign FILE.");
}

async function tell(checks: Checked[], { json, watch }: CheckFlags, io: Terminal): Promise<void> {
  if (json) {
    // On one line where many come one after the other, so that a reader knows where each ends.
    const json = JSON.stringify(jsonOf(checks), null, watch ? 0 : 2);
    // What cannot be seen is escaped as JSON has it, so the text means the same.
    await io.out(`${visible(json)}\n`);
    return;
  }
  for (const checked of checks) {
    io.err(problemLines(checked));
    await io.out(`${summaryOf(checked)}\n`);
  }
}

async function checkOnce(folders: string[], flags: CheckFlags, io: Terminal): Promise<Checked[]> {
  const copies = await copiesOf(flags.source ?? [], io);
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
  // A picture does not change while one writes.
  if (flags.watch) assertFolders(folders);
  else assertDossiers(folders);
  assertSigning(flags);
  const date = flags.on === undefined ? today() : dateOf(flags.on);
  if (flags.sign !== undefined) assertSignable(flags.sign, flags.source ?? []);
  if (flags.watch) {
    await checkAgain(folders, flags, io, watch);
    return EXIT.well;
  }
  const checks = await checkOnce(folders, flags, io);
  if (flags.sign !== undefined) sign(flags.sign, date, checks);
  return checks.every(isSound) ? EXIT.well : EXIT.failure;
}
