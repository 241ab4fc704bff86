import type { Feature, Position } from "geojson";
import type { Polity } from "../../../model/geodata/polity.ts";
import type { AreaGeometry } from "../../../model/geometry/coordinates.ts";
import { boundsOf, signedArea } from "../../../model/geometry/planar.ts";
import type { JsonPath } from "../../../model/text/json.ts";
import { shown } from "../../../model/text/text.ts";
import type { Say } from "./region-names.ts";
import { overlaps } from "./rings/polygon-overlap.ts";
import { strayHole } from "./rings/region-holes.ts";
import { firstSelfIntersection } from "./rings/self-intersections.ts";
import { cutAtAntimeridian, unwrapped } from "./rings/unwrap.ts";

export type OwnRegion = Feature<AreaGeometry, Polity>;

/** Longitudes that Pacific maps write for what lies beyond the antimeridian: 190 for -170. */
const FARTHEST = 360;

/** What is wrong with one corner; nothing where it is a place on the globe. */
function placeFault(at: unknown): string | undefined {
  const given = shown(JSON.stringify(at) ?? "");
  const [lon, lat] = Array.isArray(at) ? at : [];
  if (typeof lon !== "number" || typeof lat !== "number" || !Number.isFinite(lon + lat))
    return `${given} is not a place: expected a longitude and a latitude, such as [2.17, 41.38].`;
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90)
    return `${given} has the latitude ${lat}: are longitude and latitude swapped? Expected the longitude first.`;
  if (Math.abs(lon) > FARTHEST || Math.abs(lat) > 90)
    return `${given} leaves the globe: expected a longitude from -180 to 180 and a latitude from -90 to 90.`;
  return undefined;
}

const isSame = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** A ring without places that stand twice in a row, and without edges that run back over the one before. */
function withoutSpikes(ring: Position[]): Position[] {
  const kept: Position[] = [];
  for (const at of ring) {
    if (isSame(at, kept.at(-1))) continue;
    if (kept.length > 1 && isSame(at, kept.at(-2))) kept.pop();
    else kept.push(at);
  }
  return kept;
}

/** Corners as numbers, closed; undefined where they make no ring, which is told. */
function cornersOf(ring: unknown, path: JsonPath, tell: Say): Position[] | undefined {
  if (!Array.isArray(ring)) {
    tell("error", `${shown(JSON.stringify(ring) ?? "")} is not a ring: expected a list of places.`, path);
    return undefined;
  }
  const bad = ring.findIndex((at) => placeFault(at) !== undefined);
  if (bad >= 0) {
    tell("error", placeFault(ring[bad]) ?? "", [...path, bad]);
    return undefined;
  }
  const all = ring.map(([lon, lat]: number[]): Position => [lon ?? 0, lat ?? 0]);
  const different = new Set(all.map((at) => at.join())).size;
  if (different < 3) {
    tell("error", `The ring has ${different} different points: expected at least three.`, path);
    return undefined;
  }
  const points = withoutSpikes(all);
  if (points.length < 3) {
    tell("error", "The ring encloses no area: it runs back over itself.", path);
    return undefined;
  }
  if (points[0]?.join() !== points.at(-1)?.join()) {
    tell("warning", "The ring is not closed: its last point is joined to its first.", path);
    points.push([...(points[0] as Position)]);
  }
  return points;
}

function ringOf(given: unknown, path: JsonPath, tell: Say): Position[] | undefined {
  const corners = cornersOf(given, path, tell);
  if (!corners) return undefined;
  const ring = unwrapped(corners);
  if (!ring)
    tell(
      "error",
      "The ring goes round the globe, and would fill the map: expected at most 180 degrees.",
      path,
    );
  else if (Math.abs(signedArea(ring)) < 5e-13 && !firstSelfIntersection([ring]))
    tell("error", "The ring encloses no area: all its points lie on one line.", path);
  else return ring;
  return undefined;
}

/** Programs do not agree on which way rings run, and some take a wrong one for all the rest of the globe. */
function rewind(rings: Position[][]): Position[][] {
  return rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : ring.toReversed()));
}

const place = ([lon = 0, lat = 0]: Position) =>
  `[${Math.round(lon * 1e4) / 1e4}, ${Math.round(lat * 1e4) / 1e4}]`;

function crossingFault(rings: Position[][]): string | undefined {
  const selfIntersection = firstSelfIntersection(rings);
  if (!selfIntersection) return undefined;
  const {
    at,
    rings: [a, b],
  } = selfIntersection;
  return a === b
    ? `The ring crosses itself at ${place(at)}: it is unclear what is inside.`
    : `Two rings of the region cross at ${place(at)}: it is unclear what is inside.`;
}

function polygonOf(given: unknown, path: JsonPath, tell: Say): Position[][] | undefined {
  if (!Array.isArray(given) || given.length === 0) {
    tell("error", `${shown(JSON.stringify(given) ?? "")} is not a polygon: expected a list of rings.`, path);
    return undefined;
  }
  const rings = given.map((ring, i) => ringOf(ring, [...path, i], tell));
  return rings.every((ring) => ring !== undefined) ? rewind(rings) : undefined;
}

/** Whether a polygon has a hole where it has no ground, which is told. */
function strays(rings: Position[][], path: JsonPath, tell: Say): boolean {
  const stray = strayHole(rings);
  if (!stray) return false;
  const { hole, at } = stray;
  tell(
    "error",
    `The hole leaves its ring at ${place(at)}: expected the outer ring first, and every hole inside it.`,
    [...path, hole + 1],
  );
  return true;
}

/** Of polygons that lie on the ground of others those that add none are left out, as every renderer would fill them. */
function joined(polygons: Position[][][], path: JsonPath, tell: Say): Position[][][] | undefined {
  const found = overlaps(polygons);
  const over = found.find(({ kind }) => kind === "over");
  if (over) {
    const words = `Polygons ${over.other + 1} and ${over.polygon + 1} of the region overlap: join them into one, for instance with -dissolve on mapshaper.org.`;
    tell("error", words, [...path, over.polygon]);
    return undefined;
  }
  for (const { polygon, other } of found)
    tell("warning", `The polygon lies within polygon ${other + 1} of the region: it is left out.`, [
      ...path,
      polygon,
    ]);
  return polygons.filter((_, i) => !found.some(({ polygon }) => polygon === i));
}

/** Square degrees of one square metre at the equator. */
const SLIVER = 8.1e-11;

/** What is smaller than a square metre comes of rounding, and is left out where there is more. */
function withoutSlivers(polygons: unknown[], path: JsonPath, tell: Say): unknown[] {
  const isSliver = (polygon: unknown) => {
    const ring = Array.isArray(polygon) ? polygon[0] : undefined;
    if (!Array.isArray(ring) || ring.length < 3 || ring.some((at) => placeFault(at) !== undefined))
      return false;
    return Math.abs(signedArea(ring)) < SLIVER && boxArea(ring) < 1e-9;
  };
  const slivers = polygons.map(isSliver);
  if (slivers.every(Boolean)) return polygons;
  slivers.forEach((is, i) => {
    if (is) tell("warning", "The polygon is smaller than a square metre: it is left out.", [...path, i]);
  });
  return polygons.filter((_, i) => !slivers[i]);
}

/** Square degrees of the frame around some places. */
function boxArea(ring: Position[]): number {
  const [west, south, east, north] = boundsOf(ring);
  return (east - west) * (north - south);
}

/** The polygons of a geometry; undefined where one has an error, which is told. */
function polygonsOf(type: string, coordinates: unknown[], inside: JsonPath, tell: Say) {
  const polygons =
    type === "Polygon"
      ? [polygonOf(coordinates, inside, tell)]
      : withoutSlivers(coordinates, inside, tell).map((polygon) =>
          polygonOf(polygon, [...inside, coordinates.indexOf(polygon)], tell),
        );
  return polygons.every((polygon) => polygon !== undefined) ? polygons : undefined;
}

/** The shape of a region, mended and cut at the antimeridian; undefined where it has an error, which is told. */
export function shapeOf(geometry: unknown, path: JsonPath, tell: Say): AreaGeometry | undefined {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if ((type !== "Polygon" && type !== "MultiPolygon") || !Array.isArray(coordinates)) {
    const kind = typeof type === "string" ? `a ${shown(type)}` : "missing";
    tell("error", `The geometry is ${kind}: expected a Polygon or a MultiPolygon with coordinates.`, path);
    return undefined;
  }
  const inside = [...path, "coordinates"];
  const polygons = polygonsOf(type, coordinates, inside, tell);
  if (!polygons) return undefined;
  const fault =
    polygons.length === 0 ? "The geometry is empty: expected a polygon." : crossingFault(polygons.flat());
  if (fault) tell("error", fault, inside);
  if (fault || polygons.some((rings, i) => strays(rings, type === "Polygon" ? inside : [...inside, i], tell)))
    return undefined;
  const kept = joined(polygons, inside, tell);
  return kept && { type: "MultiPolygon", coordinates: kept.flatMap(cutAtAntimeridian) };
}
