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
