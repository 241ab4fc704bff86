import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { writeSyntheticDossier } from "./synthetic.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const GEODATA = join(ROOT, "geodata");
export const DOSSIERS = join(GEODATA, "dossiers");
export const DOSSIER = join(DOSSIERS, "kurdistan-2017");

export function temporary(name: string): string {
  return mkdtempSync(join(tmpdir(), `demarche-${name}-`));
}

/** The real dossier, and one of the size at which things begin to be slow. */
export function measuredDossiers(): { name: string; dir: string }[] {
  const large = temporary("dossier");
  writeSyntheticDossier(large, readGeodata(GEODATA), 5000, 1000);
  return [
    { name: "kurdistan-2017", dir: DOSSIER },
    { name: "250 polities, 5,000 statements, 1,000 routes", dir: large },
  ];
}
