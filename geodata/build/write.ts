import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Geometry } from "geojson";

export interface Row<G extends Geometry, P> {
  geometry: G;
  properties: P;
}

/** One row a line, so that a change to one is one line of a diff. */
export function writeList(file: string, rows: unknown[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `[\n${rows.map((row) => `  ${spaced(row)}`).join(",\n")}\n]\n`);
}

/** On one line, as the formatter sets it. */
function spaced(row: unknown): string {
  return JSON.stringify(row, null, 1).replace(/\n\s*/g, " ").replace(/\[ /g, "[").replace(/ \]/g, "]");
}

/** One feature a line, for the same reason. */
export function writeCollection<G extends Geometry, P>(file: string, rows: Row<G, P>[]): void {
  const lines = rows.map(({ geometry, properties }) =>
    JSON.stringify({ type: "Feature", properties, geometry }),
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`);
}
