import type { MultiPolygon } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type {
  GeometryCollection,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
} from "topojson-specification";
import type { AreaGeometry } from "../../src/model/geometry/coordinates.ts";
import { DIVISION_NAMES, REGION } from "./decisions.ts";
import { planarArea, wind } from "./measure.ts";
import type { Simplified } from "./simplify.ts";

export interface Shape {
  code: string;
  geometry: AreaGeometry;
  neighbours: string[];
}

export interface Shapes {
  countries: Shape[];
  divisions: Shape[];
  region: Shape;
}

type TopoArea = TopoPolygon<{ key: string }> | TopoMulti<{ key: string }>;

/** Everything is put together from the same arcs, which is why the layers coincide to the last vertex. */
export function dissolve(simplified: Simplified): Shapes {
  const topo = topology({ units: simplified });
  const units = (topo.objects.units as GeometryCollection<{ key: string }>).geometries as TopoArea[];
  const divisions = units.filter(({ properties }) => isDivision(properties?.key));
  const codes = [...new Set(units.map((unit) => countryOf(unit.properties?.key)))].sort();
  const partsOf = (code: string) => units.filter((unit) => countryOf(unit.properties?.key) === code);
  const shape = (code: string, parts: TopoArea[], others: Map<string, TopoArea[]>): Shape => ({
    code,
    geometry: tidy(merge(topo, parts)),
    neighbours: neighboursOf(parts, others),
  });
  const byCountry = new Map(codes.map((code) => [code, partsOf(code)]));
  const abroad = new Map([...byCountry].filter(([code]) => code !== REGION.parent));
  const inRegion = divisions.filter((unit) => REGION.governorates.includes(unit.properties?.key ?? ""));
  return {
    countries: codes.map((code) => shape(code, partsOf(code), byCountry)),
    divisions: divisions.map((unit) => shape(unit.properties?.key ?? "", [unit], new Map())),
    region: shape(REGION.code, inRegion, abroad),
  };
}

function isDivision(key = ""): boolean {
  return key in DIVISION_NAMES;
}

function countryOf(key = ""): string {
  return isDivision(key) ? REGION.parent : key;
}

function neighboursOf(parts: TopoArea[], others: Map<string, TopoArea[]>): string[] {
  const own = arcsOf(parts);
  const touching = [...others].filter(([, units]) => {
    if (units.some((unit) => parts.includes(unit))) return false;
    return [...arcsOf(units)].some((arc) => own.has(arc));
  });
  return touching.map(([code]) => code).sort();
}

function arcsOf(units: TopoArea[]): Set<number> {
  const arcs = units.flatMap((unit) => (unit.arcs as unknown[]).flat(3) as number[]);
  return new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc)));
}

/** Rings wound as RFC 7946 wants them, largest polygon first, so that the order does not hang on the source's. */
export function tidy({ coordinates }: MultiPolygon): AreaGeometry {
  const polygons = coordinates
    .map((rings) => rings.map((ring, i) => wind(ring, i > 0)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0)
    .sort((a, b) => planarArea(b[0] ?? []) - planarArea(a[0] ?? []));
  const [first] = polygons;
  if (!first) throw new Error("a shape was simplified away");
  return polygons.length === 1
    ? { type: "Polygon", coordinates: first }
    : { type: "MultiPolygon", coordinates: polygons };
}
