import { packDossier } from "../../dossier/pack/pack.ts";
import { type Carrying, fits, tooLarge } from "../../export/carrying.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { World } from "../../node/world.ts";
import { readTold } from "../files/dossiers.ts";
import type { Terminal } from "../files/terminal.ts";
import { carryingOf } from "../options/options.ts";

export type Read = { dir: string; dossier: Dossier; packed?: Uint8Array };

/** What readers may have inside of pictures: it is more than the page shows, where a workbook has further sheets. */
function packedOf(files: Record<string, Uint8Array>, { id }: Dossier, carrying: Carrying, io: Terminal) {
  if (carrying === "never") return {};
  const packed = packDossier(files, id);
  if (carrying === "always" || fits(packed)) return { packed };
  io.err(`warning: ${tooLarge(id, packed)}\n`);
  return {};
}

/** All dossiers, or none where one has an error. `when`: as `--dossier` says it. */
export function readAll(
  folders: string[],
  { gazetteer }: World,
  when: string | undefined,
  io: Terminal,
): Read[] | undefined {
  const carrying = carryingOf(when);
  const readings = folders.map((dir) => {
    const { dossier, files } = readTold(dir, gazetteer, io);
    return { dir, dossier, ...(dossier && packedOf(files, dossier, carrying, io)) };
  });
  const faulty = readings.filter(({ dossier }) => !dossier).map(({ dir }) => dir);
  if (faulty.length === 0)
    return readings.flatMap(({ dossier, ...rest }) => (dossier ? [{ dossier, ...rest }] : []));
  io.err(`Nothing is built, because there are errors in ${faulty.join(", ")}.\n`);
  return undefined;
}
