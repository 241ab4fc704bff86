import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openingFrame } from "../../app/state/store.ts";
import { type PageData, pageDataOf } from "../../app/view-model/page-data.ts";
import { packDossier } from "../../dossier/pack/pack.ts";
import { readDossier } from "../../dossier/read/read.ts";
import type { GeodataFiles, PackedGeodata } from "../../model/geodata/topology.ts";
import { formatProblem } from "../../model/problem.ts";
import { readFolder } from "../../node/folder.ts";
import { readGeodata } from "../../node/geodata/geodata-files.ts";
import { gazetteerWithSubdivisions, geodataFilesFor, geodataFor } from "../../node/geodata/subdivisions.ts";
import { GEODATA } from "../../node/paths.ts";
import { filled, generalise } from "../initial/generalise.ts";
import { awayFrom } from "../initial/tolerance.ts";
import { gazetteerFile } from "./gazetteer-file.ts";
import { OPENING, packForPage, STEPS } from "./page-geodata.ts";
import { dataInHtml, openingLayer } from "./truncate.ts";

const GENERATED = fileURLToPath(new URL("../../app/generated", import.meta.url));

export const generatedPath = (name: string) => join(GENERATED, name);

/** A file's time stays where its content is the same, so that the dev server does not reload for nothing. */
export function writeGenerated(name: string, content: string | Uint8Array): void {
  const path = generatedPath(name);
  mkdirSync(GENERATED, { recursive: true });
  try {
    if (readFileSync(path).equals(Buffer.from(content))) return;
  } catch {
    // Not there yet.
  }
  writeFileSync(path, content);
}

interface Checked {
  data: PageData;
  allLayers: PageData;
  /** The regions that the dossier draws itself, as the packed boundaries take them. */
  own: Pick<PackedGeodata, "own">;
  /** What the boundaries are packed from, with the subdivisions that the dossier names. */
  ground: GeodataFiles;
  /** Zip of what the dossier is read from. */
  packed: Uint8Array;
}

/** What the page opens with, and the rows of all layers, which are fetched when they are asked for. */
function readChecked(dossierDir: string, geodataDir: string): Checked {
  const house = readGeodata(geodataDir);
  const files = readFolder(dossierDir);
  const { dossier, problems } = readDossier(files, gazetteerWithSubdivisions(house));
  if (!dossier) throw new Error(`${dossierDir}:\n${problems.map(formatProblem).join("\n")}`);
  const geodata = geodataFor(dossier, house);
  const allLayers = pageDataOf(dossier, geodata);
  const own = dossier.regions ? { own: dossier.regions } : {};
  return {
    data: pageDataOf(openingLayer(dossier), geodata),
    allLayers,
    own,
    ground: geodataFilesFor(dossier),
    packed: packDossier(files, dossier.id),
  };
}

interface Generated {
  /** What the page opens with, which of a large dossier are not all rows of its layer. */
  data: PageData;
  whole: PageData;
  /** All layers. */
  allLayers: PageData;
  packed: PackedGeodata;
  /** What the page imports or fetches, by name. */
  files: Record<string, string | Uint8Array>;
}

/**
 * Checks a dossier and packs it and the geodata into the files that the page loads.
 * @throws with all problems where the dossier has an error: a page is never built from half a dossier.
 */
export function generated(dossierDir: string): Generated {
  const { data: whole, allLayers, own, ground, packed: zip } = readChecked(dossierDir, GEODATA);
  const data = dataInHtml(whole);
  const packed = { ...packForPage(ground, allLayers.airports, STEPS.exact), ...own };
  const rough = { ...packForPage(ground, allLayers.airports, STEPS.opening), ...own };
  const { camera, project } = filled(openingFrame(data.dossier), OPENING.width);
  const files = {
    "page.json": JSON.stringify(data),
    "wider.json": JSON.stringify(allLayers),
    "geodata.json": JSON.stringify(packed),
    "dossier.zip": zip,
    "gazetteer.json": gazetteerFile(GEODATA),
    "opening.json": JSON.stringify(generalise(rough, project, awayFrom(camera, OPENING))),
  };
  return { data, whole, allLayers, packed, files };
}

/** Writes the files of a dossier to where the page's scripts import them from. @throws as `generated`. */
export function generate(dossierDir: string): Generated {
  const made = generated(dossierDir);
  for (const [name, content] of Object.entries(made.files)) writeGenerated(name, content);
  return made;
}
