import type { Feature } from "geojson";
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";

/** Share of a variant that is seen, 0 to 1: as it was last set, or else as the style began; what is no variant is always on. */
const ON: ExpressionSpecification = ["coalesce", ["feature-state", "on"], ["get", "on"], 1];

/** The layer with its paint multiplied by what is on; what MapLibre draws without features is always on. */
function switchableLayer(layer: LayerSpecification): LayerSpecification {
  switch (layer.type) {
    case "fill":
      return { ...layer, paint: { ...layer.paint, "fill-opacity": ON } };
    case "line": {
      const opacity = layer.paint?.["line-opacity"] as ExpressionSpecification | undefined;
      return { ...layer, paint: { ...layer.paint, "line-opacity": opacity ? ["*", opacity, ON] : ON } };
    }
    case "symbol":
      return { ...layer, paint: { ...layer.paint, "icon-opacity": ON } };
    case "circle":
      return { ...layer, paint: { ...layer.paint, "circle-opacity": ON, "circle-stroke-opacity": ON } };
    case "background":
      return layer;
    case "heatmap":
    case "fill-extrusion":
    case "raster":
    case "hillshade":
    case "color-relief":
      throw new Error(
        `Layer ${layer.id}: no feature of a layer of the type ${layer.type} can be turned on or off.`,
      );
    default:
      return layer satisfies never;
  }
}

/** A style whose numbered features can be turned on and off. */
export function switchable(style: StyleSpecification): StyleSpecification {
  return { ...style, layers: style.layers.map(switchableLayer) };
}

function featuresOf(source: SourceSpecification): Feature[] {
  if (source.type !== "geojson" || typeof source.data === "string") return [];
  return source.data.type === "FeatureCollection" ? source.data.features : [];
}

/** The sources that hold each numbered feature. */
export function sourcesByNumber({ sources }: StyleSpecification): Map<number, string[]> {
  const found = new Map<number, Set<string>>();
  for (const [id, source] of Object.entries(sources))
    for (const feature of featuresOf(source)) {
      if (typeof feature.id !== "number") continue;
      found.set(feature.id, (found.get(feature.id) ?? new Set()).add(id));
    }
  return new Map([...found].map(([number, ids]) => [number, [...ids]]));
}
