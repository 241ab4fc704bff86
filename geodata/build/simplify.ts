import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { area } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Piece } from "./natural-earth.ts";
import { installMapshaper } from "./packages.ts";

/** About 11 m: below what shows at zoom 9, and coarse enough that coordinates stay short. */
export const PRECISION = 1e-4;

/** A country, or one governorate of Iraq, as the pieces it is made of. */
export interface Unit {
  key: string;
  country: string;
  names: string[];
  /** Square kilometres before simplification. */
  area: number;
  pieces: Piece[];
}

/** How many metres a border may lose in the boundaries that are always drawn, and in those for who looks closely. */
type Keyed = { key: string; interval: number; close: number };

export type Simplified = FeatureCollection<Polygon | MultiPolygon, { key: string }>;

const FOCUS = ["TUR", "IRN", "SYR", "JOR", "SAU", "KWT"];
/** Less than two CSS px at the closest zoom. */
const CLOSE = 200;
const AROUND = { west: 20, south: 10, east: 65, north: 45 };

export function toUnits(pieces: Piece[]): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const piece of pieces) {
    const key = piece.division ?? piece.country;
    const unit = units.get(key) ?? { key, country: piece.country, names: [], area: 0, pieces: [] };
    unit.names.push(...piece.names.filter((name) => !unit.names.includes(name)));
    unit.area += area({ type: "Polygon", coordinates: piece.rings }) / 1e6;
    unit.pieces.push(piece);
    units.set(key, unit);
  }
  return units;
}

/** How many metres a border may lose: fine where the story is, finer still where a country would vanish. */
function intervalOf(unit: Unit): number {
  if (unit.country === "IRQ" || FOCUS.includes(unit.country)) return 500;
  if (unit.area < 100) return 60;
  if (unit.area < 3_000) return 400;
  if (isAround(unit.pieces)) return unit.area < 30_000 ? 700 : 1_500;
  if (unit.area < 30_000) return 4_000;
  return unit.area < 600_000 ? 7_000 : 11_000;
}

function isAround(pieces: Piece[]): boolean {
  const vertices = pieces.flatMap((piece) => piece.rings[0] ?? []);
  const inside = vertices.filter(([x = 0, y = 0]) => isWithinFrame(x, y));
  return inside.length > vertices.length / 2;
}

function isWithinFrame(x: number, y: number): boolean {
  return x > AROUND.west && x < AROUND.east && y > AROUND.south && y < AROUND.north;
}

/**
 * Simplifies once, with all countries and governorates in one topology, so that whatever is later dissolved from
 * the result still shares every vertex with its neighbours.
 */
export function simplify(cache: string, units: Map<string, Unit>): Record<"interval" | "close", Simplified> {
  return simplifyTogether(cache, withIntervals(units), ["close", "interval"]);
}

/** Dissolves by `key`, and takes from each border what a level allows: the property of its name, in metres. */
export function simplifyTogether<L extends string>(
  cache: string,
  pieces: FeatureCollection<Polygon, { key: string } & Record<L, number>>,
  levels: readonly L[],
): Record<L, Simplified> {
  const mapshaper = installMapshaper(cache);
  const input = join(cache, "pieces.geojson");
  const output = (level: L) => join(cache, `simplified-${level}.geojson`);
  writeFileSync(input, JSON.stringify(pieces));
  const dissolve = ["-dissolve2", "key", `copy-fields=${levels.join()}`, "-sort", "key"];
  const each = levels.flatMap((level) => [
    ...["-simplify", "variable", "weighted", "keep-shapes", `interval=${level}`],
    ...["-o", output(level), "format=geojson", `precision=${PRECISION}`, "gj2008"],
  ]);
  execFileSync(process.execPath, [mapshaper, "-i", input, ...dissolve, ...each], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const read = (level: L): Simplified => JSON.parse(readFileSync(output(level), "utf8"));
  return Object.fromEntries(levels.map((level) => [level, read(level)])) as Record<L, Simplified>;
}

function withIntervals(units: Map<string, Unit>): FeatureCollection<Polygon, Keyed> {
  const features = [...units.values()].flatMap((unit) => {
    const interval = intervalOf(unit);
    const properties: Keyed = { key: unit.key, interval, close: Math.min(interval, CLOSE) };
    return unit.pieces.map(({ rings }) => ({
      type: "Feature" as const,
      properties,
      geometry: { type: "Polygon" as const, coordinates: rings },
    }));
  });
  return { type: "FeatureCollection", features };
}
