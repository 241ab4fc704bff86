import type { Feature } from "geojson";
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Layer, Mark, Scene } from "../../scene/scene.ts";
import { areaFeature, dashedFeatures, lineFeature, pointFeature } from "./features.ts";
import { areaLayers, lineLayers, pointLayers, type SourceOf } from "./layers.ts";
import { areaLevels } from "./levels.ts";

/** How far lines may run from the vertices left out, CSS px; MapLibre's own 0.375 shows at borders. */
const TOLERANCE = 0.15;
/** How far beyond a tile dashed lines are kept, CSS px: so far that no piece that is seen in it is cut. */
const DASH_REACH = 512;

/** Collects the sources and layers of one style. */
class StyleWriter {
  readonly sources: Record<string, GeoJSONSourceSpecification> = {};
  readonly layers: LayerSpecification[] = [];

  constructor(private readonly ratio: number) {}

  add(layer: Layer): void {
    for (const kind of new Set(layer.marks.map((m) => m.kind))) this.#addKind(layer, kind);
  }

  #addKind({ id, marks }: Layer, kind: Mark["kind"]): void {
    switch (kind) {
      case "area":
        this.#addAreas(`${id}:area`, marks);
        return;
      case "line":
        this.#addLines(id, marks);
        return;
      case "point":
        this.layers.push(
          ...pointLayers(this.#source(`${id}:point`, ofKind(marks, "point").map(pointFeature))),
        );
        return;
      case "label":
        return;
      default:
        kind satisfies never;
    }
  }

  #addAreas(source: string, marks: Mark[]): void {
    const areas = ofKind(marks, "area");
    const levels = areaLevels(areas);
    const features = areas.map((mark, i) => areaFeature(mark, levels[i] ?? 0, this.ratio));
    this.layers.push(...areaLayers(this.#source(source, features)));
  }

  #addLines(id: string, marks: Mark[]): void {
    const lines = ofKind(marks, "line");
    const solid = lines.filter((m) => !m.stroke.dash).map((mark) => lineFeature(mark, this.ratio));
    const dashed = lines.flatMap((mark) => dashedFeatures(mark, this.ratio));
    this.layers.push(
      ...lineLayers(
        solid.length > 0 ? this.#source(`${id}:line`, solid) : null,
        dashed.length > 0 ? this.#source(`${id}:dashed`, dashed, { buffer: DASH_REACH }) : null,
      ),
    );
  }

  #source(source: string, features: Feature[], options: { buffer?: number } = {}): SourceOf {
    const data = { type: "FeatureCollection" as const, features };
    this.sources[source] = { type: "geojson", data, tolerance: TOLERANCE, maxzoom: 12, ...options };
    return { source, features };
  }
}

function ofKind<K extends Mark["kind"]>(marks: Mark[], kind: K): Extract<Mark, { kind: K }>[] {
  return marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
}

/**
 * The scene as a MapLibre style: a few sources for each layer, and fixed layers that read their paint from the data.
 * `ratio`: px of the screen to a CSS px.
 */
export function styleOf(scene: Scene, ratio = 1): StyleSpecification {
  const writer = new StyleWriter(ratio);
  for (const layer of scene.layers) writer.add(layer);
  const ground: LayerSpecification = {
    id: "ground",
    type: "background",
    paint: { "background-color": scene.ground },
  };
  const { sources, layers } = writer;
  return { version: 8, sources, layers: [ground, ...layers], transition: { duration: 0, delay: 0 } };
}
