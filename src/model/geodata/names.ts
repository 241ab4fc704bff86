import type { Feature } from "geojson";
import type { AreaGeometry, Areas } from "../geometry/coordinates.ts";
import type { Polity } from "./polity.ts";

interface Levels {
  countries: Areas<Polity>;
  regions: Areas<Polity>;
}

/** The ground of every polity, countries before the regions below them. */
export function polityAreas({ countries, regions }: Levels): Feature<AreaGeometry, Polity>[] {
  return [...countries.features, ...regions.features];
}

/** Every polity, countries before the regions below them. */
export function politiesOf(levels: Levels): Polity[] {
  return polityAreas(levels).map(({ properties }) => properties);
}

/** The geodata's English name of a polity, by its code. */
export type NameOf = (code: string) => string | undefined;

export function nameFinder(polities: { code: string; name: string }[]): NameOf {
  const names = new Map(polities.map(({ code, name }) => [code, name]));
  return (code) => names.get(code);
}
