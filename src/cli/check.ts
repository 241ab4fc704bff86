import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Block } from "../dossier/block.ts";
import { type Proof, proveDossier } from "../dossier/prove.ts";
import type { Reading } from "../dossier/read.ts";
import { readSourceText } from "../dossier/source-text.ts";
import type { IsoDate } from "../model/dossier.ts";
import { didYouMean } from "../model/nearest.ts";
import { formatProblem, type Problem } from "../model/problem.ts";
import { shown } from "../model/text.ts";
import { assertFolders, counted, readTold } from "./dossiers.ts";
import { EXIT, Failure, reasonOf, Usage } from "./errors.ts";
import { isFolder, readFolder } from "./folder.ts";
import type { Io } from "./io.ts";
import { dateOf, type SourceFile, sourceFileOf } from "./options.ts";
import { writeOutput } from "./output.ts";
import { loadWorld } from "./world.ts";

/** The options of the command as they are written. */
export interface CheckFlags {
  source?: string[];
  sign?: string;
  on?: string;
}

interface Copy {
  id: string;
  blocks: Block[];
}

/** @throws Usage where there is no such file, Failure where it cannot be read as text. */
function readCopy({ id, path }: SourceFile): Copy {
  let bytes: Uint8Array;
  try {
    if (isFolder(path)) throw new Usage(`${path} is a folder: expected the file of a copy of ${id}.`);
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Usage) throw error;
    throw new Usage(`${path} cannot be read as the copy of ${id}: ${reasonOf(error)}.`);
  }
  const read = readSourceText(bytes);
  if ("fault" in read) throw new Failure(`${path} cannot be used as the copy of ${id}. ${read.fault}`);
  return { id, blocks: read.blocks };
}

function copiesOf(sources: string[]): Copy[] {
  const files = sources.map(sourceFileOf);
  const twice = files.find(({ id }, i) => files.findIndex((file) => file.id === id) < i);
  if (twice) throw new Usage(`--source names ${twice.id} twice: expected one copy of each source.`);
  return files.map(readCopy);
}

/** @throws Usage where no dossier has the source; a dossier with errors may have any. */
function assertKnown(copies: Copy[], readings: Reading[]): void {
  if (readings.some(({ dossier }) => dossier === null)) return;
  const sources = readings.flatMap(({ dossier }) => dossier?.sources ?? []);
  const choices = [...new Set(sources.map(({ id }) => id))].map((code) => ({ code }));
  const ids = choices.map(({ code }) => code).join(", ");
  for (const { id } of copies) {
    if (choices.some(({ code }) => code === id)) continue;
    const hint = didYouMean(id, choices, `one of ${ids}`);
    const known = hint.endsWith("?") ? ` The ids in sources.json are ${ids}.` : "";
    throw new Usage(`${shown(id)} is no source${hint}${known}`);
  }
}

/** Proves what one dossier takes from the copies, and tells what is wrong. */
function prove(dir: string, { dossier }: Reading, copies: Copy[], io: Io): Proof[] {
  if (!dossier) return [];
  const files = readFolder(dir);
  const known = copies.filter(({ id }) => dossier.sources.some((source) => source.id === id));
  const proofs = known.map(({ id, blocks }) => proveDossier(dossier, files, id, blocks));
  for (const problem of proofs.flatMap(({ problems }) => problems)) {
    io.err(`${formatProblem({ ...problem, file: join(dir, problem.file) })}\n`);
  }
  return proofs;
}

function summary(dir: string, { dossier }: Reading, problems: Problem[], proofs: Proof[]): string {
  const count = (voice: string) => problems.filter((p) => p.voice === voice).length;
  const remarks = count("remark");
  const found = counted(count("error"), "error") + (remarks > 0 ? `, ${counted(remarks, "remark")}` : "");
  if (!dossier) return `${basename(resolve(dir))}: ${found}`;
  const { positions, suspensions, sources } = dossier;
  const held = [
    counted(positions.length, "position"),
    counted(suspensions.length, "suspension"),
    counted(sources.length, "source"),
  ];
  const proven = proofs.map(
    ({ source, quotes, found }) =>
      `; ${source}: ${found.length} of ${counted(quotes, "quote")} found verbatim`,
  );
  return `${dossier.id}: ${held.join(", ")}: ${found}${proven.join("")}`;
}

/** What a proof leaves behind, for those who do not have the copy: its hash, and where each quote stands in it. */
function recordOf(dossier: string, { source, text, found }: Proof, date: IsoDate) {
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return { dossier, source, sha256, date, quotes: found };
}

/** The day by this machine's clock. */
function today(): IsoDate {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @throws Usage where there would be nothing to sign, or no signature to date. */
function assertSigning({ source = [], sign, on }: CheckFlags): void {
  if (sign === "") throw new Usage("The name after --sign is empty: expected a file.");
  if (sign !== undefined && source.length === 0) {
    throw new Usage("--sign keeps what --source has proved: add --source ID=FILE.");
  }
  if (on !== undefined && sign === undefined) throw new Usage("--on dates a signature: add --sign FILE.");
}

/** Tells every problem of every dossier; the exit code says whether all of them may be drawn. */
export async function check(folders: string[], flags: CheckFlags, io: Io): Promise<number> {
  assertFolders(folders);
  assertSigning(flags);
  const date = flags.on === undefined ? today() : dateOf(flags.on);
  const copies = copiesOf(flags.source ?? []);
  const { gazetteer } = await loadWorld();
  const readings = folders.map((dir) => ({ dir, reading: readTold(dir, gazetteer, io) }));
  assertKnown(
    copies,
    readings.map(({ reading }) => reading),
  );
  let code: number = EXIT.well;
  const records: ReturnType<typeof recordOf>[] = [];
  for (const { dir, reading } of readings) {
    const proofs = prove(dir, reading, copies, io);
    const problems = [...reading.problems, ...proofs.flatMap((proof) => proof.problems)];
    await io.out(`${summary(dir, reading, problems, proofs)}\n`);
    if (problems.some(({ voice }) => voice === "error")) code = EXIT.failure;
    records.push(...proofs.map((proof) => recordOf(reading.dossier?.id ?? "", proof, date)));
  }
  if (flags.sign === undefined) return code;
  if (code !== EXIT.well) throw new Failure(`${flags.sign} is not written: what has errors is not signed.`);
  const json = `${JSON.stringify({ checked: records }, null, 2)}\n`;
  writeOutput(flags.sign, new TextEncoder().encode(json));
  return code;
}
