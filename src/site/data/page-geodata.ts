import type { Airport } from "../../model/geodata/place.ts";
import type { GeodataFiles, PackedGeodata } from "../../model/geodata/topology.ts";
import { packGeodata } from "../../model/geodata/topology-pack.ts";

/** Steps to a degree: some 55 m, which is less than a CSS px at the closest zoom, and 220 m for the opening view. */
export const STEPS = { exact: 2_000, opening: 500 };

/** CSS px of the opening frame that the live map's first boundaries are made for, and by how much they may stray. */
export const OPENING = { width: 1000, tolerance: 0.3, coarsest: 8, fallOff: 15 };

/** What the page's map is drawn from: without the words that only checking a dossier needs. */
export function packForPage(files: GeodataFiles, airports: Airport[], steps: number): PackedGeodata {
  const packed = packGeodata(files, steps);
  const { countries, regions } = packed.topology.objects;
  for (const { properties } of [...countries.geometries, ...regions.geometries]) {
    if (properties && "aliases" in properties) properties.aliases = [];
  }
  return { ...packed, airports };
}
