import type { LonLat } from "../geometry/coordinates.ts";

export type CityRank = "capital" | "regional-capital" | "city" | "town";

export interface City {
  /** Lower-case ASCII slug of the English name, unique: `baghdad`. */
  id: string;
  name: string;
  /** Code of the country it lies in. */
  country: string;
  /** Codes of the polities it is the capital of: `["IQ-KR"]` for Erbil. */
  capitalOf: string[];
  rank: CityRank;
  population: number;
  at: LonLat;
}

export interface Airport {
  /** ICAO code, the key: it does not move to another airport as an IATA code does. */
  icao: string;
  /** IATA code of September 2017 for the airports the dossiers use, today's otherwise; absent where there is none. */
  iata?: string;
  name: string;
  /** The city it serves, in English: `Istanbul`. */
  city: string;
  /** Code of the country it lies in. */
  country: string;
  /** Other ICAO codes that it had before, or got since. */
  codes?: string[];
  at: LonLat;
}

/** A place that a dossier brings itself. */
export interface OwnPlace {
  code: string;
  name: string;
  kind: "airport" | "crossing" | "city";
  at: LonLat;
  iata?: string;
  /** Code of the country it lies in. */
  country?: string;
}

const COORDINATES = /^\s*([-+]?\d{1,2}(?:\.\d+)?)°?\s*[,;]\s*([-+]?\d{1,3}(?:\.\d+)?)°?\s*$/;

/** Latitude and longitude in degrees as maps write them, `36.19, 44.01`; nothing for what is none. */
export function coordinatesIn(text: string): LonLat | undefined {
  const [, lat, lon] = COORDINATES.exec(text) ?? [];
  if (lat === undefined || lon === undefined) return undefined;
  return Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180 ? [Number(lon), Number(lat)] : undefined;
}

/** Where cities, airports and a dossier's own places are, by id, ICAO code and code. */
export function placesAtOf({
  cities,
  airports,
  ownPlaces = [],
}: {
  cities: City[];
  airports: Airport[];
  ownPlaces?: OwnPlace[];
}): Record<string, LonLat> {
  return Object.fromEntries([
    ...cities.map(({ id, at }) => [id, at]),
    ...airports.map(({ icao, at }) => [icao, at]),
    ...ownPlaces.map(({ code, at }) => [code, at]),
  ]);
}

/** Where a place is that a row names by its code or its coordinates. */
export function placeAt(place: string, known: Record<string, LonLat> = {}): LonLat | undefined {
  return coordinatesIn(place) ?? (Object.hasOwn(known, place) ? known[place] : undefined);
}
