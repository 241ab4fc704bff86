import type { MultiPolygon as GeoMultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { AreaGeometry, Areas } from "../../geometry/coordinates.ts";

type Area = Polygon<object> | MultiPolygon<object>;

/** Layers of areas that share their borders. */
type Layers = Record<string, Areas<object>>;

const place = ([x = 0, y = 0]: Position) => `${x} ${y}`;

/** Where the vertices of some closed rings stand: number of the ring, and of the vertex in it. */
function placesIn(rings: Position[][]): Map<string, [ring: number, vertex: number][]> {
  const places = new Map<string, [number, number][]>();
  for (const [r, ring] of rings.entries())
    for (const [v, at] of ring.slice(1).entries()) {
      const key = place(at);
      places.set(key, [...(places.get(key) ?? []), [r, v + 1]]);
    }
  return places;
}

/** From one vertex of a closed ring on to another, or once around where they are the same. */
function along(ring: Position[], from: number, to: number): Position[] {
  const round = ring.slice(1);
  const [a, b] = [from - 1, to - 1];
  if (a < b) return round.slice(a, b + 1);
  return [...round.slice(a), ...round.slice(0, b + 1)];
}

type Places = ReturnType<typeof placesIn>;

/** The same border in more detail, as it stands in finer rings that run the same way; undefined where it is in none. */
function finer(line: Position[], rings: Position[][], places: Places): Position[] | undefined {
  const [start = [], end = []] = [line[0], line.at(-1)];
  // A border that is a whole ring has no ends that must stay: any vertex may stand for both.
  const isRing = place(start) === place(end);
  const first = isRing ? (line.find((at) => places.has(place(at))) ?? start) : start;
  const ends = places.get(place(isRing ? first : end)) ?? [];
  const found = (places.get(place(first)) ?? []).flatMap(([ring, from]) =>
    ends.filter(([other]) => other === ring).map(([, to]) => along(rings[ring] ?? [], from, to)),
  );
  return found.sort((a, b) => a.length - b.length)[0];
}

/** Signed numbers of the arcs that a geometry runs along, in its own direction. */
function arcsOf(area: Area): number[] {
  return (area.arcs as unknown[]).flat(3) as number[];
}

const numberOf = (arc: number) => (arc < 0 ? ~arc : arc);

const isArea = (geometry: { type: string | null }): geometry is Area =>
  geometry.type === "Polygon" || geometry.type === "MultiPolygon";

/**
 * Gives one country a finer shape, and all that it borders on the same finer borders, so that no edge is doubled. Its
 * rings must run the same way in both shapes, and its borders meet those of its neighbours in the same vertices.
 * @returns the layers, and how many borders have no counterpart in the finer shape and stay as they are.
 */
export function withFinerCountry<L extends Layers>(
  layers: L,
  isCountry: (properties: object) => boolean,
  shape: AreaGeometry,
): { layers: L; unmatched: number } {
  const topo: Topology = topology(layers);
  const objects = Object.entries(topo.objects) as [string, GeometryCollection<object>][];
  const areas = objects.flatMap(([, { geometries }]) => geometries.filter(isArea));
  const country = areas.filter(({ properties }) => properties && isCountry(properties));
  const others = new Set(
    areas
      .filter((a) => !country.includes(a))
      .flatMap(arcsOf)
      .map(numberOf),
  );
  const polygons = (
    shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates
  ) as GeoMultiPolygon["coordinates"];
  const rings = polygons.flat();
  const places = placesIn(rings);
  let unmatched = 0;
  for (const arc of new Set(country.flatMap(arcsOf))) {
    const line = topo.arcs[numberOf(arc)];
    if (!line || !others.has(numberOf(arc))) continue;
    const found = finer(arc < 0 ? line.toReversed() : line, rings, places);
    if (!found) unmatched++;
    else topo.arcs[numberOf(arc)] = arc < 0 ? found.toReversed() : found;
  }
  const made = objects.map(([name, object]) => {
    const { features } = feature(topo, object) as Areas<object>;
    const own = features.map((f) => (isCountry(f.properties) ? { ...f, geometry: shape } : f));
    return [name, { type: "FeatureCollection", features: own }];
  });
  return { layers: Object.fromEntries(made) as L, unmatched };
}
