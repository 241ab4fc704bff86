import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
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

/**
 * Draws a scene into a MapLibre map that is there already, whose style has loaded.
 * @returns what takes all of it away again.
 * @throws where the map's style is not loaded yet, or ids are taken: give each scene a `prefix` of its own.
 */
export function addDemarche(map: MapLibreMap, scene: Scene, options: AddOptions = {}): () => void {
  const { prefix = "demarche-", before, labels = true, ground = false } = options;
  if (!map.isStyleLoaded())
    throw new Error("The map's style has not loaded: call addDemarche after the event load.");
  const { sources, layers } = styleOf(scene, { ratio: window.devicePixelRatio });
  const named = Object.entries(sources).map(([id, source]) => ({ id: prefix + id, source }));
  const taken = named.find(({ id }) => map.getSource(id));
  if (taken) throw new Error(`The map has a source ${taken.id} already: give this scene another prefix.`);
  const images = addImages(map, imagesOf({ sources }));
  for (const { id, source } of named) map.addSource(id, source);
  const drawn = layers
    .filter((layer) => ground || layer.type !== "background")
    .map(
      (layer): LayerSpecification =>
        ({
          ...layer,
          id: prefix + layer.id,
          ...("source" in layer && { source: prefix + layer.source }),
        }) as LayerSpecification,
    );
  for (const layer of drawn) map.addLayer(layer, before);
  const takeLabels = labels ? labelsOver(map, scene) : () => undefined;
  return () => {
    takeLabels();
    for (const { id } of drawn.toReversed()) if (map.getLayer(id)) map.removeLayer(id);
    for (const { id } of named) if (map.getSource(id)) map.removeSource(id);
    for (const image of images) if (map.hasImage(image)) map.removeImage(image);
  };
}
