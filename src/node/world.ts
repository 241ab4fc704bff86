import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Gazetteer } from "../dossier/regions/gazetteer.ts";
import type { Geodata } from "../model/geodata/geodata.ts";
import { unpackGeodata } from "../model/geodata/topology.ts";
import { readGeodata } from "./geodata/geodata-files.ts";
import { gazetteerWithSubdivisions } from "./geodata/subdivisions.ts";
import { GEODATA } from "./paths.ts";

/** Written beside the bundle when it is built: packing anew would take longer than drawing. */
export const PACKED = "geodata.json";

/** All that every dossier is drawn on and checked against. */
export interface World {
  geodata: Geodata;
  gazetteer: Gazetteer;
}

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function loadGeodata(): Promise<Geodata> {
  const packed = beside(PACKED);
  if (existsSync(packed)) return unpackGeodata(JSON.parse(readFileSync(packed, "utf8")));
  return readGeodata(GEODATA);
}

let world: Promise<World> | undefined;

export function loadWorld(): Promise<World> {
  world ??= loadGeodata().then((geodata) => ({ geodata, gazetteer: gazetteerWithSubdivisions(geodata) }));
  return world;
}
