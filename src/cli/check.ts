import { basename, resolve } from "node:path";
import type { Reading } from "../dossier/read.ts";
import { assertFolders, counted, readTold } from "./dossiers.ts";
import { EXIT } from "./errors.ts";
import type { Io } from "./io.ts";
import { loadWorld } from "./world.ts";

function summary(dir: string, { dossier, problems }: Reading): string {
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
  return `${dossier.id}: ${held.join(", ")}: ${found}`;
}

/** Tells every problem of every dossier; the exit code says whether all of them may be drawn. */
export async function check(folders: string[], io: Io): Promise<number> {
  assertFolders(folders);
  const { gazetteer } = await loadWorld();
  let code: number = EXIT.well;
  for (const dir of folders) {
    const reading = readTold(dir, gazetteer, io);
    await io.out(`${summary(dir, reading)}\n`);
    if (!reading.dossier) code = EXIT.failure;
  }
  return code;
}
