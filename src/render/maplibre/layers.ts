import type { Feature } from "geojson";
import type { ExpressionFilterSpecification, LayerSpecification, LineLayerSpecification } from "maplibre-gl";
import { PIECES_FROM } from "./dash-pieces.ts";

const IN_PIECES: ExpressionFilterSpecification = ["has", "pieces"];

/** A source by its id, with what it holds. */
export interface SourceOf {
  source: string;
  features: Feature[];
}

const INK = {
  "line-color": ["get", "stroke"],
  "line-width": ["get", "width"],
  "line-opacity": ["get", "opacity"],
} satisfies LineLayerSpecification["paint"];

export function areaLayers({ source, features }: SourceOf): LayerSpecification[] {
  const levels = [...new Set(features.map((f) => Number(f.properties?.level)))].toSorted((a, b) => a - b);
  return levels.flatMap((level): LayerSpecification[] => {
    const at: ExpressionFilterSpecification = ["==", ["get", "level"], level];
    return [
      {
        id: `${source}:fill:${level}`,
        type: "fill",
        source,
        filter: at,
        paint: { "fill-color": ["get", "fill"] },
      },
      {
        id: `${source}:hatch:${level}`,
        type: "fill",
        source,
        filter: ["all", at, ["has", "hatch"]],
        paint: { "fill-pattern": ["image", ["get", "hatch"]] },
      },
      {
        id: `${source}:stroke:${level}`,
        type: "line",
        source,
        filter: ["all", at, ["has", "stroke"]],
        layout: { "line-join": "round" },
        paint: INK,
      },
    ];
  });
}

function casingLayer(source: string): LayerSpecification {
  return {
    id: `${source}:casing`,
    type: "line",
    source,
    filter: ["has", "casing"],
    layout: { "line-join": "round" },
    paint: { "line-color": ["get", "casing"], "line-width": ["get", "casingWidth"] },
  };
}

function solidLayer(source: string): LayerSpecification {
  return { id: `${source}:ink`, type: "line", source, layout: { "line-join": "round" }, paint: INK };
}

/** A layer for each dash pattern: of patterns in the data MapLibre keeps the whole part of their length only. */
function dashLayers({ source, features }: SourceOf): LayerSpecification[] {
  const dashes = new Set(features.map((f) => String(f.properties?.dash)));
  return [...dashes].flatMap((dash) => {
    const of: ExpressionFilterSpecification = ["==", ["get", "dash"], dash];
    const look = {
      type: "line" as const,
      source,
      layout: { "line-join": "round" as const },
      paint: { ...INK, "line-dasharray": dash.split(" ").map(Number) },
    };
    return [
      { id: `${source}:whole:${dash}`, ...look, maxzoom: PIECES_FROM, filter: ["all", of, ["!", IN_PIECES]] },
      { id: `${source}:pieces:${dash}`, ...look, minzoom: PIECES_FROM, filter: ["all", of, IN_PIECES] },
    ];
  });
}

/** Casings go under all lines, so that none cuts through the dashes of another. */
export function lineLayers(solid: SourceOf | null, dashed: SourceOf | null): LayerSpecification[] {
  return [
    ...(solid ? [casingLayer(solid.source)] : []),
    ...(dashed ? [casingLayer(dashed.source)] : []),
    ...(solid ? [solidLayer(solid.source)] : []),
    ...(dashed ? dashLayers(dashed) : []),
  ];
}

/** A layer for each zoom at which points appear: only a layer's own minzoom heeds fractions of a zoom. */
export function pointLayers({ source, features }: SourceOf): LayerSpecification[] {
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
