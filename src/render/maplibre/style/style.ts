import type { Feature } from "geojson";
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { ofKind } from "../../../scene/mark-kinds.ts";
import type { Layer, Mark, Scene } from "../../../scene/scene.ts";
import type { Colour } from "../../../theme/theme.ts";
import { switchable } from "../variants/switchable.ts";
import { type StyleVariants, variantsIn } from "../variants/variants.ts";
import { areaFeature, dashedFeatures, lineFeature, pointFeature, type Screen } from "./features.ts";
import { areaLayers, lineLayers, type PartOf, pointLayers } from "./layers.ts";
import { areaLevels } from "./levels.ts";

/** How far lines may run from the vertices left out, CSS px; MapLibre's own 0.375 shows at borders. */
const TOLERANCE = 0.15;
/** How far beyond a tile dashed lines are kept, CSS px: so far that no piece that is seen in it is cut. */
const DASH_REACH = 512;

/** What the style draws from. Each source has tiles of its own, which all cost time: two are as few as it takes. */
const SOURCES = { scene: {}, dashed: { buffer: DASH_REACH } };

/** Collects the features and layers of one style. */
class StyleWriter {
  readonly features: Record<keyof typeof SOURCES, Feature[]> = { scene: [], dashed: [] };
  readonly layers: LayerSpecification[] = [];

  /** `state`: number and first share of a mark that can be turned on and off. */
  constructor(
    readonly screen: Screen,
    private readonly state: (mark: Mark) => { number: number; on: number } | null,
  ) {}

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
        this.#addPoints(`${id}:point`, marks);
        return;
      case "label":
        return;
      default:
        kind satisfies never;
    }
  }

  #switched(mark: Mark, feature: Feature): Feature {
    const state = this.state(mark);
    if (!state) return feature;
    return { ...feature, id: state.number, properties: { ...feature.properties, on: state.on } };
  }

  #addAreas(part: string, marks: Mark[]): void {
    const areas = ofKind(marks, "area");
    const levels = areaLevels(areas);
    const features = areas.map((mark, i) =>
      this.#switched(mark, areaFeature(mark, levels[i] ?? 0, this.screen)),
    );
    this.layers.push(...areaLayers(this.#part(part, features)));
  }

  #addLines(id: string, marks: Mark[]): void {
    const lines = ofKind(marks, "line");
    const solid = lines
      .filter((m) => !m.stroke.dash)
      .map((mark) => this.#switched(mark, lineFeature(mark, this.screen)));
    const dashed = lines.flatMap((mark) =>
      dashedFeatures(mark, this.screen).map((feature) => this.#switched(mark, feature)),
    );
    this.layers.push(
      ...lineLayers(
        solid.length > 0 ? this.#part(`${id}:line`, solid) : null,
        dashed.length > 0 ? this.#part(`${id}:dashed`, dashed, "dashed") : null,
      ),
    );
  }

  #addPoints(part: string, marks: Mark[]): void {
    const features = ofKind(marks, "point").map((mark) =>
      this.#switched(mark, pointFeature(mark, this.screen)),
    );
    this.layers.push(...pointLayers(this.#part(part, features)));
  }

  #part(part: string, features: Feature[], source: keyof typeof SOURCES = "scene"): PartOf {
    for (const feature of features)
      this.features[source].push({ ...feature, properties: { ...feature.properties, part } });
    return { part, source, features };
  }
}

/**
 * The scene as a MapLibre style: two sources, and fixed layers that read their paint from the data. */
export function styleOf(
  scene: Pick<Scene, "ground" | "layers">,
  { ratio = 1, colourOf = (colour) => colour }: Partial<Screen> = {},
): StyleSpecification {
  return styleFrom(scene, new StyleWriter({ ratio, colourOf }, () => null));
}

/** The style of several pictures at once, of which one is seen: its variants are turned on. */
export function styleOfVariants(
  variants: StyleVariants,
  ground: Colour,
  seen: Layer[],
  screen: Screen,
): StyleSpecification {
  const on = new Set(variantsIn(variants, seen).values());
  const writer = new StyleWriter(screen, (mark) => {
    const number = variants.numbers.get(mark);
    return number === undefined ? null : { number, on: on.has(number) ? 1 : 0 };
  });
  return switchable(styleFrom({ ground, layers: variants.layers }, writer));
}

function styleFrom(scene: Pick<Scene, "ground" | "layers">, writer: StyleWriter): StyleSpecification {
  for (const layer of scene.layers) writer.add(layer);
  const ground: LayerSpecification = {
    id: "ground",
    type: "background",
    paint: { "background-color": writer.screen.colourOf(scene.ground) },
  };
  const sources = Object.entries(SOURCES).map(([id, options]): [string, GeoJSONSourceSpecification] => {
    const data = {
      type: "FeatureCollection" as const,
      features: writer.features[id as keyof typeof SOURCES],
    };
    return [id, { type: "geojson", data, tolerance: TOLERANCE, maxzoom: 12, ...options }];
  });
  return {
    version: 8,
    sources: Object.fromEntries(sources),
    layers: [ground, ...writer.layers],
    transition: { duration: 0, delay: 0 },
  };
}
