import { area } from "@turf/turf";
import type { FeatureCollection, Polygon } from "geojson";
import { LEVELS, type Level } from "../../../src/model/geodata/subdivisions/subdivision.ts";
import type { NaturalEarth, Piece } from "../natural-earth.ts";
import { type Coded, codeOf, type Iso } from "./codes.ts";

/** One subdivision as the pieces it is made of, or what of a country belongs to none. */
export interface Unit extends Partial<Coded> {
  country: string;
  /** Square kilometres before simplification. */
  area: number;
  pieces: Piece[];
  sources: NaturalEarth[];
}

/** By key: the country and the code. */
export type Units = Map<string, Unit>;

/** Ground that has a code of another country is that of a polity of its own: French Guiana, Western Sahara. */
function ownCode(piece: Piece, iso: Iso, alpha2Of: (alpha3: string) => string): Coded | undefined {
  const coded = piece.source && codeOf(piece.source, iso);
  return coded?.code.startsWith(`${alpha2Of(piece.country)}-`) ? coded : undefined;
}

export function toUnits(pieces: Piece[], iso: Iso, alpha2Of: (alpha3: string) => string): Units {
  const units: Units = new Map();
  for (const piece of pieces) {
    const coded = ownCode(piece, iso, alpha2Of);
    const key = `${piece.country} ${coded?.code ?? ""}`.trim();
    const unit = units.get(key) ?? { ...coded, country: piece.country, area: 0, pieces: [], sources: [] };
    unit.area += area({ type: "Polygon", coordinates: piece.rings }) / 1e6;
    unit.pieces.push(piece);
    if (piece.source && !unit.sources.includes(piece.source)) unit.sources.push(piece.source);
    if (coded?.former) unit.former ??= coded.former;
    units.set(key, unit);
  }
  return units;
}

/** How many metres a border may lose at most, and what share of the breadth of a small subdivision. */
const LOSS: Record<Level, { most: number; share: number }> = {
  fine: { most: 700, share: 0.012 },
  coarse: { most: 3500, share: 0.04 },
};

function intervalOf({ area: size }: Unit, level: Level): number {
  const { most, share } = LOSS[level];
  return Math.round(Math.min(most, Math.max(60, Math.sqrt(size) * 1000 * share)));
}

export type Intervals = { key: string } & Record<Level, number>;

export function withIntervals(units: Units): FeatureCollection<Polygon, Intervals> {
  const features = [...units].flatMap(([key, unit]) => {
    const intervals = Object.fromEntries(LEVELS.map((level) => [level, intervalOf(unit, level)]));
    const properties = { key, ...intervals } as Intervals;
    return unit.pieces.map(({ rings }) => ({
      type: "Feature" as const,
      properties,
      geometry: { type: "Polygon" as const, coordinates: rings },
    }));
  });
  return { type: "FeatureCollection", features };
}
