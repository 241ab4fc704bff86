import type { LayerSpecification, Map as MapLibreMap, SourceSpecification } from "maplibre-gl";
import { imagesOf } from "../render/maplibre/images/image-names.ts";
import { addImages } from "../render/maplibre/images/images.ts";
import { styleOf } from "../render/maplibre/style/style.ts";
import type { Scene } from "../scene/scene.ts";
import { labelsOver } from "./labels-over.ts";

export interface AddOptions {
  /** Put before the ids of sources and layers, where a map holds several scenes. */
  prefix?: string;
  /** Id of the layer of the map that the scene is drawn under; above all of them where absent. */
  before?: string;
  /** Names of regions, airports and towns; true where absent. */
  labels?: boolean;
  /** The sea behind the land, which covers what the map has under it; false where absent. */
  ground?: boolean;
}

/** A scene in MapLibre's words, under ids of its own. */
interface Drawing {
  sources: { id: string; source: SourceSpecification }[];
  layers: LayerSpecification[];
  images: string[];
}

function drawingOf(scene: Scene, prefix: string, ground: boolean): Drawing {
  const { sources, layers } = styleOf(scene, { ratio: window.devicePixelRatio });
  return {
    sources: Object.entries(sources).map(([id, source]) => ({ id: prefix + id, source })),
    layers: layers
      .filter((layer) => ground || layer.type !== "background")
      .map(
        (layer) =>
          ({
            ...layer,
            id: prefix + layer.id,
            ...("source" in layer && { source: prefix + layer.source }),
          }) as LayerSpecification,
      ),
    images: [...imagesOf({ sources })],
  };
}

/** Whether sources and layers can be added; those that are there may still be loading their data. */
const takesLayers = (map: MapLibreMap) => map.getStyle() !== undefined;

function refuseTaken(map: MapLibreMap, { sources }: Drawing, before: string | undefined): void {
  const taken = sources.find(({ id }) => map.getSource(id));
  if (taken)
    throw new Error(
      `The map has a source ${taken.id} already: give this scene another prefix. What addDemarche has drawn stays when the style changes, and need not be added again.`,
    );
  if (before !== undefined && !map.getLayer(before))
    throw new Error(`The map has no layer ${before} to draw this scene under.`);
}

function draw(map: MapLibreMap, { sources, layers, images }: Drawing, before: string | undefined): void {
  addImages(map, images);
  for (const { id, source } of sources) map.addSource(id, source);
  const under = before !== undefined && map.getLayer(before) ? before : undefined;
  for (const layer of layers) map.addLayer(layer, under);
}

/** `others`: what else is drawn in the map, which may use the same images. */
function erase(map: MapLibreMap, { sources, layers, images }: Drawing, others: Drawing[]): void {
  for (const { id } of layers.toReversed()) if (map.getLayer(id)) map.removeLayer(id);
  for (const { id } of sources) if (map.getSource(id)) map.removeSource(id);
  const used = new Set(others.flatMap((other) => other.images));
  for (const image of images) if (!used.has(image) && map.hasImage(image)) map.removeImage(image);
}

/** The scenes that each map holds. */
const drawings = new WeakMap<MapLibreMap, Set<Drawing>>();

/**
 * Draws a scene into a MapLibre map that is there already: at once, or where its style is still on its way as soon as
 * it has come. When the map's style changes the scene is drawn into the new one.
 * @returns what takes all of it away again; after `map.remove()` it does nothing.
 * @throws where ids are taken, so give each scene a `prefix` of its own, and where the map has no layer `before`.
 */
export function addDemarche(map: MapLibreMap, scene: Scene, options: AddOptions = {}): () => void {
  const { prefix = "demarche-", before, labels = true, ground = false } = options;
  const drawing = drawingOf(scene, prefix, ground);
  let takeLabels: (() => void) | undefined;
  const isDrawn = () => drawing.sources.every(({ id }) => map.getSource(id));
  const follow = () => {
    if (!takesLayers(map) || isDrawn()) return;
    draw(map, drawing, before);
    if (labels) takeLabels ??= labelsOver(map, scene);
  };
  if (takesLayers(map)) refuseTaken(map, drawing, before);
  const held = drawings.get(map) ?? new Set();
  drawings.set(map, held.add(drawing));
  follow();
  const events = (["style.load", "styledata"] as const).map((event) => map.on(event, follow));
  const leave = () => {
    for (const subscription of events) subscription.unsubscribe();
    takeLabels?.();
    takeLabels = undefined;
    held.delete(drawing);
  };
  let removed = false;
  map.once("remove", () => {
    removed = true;
    leave();
  });
  return () => {
    leave();
    if (!removed && takesLayers(map)) erase(map, drawing, [...held]);
  };
}
