import { merge } from "topojson-client";
import type { MultiPolygon, Polygon } from "topojson-specification";
import type { PackedGeodata } from "../../model/geodata/topology.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import type { AreaMark, Inset, Layer, Scene } from "../../scene/scene.ts";

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

/** Each coast as the outline of its country, which has the same points, in place of lines of its own. */
function coastsAsOutlines(layers: Layer[]): Layer[] {
  const coast = layers.flatMap((l) => l.marks).find((m) => m.id === "border:coast");
  if (coast?.kind !== "line") return layers;
  return layers.map((layer) => ({
    ...layer,
    marks: layer.marks
      .filter((mark) => mark !== coast)
      .map((mark) =>
        layer.id === "land" && mark.kind === "area" ? { ...mark, stroke: coast.stroke } : mark,
      ),
  }));
}

/**
 * A scene that looks the same in half the text. Coasts become outlines only where the antimeridian, along which a
 * country is cut and has no coast, is out of sight.
 */
export function lighter(scene: Scene, packed: PackedGeodata, seen: Bounds): Scene {
  const merged = scene.layers.map((layer) =>
    layer.id === "land" ? { ...layer, marks: oneGround(areasOf(layer), packed) } : layer,
  );
  const whole = seen[0] <= -180 || seen[2] >= 180;
  return { ...scene, layers: whole ? merged : coastsAsOutlines(merged) };
}

/** A world map that looks the same in less text. */
export function lighterInset(inset: Inset, packed: PackedGeodata): Inset {
  return { ...inset, marks: oneGround(inset.marks, packed) };
}
