import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openingFrame } from "../../app/state/store.ts";
import { type PageData, pageDataOf } from "../../app/view-model/page-data.ts";
import { packDossier } from "../../dossier/pack/pack.ts";
import { readDossier } from "../../dossier/read/read.ts";
import { dossierOfLayer } from "../../dossier/state/layers.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Airport } from "../../model/geodata/place.ts";
import type { GeodataFiles, PackedGeodata } from "../../model/geodata/topology.ts";
import { packGeodata } from "../../model/geodata/topology-pack.ts";
import { formatProblem } from "../../model/problem.ts";
import { readFolder } from "../../node/folder.ts";
import { readGeodata } from "../../node/geodata/geodata-files.ts";
import { gazetteerWithSubdivisions, geodataFilesFor, geodataFor } from "../../node/geodata/subdivisions.ts";
import { GEODATA } from "../../node/paths.ts";
import { filled, generalise } from "../initial/generalise.ts";
import { awayFrom } from "../initial/tolerance.ts";
import { gazetteerFile } from "./gazetteer-file.ts";
import { dataInHtml } from "./truncate.ts";

/** Steps to a degree: some 55 m, which is less than a CSS px at the closest zoom, and 220 m for the opening view. */
export const STEPS = { exact: 2_000, opening: 500 };

const GENERATED = fileURLToPath(new URL("../../app/generated", import.meta.url));

/** CSS px of the opening frame that the live map's first boundaries are made for, and by how much they may stray. */
export const OPENING = { width: 1000, tolerance: 0.3, coarsest: 8, fallOff: 15 };

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

/** What the page's map is drawn from: without the words that only checking a dossier needs. */
export function packForPage(files: GeodataFiles, airports: Airport[], steps: number): PackedGeodata {
  const packed = packGeodata(files, steps);
  const { countries, regions } = packed.topology.objects;
  for (const { properties } of [...countries.geometries, ...regions.geometries]) {
    if (properties && "aliases" in properties) properties.aliases = [];
  }
  return { ...packed, airports };
}

/** The layer that the page opens with; of the others only what it takes to offer them. */
export function openingLayer(dossier: Dossier): Dossier {
  const own = dossierOfLayer(dossier);
  const rows = new Set([...own.positions, ...own.actions, ...own.suspensions].map(({ id }) => id));
  return {
    ...own,
    ...(own.layers && { layers: own.layers.map(({ notes: _, ...layer }) => layer) }),
    ...(own.checked && {
      checked: own.checked.map((record) => ({
        ...record,
        rows: record.rows.filter(({ row }) => rows.has(row)),
      })),
    }),
  };
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
