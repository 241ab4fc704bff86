import { BASE, messages, read } from "../../base.ts";

export type Corner = [number, number];
export const BOX: Corner[] = [
  [1, 41],
  [2, 41],
  [2, 42],
  [1, 42],
  [1, 41],
];

export function feature(coordinates: unknown, properties: object = {}, type = "Polygon") {
  return {
    type: "Feature",
    properties: { code: "X-BAY", name: "The Bay", ...properties },
    geometry: { type, coordinates },
  };
}

export const file = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

export const ROWS = BASE["positions.csv"].replace("p2,USA", "p2,X-BAY");

export function told(regions: string | Uint8Array, rows = ROWS): string[] {
  const problems = messages(read({ ...BASE, "positions.csv": rows, "regions.geojson": regions }));
  return problems.map((problem) => problem.replace(/^regions\.geojson:\d+:\d+: /, "regions.geojson: "));
}

export const error = (message: string) => [`regions.geojson: error: ${message}`];
export const FORM = "expected X- and capitals, such as X-CATALONIA, or an ISO 3166-2 code such as ES-CT.";
export const WANTED = 'expected a FeatureCollection: { "type": "FeatureCollection", "features": [...] }.';
