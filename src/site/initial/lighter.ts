import type { Position } from "geojson";
import { merge } from "topojson-client";
import type { MultiPolygon, Polygon } from "topojson-specification";
import type { PackedGeodata } from "../../model/geodata/topology.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { boundsOf } from "../../model/geometry/planar.ts";
import { projectionOf } from "../../render/plane/scene.ts";
import type { AreaMark, Frame, Inset, Layer, Mark, Scene } from "../../scene/scene.ts";

/** Countries of which nothing is said share one fill, so one shape serves them all: their borders are lines anyway. */
function oneGround(areas: AreaMark[], { topology }: PackedGeodata): AreaMark[] {
  const silent = areas.filter((m) => !m.subject);
  const codes = new Set(silent.map((m) => m.id.replace("area:", "")));
  const shapes = topology.objects.countries.geometries.filter(
    ({ properties }) => properties && "code" in properties && codes.has(properties.code),
  );
  const [first] = silent;
  if (!first || shapes.length !== silent.length) return areas;
  const geometry = merge(topology, shapes as (Polygon | MultiPolygon)[]);
  const ground: AreaMark = { ...first, id: "area:rest", title: "Other countries", geometry };
  return [ground, ...areas.filter((m) => m.subject)];
}

const areasOf = (layer: Layer) => layer.marks.filter((m) => m.kind === "area");

const ringsOf = ({ type, coordinates }: AreaMark["geometry"]) =>
  type === "Polygon" ? coordinates : coordinates.flat();

/** Whether an area has edges that are no coast. */
type Cut = (area: AreaMark) => boolean;

/** The pieces of lines that run along the rings of some areas. */
function along(lines: Position[][], areas: AreaMark[]): Position[][] {
  const corners = new Set(areas.flatMap(({ geometry }) => ringsOf(geometry).flat().map(String)));
  const pieces = lines.flatMap((line) => {
    const found: Position[][] = [[]];
    for (const at of line) {
      if (corners.has(String(at))) found.at(-1)?.push(at);
      else found.push([]);
    }
    return found;
  });
  return pieces.filter(({ length }) => length > 1);
}

/** Each coast as the outline of its country, which has the same points, in place of lines of its own. */
function coastsAsOutlines(layers: Layer[], isCut: Cut): Layer[] {
  const coast = layers.flatMap((l) => l.marks).find((m) => m.id === "border:coast");
  if (coast?.kind !== "line" || coast.geometry.type !== "MultiLineString") return layers;
  const land = layers.filter(({ id }) => id === "land").flatMap(areasOf);
  const coordinates = along(coast.geometry.coordinates, land.filter(isCut));
  const rest = { ...coast, geometry: { ...coast.geometry, coordinates } };
  const lightest = (layer: Layer) => (mark: Mark) => {
    if (mark === coast) return rest;
    return layer.id === "land" && mark.kind === "area" && !isCut(mark)
      ? { ...mark, stroke: coast.stroke }
      : mark;
  };
  return layers.map((layer) => ({ ...layer, marks: layer.marks.map(lightest(layer)) }));
}

/** Whether an area is cut where its map is: it has no coast there. */
function cutOn(frame: Frame): Cut {
  // Cut all around.
  if (projectionOf(frame) === "azimuthal-equal-area") return () => true;
  const [west, , east] = frame.bounds;
  const middle = (west + east) / 2;
  const seam = middle > 0 ? middle - 180 : middle + 180;
  return ({ geometry }) =>
    ringsOf(geometry).some((ring) => {
      const [from, , to] = boundsOf(ring);
      return from === -180 || to === 180 || (from <= seam && to >= seam);
    });
}

/** A scene that looks the same in half the text; `seen`: what of the globe its picture may show. */
export function lighter(scene: Scene, packed: PackedGeodata, seen: Bounds): Scene {
  const merged = scene.layers.map((layer) =>
    layer.id === "land" ? { ...layer, marks: oneGround(areasOf(layer), packed) } : layer,
  );
  const isWhole = seen[0] <= -180 || seen[2] >= 180;
  return { ...scene, layers: coastsAsOutlines(merged, isWhole ? cutOn(scene.frame) : () => false) };
}

/** A world map that looks the same in less text. */
export function lighterInset(inset: Inset, packed: PackedGeodata): Inset {
  return { ...inset, marks: oneGround(inset.marks, packed) };
}
