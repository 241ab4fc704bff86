import type { Feature } from "geojson";
import type { ExpressionFilterSpecification, LayerSpecification, LineLayerSpecification } from "maplibre-gl";
import { type Distance, PIECES_FROM } from "./dash-pieces.ts";

/** What some layers draw: features that a source holds beside others, told by their property `part`. */
export interface PartOf {
  part: string;
  source: string;
  features: Feature[];
}

/** The layer's own features among all of its source. */
function only(part: string, ...further: ExpressionFilterSpecification[]): ExpressionFilterSpecification {
  return ["all", ["==", ["get", "part"], part], ...further];
}

const INK = {
  "line-color": ["get", "stroke"],
  "line-width": ["get", "width"],
  "line-opacity": ["get", "opacity"],
} satisfies LineLayerSpecification["paint"];

/** Where a line stands beside its way. */
const SIDE: LineLayerSpecification["paint"] = { "line-offset": ["coalesce", ["get", "offset"], 0] };

const aside = (features: Feature[]): LineLayerSpecification["paint"] =>
  anyHas(features, "offset") ? SIDE : {};

/** Whether any of some features has a property: a layer for none of them would still be gone through in each tile. */
function anyHas(features: Feature[], property: string): boolean {
  return features.some((f) => f.properties && property in f.properties);
}

/** What is drawn of the areas on one level, from the ground up. */
function levelLayers(part: string, source: string, level: number): Record<string, LayerSpecification> {
  const at: ExpressionFilterSpecification = ["==", ["get", "level"], level];
  return {
    fill: {
      id: `${part}:fill:${level}`,
      type: "fill",
      source,
      filter: only(part, at, ["has", "fill"]),
      paint: { "fill-color": ["get", "fill"] },
    },
    hatch: {
      id: `${part}:hatch:${level}`,
      type: "fill",
      source,
      filter: only(part, at, ["has", "hatch"]),
      paint: { "fill-pattern": ["image", ["get", "hatch"]] },
    },
    stroke: {
      id: `${part}:stroke:${level}`,
      type: "line",
      source,
      filter: only(part, at, ["has", "stroke"]),
      layout: { "line-join": "round" },
      paint: INK,
    },
  };
}

export function areaLayers({ part, source, features }: PartOf): LayerSpecification[] {
  const levels = [...new Set(features.map((f) => Number(f.properties?.level)))].toSorted((a, b) => a - b);
  return levels.flatMap((level) => {
    const here = features.filter((f) => f.properties?.level === level);
    return Object.entries(levelLayers(part, source, level)).flatMap(([property, layer]) =>
      anyHas(here, property) ? layer : [],
    );
  });
}

/** Lines that are too many far away come with whole zooms, which filters heed. */
function close(features: Feature[]): ExpressionFilterSpecification[] {
  return anyHas(features, "minZoom") ? [["<=", ["coalesce", ["get", "minZoom"], 0], ["zoom"]]] : [];
}

function casingLayers({ part, source, features }: PartOf): LayerSpecification[] {
  if (!anyHas(features, "casing")) return [];
  return [
    {
      id: `${part}:casing`,
      type: "line",
      source,
      filter: only(part, ["has", "casing"], ...close(features)),
      layout: { "line-join": "round" },
      paint: { "line-color": ["get", "casing"], "line-width": ["get", "casingWidth"], ...aside(features) },
    },
  ];
}

function solidLayer({ part, source, features }: PartOf): LayerSpecification {
  return {
    id: `${part}:ink`,
    type: "line",
    source,
    filter: only(part, ...close(features)),
    layout: { "line-join": "round" },
    paint: { ...INK, ...aside(features) },
  };
}

/** A layer for each dash pattern: of patterns in the data MapLibre keeps the whole part of their length only. */
function dashLayers({ part, source, features }: PartOf): LayerSpecification[] {
  const dashes = new Set(features.flatMap((f) => f.properties?.dash ?? []).map(String));
  return [...dashes].flatMap((dash) => {
    const made = (distance: Distance) =>
      only(part, ["==", ["get", "dash"], dash], ["==", ["get", "pieces"], distance], ...close(features));
    const variant = {
      type: "line" as const,
      source,
      layout: { "line-join": "round" as const },
      paint: { ...INK, ...aside(features), "line-dasharray": dash.split(" ").map(Number) },
    };
    const far = { id: `${part}:far:${dash}`, ...variant, filter: made("far") };
    if (anyHas(features, "minZoom")) return [far];
    const near = { id: `${part}:near:${dash}`, ...variant, filter: made("near") };
    return [
      { ...far, maxzoom: PIECES_FROM.near },
      { ...near, minzoom: PIECES_FROM.near },
    ];
  });
}

/** Casings go under all lines, so that none cuts through the dashes of another. */
export function lineLayers(solid: PartOf | null, dashed: PartOf | null): LayerSpecification[] {
  return [
    ...(solid ? casingLayers(solid) : []),
    ...(dashed ? casingLayers(dashed) : []),
    ...(solid ? [solidLayer(solid)] : []),
    ...(dashed ? dashLayers(dashed) : []),
  ];
}

/** A layer for each zoom at which points appear: only a layer's own minzoom heeds fractions of a zoom. */
export function pointLayers({ part, source, features }: PartOf): LayerSpecification[] {
  const zooms = [...new Set(features.map((f) => Number(f.properties?.minZoom)))].toSorted((a, b) => b - a);
  return zooms.map((zoom) => ({
    id: `${part}:symbol:${zoom}`,
    type: "symbol",
    source,
    minzoom: zoom,
    filter: only(part, ["==", ["get", "minZoom"], zoom]),
    layout: {
      "icon-image": ["get", "image"],
      "icon-rotate": ["get", "rotation"],
      ...(anyHas(features, "shift") && {
        "icon-offset": ["coalesce", ["get", "shift"], ["literal", [0, 0]]],
      }),
      "icon-rotation-alignment": "map",
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
      "symbol-z-order": "source",
    },
  }));
}
