import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { AreaMark, Layer, LineMark, Mark, PointMark, Scene } from "../../scene/scene.ts";
import { hatchImage, symbolImage } from "./image-names.ts";

/** GeoJSON simplification, in tile units of 1/8 px or so; the default of 0.375 shows at borders. */
const TOLERANCE = 0.15;

type Properties = Record<string, string | number | number[]>;

function feature(mark: Mark, geometry: Geometry, properties: Properties): Feature {
  return { type: "Feature", properties: { id: mark.id, ...properties }, geometry };
}

function areaFeature(mark: AreaMark): Feature {
  return feature(mark, mark.geometry, {
    fill: mark.fill.colour,
    ...(mark.fill.hatch && { hatch: hatchImage(mark.fill.hatch) }),
    ...(mark.stroke && { stroke: mark.stroke.colour, width: mark.stroke.width }),
  });
}

/** MapLibre counts dashes in line widths, the scene in CSS px. */
function lineFeature(mark: LineMark): Feature {
  const { colour, width, dash } = mark.stroke;
  return feature(mark, mark.geometry, {
    stroke: colour,
    width,
    ...(dash && { dash: dash.map((d) => d / width) }),
    ...(mark.casing && { casing: mark.casing.colour, casingWidth: mark.casing.width }),
  });
}

function pointFeature(mark: PointMark): Feature {
  return feature(
    mark,
    { type: "Point", coordinates: mark.at },
    {
      image: symbolImage(mark),
      rotation: mark.rotation,
      minZoom: mark.minZoom ?? 0,
    },
  );
}

function areaLayers(source: string): LayerSpecification[] {
  return [
    { id: `${source}:fill`, type: "fill", source, paint: { "fill-color": ["get", "fill"] } },
    {
      id: `${source}:hatch`,
      type: "fill",
      source,
      filter: ["has", "hatch"],
      paint: { "fill-pattern": ["image", ["get", "hatch"]] },
    },
    {
      id: `${source}:stroke`,
      type: "line",
      source,
      filter: ["has", "stroke"],
      layout: { "line-join": "round" },
      paint: { "line-color": ["get", "stroke"], "line-width": ["get", "width"] },
    },
  ];
}

function lineLayers(source: string): LayerSpecification[] {
  return [
    {
      id: `${source}:casing`,
      type: "line",
      source,
      filter: ["has", "casing"],
      layout: { "line-join": "round" },
      paint: { "line-color": ["get", "casing"], "line-width": ["get", "casingWidth"] },
    },
    {
      id: `${source}:solid`,
      type: "line",
      source,
      filter: ["!", ["has", "dash"]],
      layout: { "line-join": "round" },
      paint: { "line-color": ["get", "stroke"], "line-width": ["get", "width"] },
    },
    {
      id: `${source}:dashed`,
      type: "line",
      source,
      filter: ["has", "dash"],
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["get", "stroke"],
        "line-width": ["get", "width"],
        "line-dasharray": ["array", "number", ["get", "dash"]],
      },
    },
  ];
}

/** A layer for each zoom at which points appear: only a layer's own minzoom heeds fractions of a zoom. */
function pointLayers(source: string, features: Feature[]): LayerSpecification[] {
  const zooms = [...new Set(features.map((f) => Number(f.properties?.minZoom)))].toSorted((a, b) => b - a);
  return zooms.map((zoom) => ({
    id: `${source}:symbol:${zoom}`,
    type: "symbol",
    source,
    minzoom: zoom,
    filter: ["==", ["get", "minZoom"], zoom],
    layout: {
      "icon-image": ["get", "image"],
      "icon-rotate": ["get", "rotation"],
      "icon-rotation-alignment": "map",
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
      "symbol-z-order": "source",
    },
  }));
}

const LAYERS_OF = { area: areaLayers, line: lineLayers, point: pointLayers } as const;

function featureOf(mark: Mark): { kind: keyof typeof LAYERS_OF; feature: Feature } | null {
  switch (mark.kind) {
    case "area":
      return { kind: "area", feature: areaFeature(mark) };
    case "line":
      return { kind: "line", feature: lineFeature(mark) };
    case "point":
      return { kind: "point", feature: pointFeature(mark) };
    case "label":
      return null;
    default:
      return mark satisfies never;
  }
}

function addLayer(
  layer: Layer,
  sources: Record<string, SourceSpecification>,
  layers: LayerSpecification[],
): void {
  const collections = new Map<keyof typeof LAYERS_OF, Feature[]>();
  for (const drawn of layer.marks.map(featureOf)) {
    if (!drawn) continue;
    const features = collections.get(drawn.kind) ?? [];
    features.push(drawn.feature);
    collections.set(drawn.kind, features);
  }
  for (const [kind, features] of collections) {
    const source = `${layer.id}:${kind}`;
    const data: FeatureCollection = { type: "FeatureCollection", features };
    sources[source] = { type: "geojson", data, tolerance: TOLERANCE, maxzoom: 12 };
    layers.push(...LAYERS_OF[kind](source, features));
  }
}

/** The scene as a MapLibre style: a source for each layer and mark kind, a few fixed layers that read their paint. */
export function styleOf(scene: Scene): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {};
  const layers: LayerSpecification[] = [
    { id: "ground", type: "background", paint: { "background-color": scene.ground } },
  ];
  for (const layer of scene.layers) addLayer(layer, sources, layers);
  return { version: 8, sources, layers, transition: { duration: 0, delay: 0 } };
}
