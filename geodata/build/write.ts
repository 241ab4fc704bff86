import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Geometry } from "geojson";

export interface Row<G extends Geometry, P> {
  geometry: G;
  properties: P;
}

/** One feature a line, so that a change to one country is one line of a diff. */
export function writeCollection<G extends Geometry, P>(file: string, rows: Row<G, P>[]): void {
  const lines = rows.map(({ geometry, properties }) =>
    JSON.stringify({ type: "Feature", properties, geometry }),
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`);
}
