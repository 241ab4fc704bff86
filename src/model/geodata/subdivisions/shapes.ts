import { rewind } from "@turf/turf";
import type { MultiLineString, MultiPolygon } from "geojson";
import { feature, merge } from "topojson-client";
import type { GeometryObject } from "topojson-specification";
import type { Areas } from "../../geometry/coordinates.ts";
import type { Polity } from "../polity.ts";
import { onDegrees } from "../topology.ts";
import type { Level, Subdivision, SubdivisionArea, SubdivisionFile } from "./subdivision.ts";

export function polityOf(subdivision: Subdivision): Polity {
  const { code, name, aliases, country, area, label, bounds, neighbours } = subdivision;
  return {
    ...{ code, name, aliases, status: "region", parent: country, area, label, bounds, neighbours },
    subdivision: true,
  };
}

const singleOf = (geometries: SubdivisionArea[]) =>
  geometries.filter(({ properties }) => !properties?.composite);

/** A country as its subdivisions make it, and the shapes of those that are asked for. */
export function shapesIn(
  file: SubdivisionFile,
  level: Level,
): { whole: MultiPolygon; areas: Areas<{ code?: string }> } {
  const topology = onDegrees(file);
  const object = topology.objects[level];
  return {
    whole: rewind(merge(topology, singleOf(object.geometries))) as MultiPolygon,
    areas: rewind(feature(topology, object)) as Areas<{ code?: string }>,
  };
}

const arcsOf = ({ arcs }: SubdivisionArea): number[] =>
  ((arcs as unknown[]).flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc));

/** The borders of some subdivisions with others of their country, without its own borders and coasts. */
export function innerBorders(file: SubdivisionFile, level: Level, codes: Set<string>): MultiLineString {
  const topology = onDegrees(file);
  const { geometries } = topology.objects[level];
  const uses = new Map<number, number>();
  for (const arc of singleOf(geometries).flatMap(arcsOf)) uses.set(arc, (uses.get(arc) ?? 0) + 1);
  const wanted = geometries.filter(({ properties }) => codes.has(properties?.code ?? ""));
  const inner = [...new Set(wanted.flatMap(arcsOf))].filter((arc) => (uses.get(arc) ?? 0) > 1);
  const lines: GeometryObject = { type: "MultiLineString", arcs: inner.map((arc) => [arc]) };
  return feature(topology, lines).geometry as MultiLineString;
}
