import { join } from "node:path";
import { endOf, startOf } from "../../dossier/state/instant.ts";
import type { Dossier } from "../../model/dossier.ts";
import { EXIT } from "../../node/errors.ts";
import { loadWorld, type World } from "../../node/world.ts";
import { counted, readTold } from "../files/dossiers.ts";
import { makeFolder, type Output, writeOutput } from "../files/output.ts";
import type { Terminal } from "../files/terminal.ts";
import { draw } from "./draw.ts";
import { inShard, type Job, jobsOf } from "./jobs.ts";
import { packsOf } from "./packs.ts";
import { type RenderFlags, type RenderRequest, requestOf } from "./request.ts";
import { shownOf } from "./shown.ts";

type Read = { folder: string; dossier: Dossier; files: Record<string, Uint8Array> };

/** All dossiers, or none where one has an error: a batch is never half drawn. */
function readAll(folders: string[], { gazetteer }: World, io: Terminal): Read[] | null {
  const readings = folders.map((folder) => {
    const { dossier, files } = readTold(folder, gazetteer, io);
    return { folder, dossier, files };
  });
  const sound = readings.filter((reading): reading is Read => reading.dossier !== null);
  if (sound.length === readings.length) return sound;
  const faulty = readings.filter((reading) => !reading.dossier).map(({ folder }) => folder);
  io.err(`Nothing is drawn, because there are errors in ${faulty.join(", ")}.\n`);
  return null;
}

function remarkDates({ ats }: RenderRequest, read: Read[], io: Terminal): void {
  for (const { dossier } of read) {
    const { timezone, period } = dossier;
    const { start, end } = period;
    for (const at of ats) {
      if (startOf(at, timezone) > endOf(end, timezone))
        io.err(`warning: ${at} lies after the period of ${dossier.id}, which ends on ${end}.\n`);
      if (endOf(at, timezone) < startOf(start, timezone))
        io.err(`warning: ${at} lies before the period of ${dossier.id}, which begins on ${start}.\n`);
    }
  }
}

function partOf(jobs: Job[], { shard }: RenderRequest, io: Terminal): Job[] {
  if (!shard) return jobs;
  const part = inShard(jobs, shard);
  io.err(`Shard ${shard.index} of ${shard.count}: ${part.length} of ${counted(jobs.length, "file")}.\n`);
  return part;
}

/** Tells each missing letter once, however many pictures lack it. */
function remarkMissing(io: Terminal): (characters: string[]) => void {
  const told = new Set<string>();
  return (characters) => {
    const unheard = characters.filter((c) => !told.has(c));
    if (unheard.length === 0) return;
    for (const character of unheard) told.add(character);
    io.err(`warning: no font here has ${unheard.join(" ")}: boxes stand in their place.\n`);
  };
}

async function deliver(bytes: Uint8Array, name: string, output: Output, io: Terminal): Promise<void> {
  if (output.kind === "stdout") return io.out(bytes);
  const path = output.kind === "file" ? output.path : join(output.path, name);
  writeOutput(path, bytes);
  await io.out(`${path}\n`);
}

/** Makes the files that the flags ask for; prints the path of each. */
export async function render(folders: string[], flags: RenderFlags, io: Terminal): Promise<number> {
  const request = requestOf(folders, flags);
  const { output } = request;
  const world = await loadWorld();
  const whole = readAll(folders, world, io);
  if (!whole) return EXIT.failure;
  const read = whole.map(({ folder, dossier, files }) => ({
    folder,
    files,
    dossier: shownOf(dossier, request),
  }));
  const jobs = jobsOf(request, read);
  remarkDates(request, read, io);
  if (output.kind === "folder") makeFolder(output.path);
  const lacking = remarkMissing(io);
  const packs = packsOf(io);
  for (const job of partOf(jobs, request, io)) {
    const packed = packs(job, request);
    const { bytes, missing, levelOfDetail } = await draw(job, request, world, packed);
    lacking(missing);
    if (levelOfDetail !== undefined) io.err(`warning: ${job.name}: ${levelOfDetail}\n`);
    await deliver(bytes, job.name, output, io);
  }
  return EXIT.well;
}
