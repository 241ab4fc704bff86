import type { FeatureCollection } from "geojson";
import { merge, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import {
  LEVELS,
  type Level,
  type SubdivisionArea,
  type SubdivisionFile,
} from "../../../src/model/geodata/subdivisions/subdivision.ts";
import { GRID } from "../../../src/model/geodata/topology.ts";
import type { AreaGeometry } from "../../../src/model/geometry/coordinates.ts";
import { tidy } from "../dissolve.ts";

/** A shape of the file: of its own, or made of those of some codes. */
export interface Part {
  code?: string | undefined;
  geometry?: AreaGeometry;
  parts?: string[];
}

type Area = Polygon<{ code?: string }> | MultiPolygon<{ code?: string }>;

/** All levels of a country in one topology, on the grid that all files are on. */
export function countryFile(parts: Record<Level, Part[]>): SubdivisionFile {
  const objects: Partial<SubdivisionFile["objects"]> = {};
  const arcs: Topology["arcs"] = [];
  for (const level of LEVELS) {
    const topo = levelTopology(parts[level]);
    const { geometries } = topo.objects.parts as GeometryCollection<{ code?: string }>;
    const made = parts[level]
      .filter((part) => part.parts)
      .map((part) => composite(topo, geometries as Area[], part));
    const own = [...(geometries as Area[]), ...made].map((area) => shifted(area, arcs.length));
    objects[level] = { type: "GeometryCollection", geometries: own };
    arcs.push(...topo.arcs);
  }
  const whole = { type: "Topology", objects: objects as SubdivisionFile["objects"], arcs } as SubdivisionFile;
  return quantize(whole, { scale: [1 / GRID, 1 / GRID], translate: [0, 0] }) as SubdivisionFile;
}

function levelTopology(parts: Part[]): Topology {
  const features = parts.flatMap(({ code, geometry }) =>
    geometry ? [{ type: "Feature" as const, properties: code ? { code } : {}, geometry }] : [],
  );
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  return topology({ parts: collection });
}

function composite(topo: Topology, areas: Area[], { code, parts = [] }: Part): SubdivisionArea {
  const members = areas.filter(({ properties }) => parts.includes(properties?.code ?? ""));
  const merged = mergeArcs(topo, members);
  return { ...merged, properties: { ...(code && { code }), composite: true } };
}

/** With the numbers of its arcs moved on by some. */
function shifted(area: Area | SubdivisionArea, by: number): SubdivisionArea {
  const move = (arcs: unknown): unknown =>
    Array.isArray(arcs)
      ? arcs.map(move)
      : (arcs as number) < 0
        ? (arcs as number) - by
        : (arcs as number) + by;
  return { ...area, arcs: move(area.arcs) } as SubdivisionArea;
}

/** Some shapes that share their borders as one. */
export function mergedOf(geometries: AreaGeometry[]): AreaGeometry {
  const features = geometries.map((geometry) => ({ type: "Feature" as const, properties: {}, geometry }));
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  const topo = topology({ parts: collection });
  return tidy(merge(topo, (topo.objects.parts as GeometryCollection).geometries as Area[]));
}
