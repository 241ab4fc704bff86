import type { FeatureCollection, MultiLineString, Point } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { withoutAntimeridian } from "../geometry/antimeridian.ts";
import type { AreaGeometry, Areas, LineGeometry, Lines } from "../geometry/coordinates.ts";
import { disputedBorders } from "./border-edges.ts";
import type { DisputedGround, DisputedLine } from "./boundary-policy.ts";
import type { Borders, Division, Geodata, Lake, River } from "./geodata.ts";
import type { Airport, City } from "./place.ts";
import type { Polity } from "./polity.ts";

/** The geodata as it lies in the files of `geodata/`. */
export interface GeodataFiles {
  countries: Areas<Polity>;
  regions: Areas<Polity>;
  divisions: Areas<Division>;
  disputed: Areas<DisputedGround>;
  disputedLines: DisputedLine[];
  lakes: Areas<Lake>;
  rivers: Lines<River>;
  cities: FeatureCollection<Point, Omit<City, "at">>;
  airports: FeatureCollection<Point, Omit<Airport, "at">>;
  policy: Pick<Geodata, "boundaryPolicy" | "withoutRegions" | "otherPolicies" | "attribution">;
}

// A type, not an interface: only a type can be given to Topology, which asks for an index signature.
export type GeodataObjects = {
  countries: GeometryCollection<Polity>;
  regions: GeometryCollection<Polity>;
  divisions: GeometryCollection<Division>;
  lakes: GeometryCollection<Lake>;
  rivers: GeometryCollection<River>;
};

/** The same as plain JSON, each border once, for the way into the browser. */
export interface PackedGeodata {
  topology: Topology<GeodataObjects>;
  /** In a topology of its own: its corners would otherwise cut the borders that it runs along into more pieces. */
  disputed: Topology<{ ground: GeometryCollection<DisputedGround> }>;
  disputedLines: DisputedLine[];
  /** Regions that a dossier draws itself. */
  own?: Areas<Polity>["features"];
  cities: City[];
  airports: Airport[];
  boundaryPolicy: string;
  withoutRegions: string;
  otherPolicies: Geodata["otherPolicies"];
  attribution: string[];
}

/** Steps to a degree on the grid of the files, so that packing loses nothing. */
export const GRID = 10_000;

/** Steps to a degree on the grid that some geodata is packed on. */
export function stepsOf({ transform }: Topology): number {
  return Math.round(1 / (transform?.scale[0] ?? 1 / GRID));
}

export function unpackGeodata(packed: PackedGeodata): Geodata {
  const topology = onDegrees(packed.topology);
  const { countries, regions, divisions, lakes, rivers } = topology.objects;
  const disputed = onDegrees(packed.disputed);
  const below = areas(topology, regions);
  return {
    countries: areas(topology, countries),
    regions: packed.own ? { ...below, features: [...below.features, ...packed.own] } : below,
    divisions: areas(topology, divisions),
    disputed: areas(disputed, disputed.objects.ground),
    lakes: areas(topology, lakes),
    rivers: feature(topology, rivers) as FeatureCollection<LineGeometry, River>,
    cities: packed.cities,
    airports: packed.airports,
    borders: bordersOf(topology, packed.disputedLines),
    boundaryPolicy: packed.boundaryPolicy,
    withoutRegions: packed.withoutRegions,
    otherPolicies: packed.otherPolicies,
    attribution: packed.attribution,
  };
}

function areas<P extends object>(topology: Topology, objects: GeometryCollection<P>): Areas<P> {
  return feature(topology, objects) as FeatureCollection<AreaGeometry, P>;
}

/** Divides whole numbers instead of letting the library multiply, which would leave 43.963200000000004. */
export function onDegrees<T extends Topology>(packed: T): Topology<T["objects"]> {
  const { objects, arcs } = packed;
  const steps = stepsOf(packed);
  const decoded = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x / steps, y / steps];
    });
  });
  return { type: "Topology", objects, arcs: decoded };
}

function bordersOf(topology: Topology<GeodataObjects>, lines: DisputedLine[]): Borders {
  const { countries, regions, divisions } = topology.objects;
  const outer = arcsOf(countries);
  const regional = [...arcsOf(regions)].filter((arc) => !outer.has(arc));
  const inRegional = new Set(regional);
  const divisional = [...arcsOf(divisions)].filter((arc) => !outer.has(arc) && !inRegional.has(arc));
  const coast = mesh(topology, countries, (a, b) => a === b);
  let disputed: MultiLineString | undefined;
  return {
    international: mesh(topology, countries, (a, b) => a !== b),
    get disputed() {
      disputed ??= disputedBorders(topology, countries, lines);
      return disputed;
    },
    coast: { type: "MultiLineString", coordinates: coast.coordinates.flatMap(withoutAntimeridian) },
    regional: joined(topology, regional),
    divisional: joined(topology, divisional),
  };
}

function arcsOf(collection: GeometryCollection): Set<number> {
  const arcs = collection.geometries.flatMap((geometry) =>
    "arcs" in geometry ? ((geometry.arcs as unknown[]).flat(3) as number[]) : [],
  );
  return new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc)));
}

function joined(topology: Topology, arcs: number[]): MultiLineString {
  const lines: GeometryObject = { type: "MultiLineString", arcs: arcs.map((arc) => [arc]) };
  return mesh(topology, lines);
}
