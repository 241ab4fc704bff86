import type { Feature, FeatureCollection, Point } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { Topology, Transform } from "topojson-specification";
import type { LonLat } from "../geometry/coordinates.ts";
import { type GeodataFiles, type GeodataObjects, GRID, type PackedGeodata } from "./topology.ts";

/**
 * Runs when the page is built; kept apart so that the browser does not load what only packing needs. `steps` to a
 * degree: fewer than the files have make the result smaller and coarser.
 */
export function packGeodata(files: GeodataFiles, steps = GRID): PackedGeodata {
  const { countries, regions, divisions, lakes, rivers, cities, airports, policy } = files;
  const disputed = topology({ ground: files.disputed }) as PackedGeodata["disputed"];
  const whole = topology({ countries, regions, divisions, lakes, rivers }) as Topology<GeodataObjects>;
  const grid: Transform = { scale: [1 / steps, 1 / steps], translate: [0, 0] };
  return {
    topology: quantize(whole, grid),
    disputed: quantize(disputed, grid),
    disputedLines: files.disputedLines,
    cities: places(cities),
    airports: places(airports),
    ...policy,
  };
}

function places<P>({ features }: FeatureCollection<Point, P>): (P & { at: LonLat })[] {
  return features.map((feature) => ({ ...feature.properties, at: at(feature) }));
}

function at({ geometry }: Feature<Point, unknown>): LonLat {
  const [lon = 0, lat = 0] = geometry.coordinates;
  return [lon, lat];
}
