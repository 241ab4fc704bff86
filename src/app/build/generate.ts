import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../cli/folder.ts";
import { readGeodata, readGeodataFiles } from "../../cli/geodata-files.ts";
import { gazetteerOf } from "../../dossier/gazetteer.ts";
import { readDossier } from "../../dossier/read.ts";
import { formatProblem } from "../../model/problem.ts";
import type { PackedGeodata } from "../../model/topology.ts";
import { packGeodata } from "../../model/topology-pack.ts";
import { type PageData, pageDataOf } from "../page-data.ts";

/** Steps to a degree on the page: some 55 m, which is less than a CSS px at the closest zoom. */
const STEPS = 2_000;

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A file's time stays where its content is the same, so that the dev server does not reload for nothing. */
export function writeGenerated(name: string, text: string): void {
  const folder = join(ROOT, "src/app/generated");
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  try {
    if (readFileSync(path, "utf8") === text) return;
  } catch {
    // Not there yet.
  }
  writeFileSync(path, text);
}

/** What the page's map is drawn from: without the words that only checking a dossier needs. */
function packForPage(geodataDir: string, { airports }: PageData): PackedGeodata {
  const packed = packGeodata(readGeodataFiles(geodataDir), STEPS);
  const { countries, regions } = packed.topology.objects;
  for (const { properties } of [...countries.geometries, ...regions.geometries]) {
    if (properties && "aliases" in properties) properties.aliases = [];
  }
  return { ...packed, airports };
}

function readChecked(dossierDir: string, geodataDir: string): PageData {
  const geodata = readGeodata(geodataDir);
  const { dossier, problems } = readDossier(readFolder(dossierDir), gazetteerOf(geodata));
  if (!dossier) throw new Error(`${dossierDir}:\n${problems.map(formatProblem).join("\n")}`);
  return pageDataOf(dossier, geodata);
}

/**
 * Checks a dossier and packs it and the geodata into the two files that the page loads.
 * @throws with all problems where the dossier has an error: a page is never built from half a dossier.
 */
export function generate(dossierDir: string): { data: PageData; packed: PackedGeodata } {
  const geodataDir = join(ROOT, "geodata");
  const data = readChecked(dossierDir, geodataDir);
  const packed = packForPage(geodataDir, data);
  writeGenerated("page.json", JSON.stringify(data));
  writeGenerated("geodata.json", JSON.stringify(packed));
  return { data, packed };
}
