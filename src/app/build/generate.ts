import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../cli/folder.ts";
import { readGeodata, readGeodataFiles } from "../../cli/geodata-files.ts";
import { gazetteerOf } from "../../dossier/gazetteer.ts";
import { readDossier } from "../../dossier/read.ts";
import { formatProblem } from "../../model/problem.ts";
import { packGeodata } from "../../model/topology-pack.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const OUT = join(ROOT, "src/app/generated");

/** Keeps a file's time where its content is the same, so that the dev server does not reload for nothing. */
function writeIfChanged(name: string, text: string): void {
  const path = join(OUT, name);
  try {
    if (readFileSync(path, "utf8") === text) return;
  } catch {
    // Not there yet.
  }
  writeFileSync(path, text);
}

/**
 * Checks a dossier and packs it and the geodata into the two files that the page loads.
 * @throws with all problems where the dossier has an error: a page is never built from half a dossier.
 */
export function generate(dossierDir: string): void {
  mkdirSync(OUT, { recursive: true });
  const geodataDir = join(ROOT, "geodata");
  const { dossier, problems } = readDossier(readFolder(dossierDir), gazetteerOf(readGeodata(geodataDir)));
  if (!dossier) throw new Error(`${dossierDir}:\n${problems.map(formatProblem).join("\n")}`);
  writeIfChanged("dossier.json", JSON.stringify(dossier));
  writeIfChanged("geodata.json", JSON.stringify(packGeodata(readGeodataFiles(geodataDir))));
}
