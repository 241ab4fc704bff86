import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { OUTLINE_STEPS, type OutlineFile } from "../../../src/model/geodata/outlines/outline.ts";
import type { Shape, Shapes } from "../dissolve.ts";
import { planarArea, polygonsOf } from "../measure.ts";

/** Square degrees of an island that would be a dot at the closest zoom. */
const LEAST_ISLAND = (4 / OUTLINE_STEPS) ** 2;

const place = ([x = 0, y = 0]: Position) => `${x} ${y}`;
const placesOf = (rings: Position[][]) => new Set(rings.flatMap((ring) => ring.map(place)));
const ringsOf = ({ geometry }: Shape) => polygonsOf(geometry).flat();

interface Parts {
  rings: Position[][];
  islands: Position[][];
}

/**
 * A country's rings in detail: those that the boundaries of the world have too, and islands that they have not. What
 * lies inside another country, or shares an island with it, is left out: that one's outline would have to tell of it.
 */
function partsOf(close: Shape, known: Set<string>, owners: Map<string, number>): Parts {
  const isKnown = (ring: Position[]) => ring.some((at) => known.has(place(at)));
  const islands = polygonsOf(close.geometry).flatMap(([ring = []]) => {
    const isNew = !isKnown(ring) && ring.every((at) => owners.get(place(at)) === 1);
    return isNew && planarArea(ring) > LEAST_ISLAND ? [ring] : [];
  });
  return { rings: ringsOf(close).filter(isKnown), islands };
}

/** How many countries have each vertex. */
function ownersOf(countries: Shape[]): Map<string, number> {
  const owners = new Map<string, number>();
  for (const country of countries)
    for (const at of placesOf(ringsOf(country))) owners.set(at, (owners.get(at) ?? 0) + 1);
  return owners;
}

function fileOf({ rings, islands }: Parts): OutlineFile {
  const lines: MultiLineString = { type: "MultiLineString", coordinates: rings };
  const areas: MultiPolygon = { type: "MultiPolygon", coordinates: islands.map((ring) => [ring]) };
  const step = 1 / OUTLINE_STEPS;
  const whole = topology({ rings: lines, islands: areas }) as unknown as OutlineFile;
  return quantize(whole, { scale: [step, step], translate: [0, 0] });
}

/** The outlines of all countries that have more detail than their boundaries have, by code. */
export function buildOutlines(world: Shapes, close: Shapes, parent: string): Map<string, OutlineFile> {
  const owners = ownersOf(close.countries);
  const coarse = new Map(world.countries.map((shape) => [shape.code, shape]));
  return new Map(
    close.countries.flatMap((country): [string, OutlineFile][] => {
      const shape = coarse.get(country.code);
      if (!shape) return [];
      const parts = partsOf(country, placesOf(ringsOf(shape)), owners);
      const inner = country.code === parent ? close.divisions.flatMap(ringsOf) : [];
      const before = ringsOf(shape).flat().length;
      const isFiner = parts.islands.length > 0 || parts.rings.flat().length > before;
      return isFiner ? [[country.code, fileOf({ ...parts, rings: [...parts.rings, ...inner] })]] : [];
    }),
  );
}

export function writeOutlines(dir: string, outlines: Map<string, OutlineFile>): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [code, file] of outlines)
    writeFileSync(`${dir}/outline-${code}.json`, `${JSON.stringify(file)}\n`);
}
