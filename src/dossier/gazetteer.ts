import type { Geodata } from "../model/geodata.ts";

/** What a dossier may refer to: the codes that the geodata knows, and other words for them. */
export interface Gazetteer {
  /** `drawable: false` for a polity that has a code but no shape. */
  polities: { code: string; name: string; aliases: string[]; drawable?: boolean }[];
  /** ICAO codes. */
  airports: string[];
  /** Other words for an airport, by ICAO code, for "did you mean": its IATA code, its city. */
  airportNames?: Record<string, string[]>;
}

export function gazetteerOf(geodata: Geodata): Gazetteer {
  const areas = [...geodata.countries.features, ...geodata.regions.features];
  return {
    polities: areas.map(({ properties: p, geometry }) => ({
      code: p.code,
      name: p.name,
      aliases: p.alpha2 ? [...p.aliases, p.alpha2] : p.aliases,
      drawable: geometry !== null && geometry.coordinates.length > 0,
    })),
    airports: geodata.airports.map((a) => a.icao),
    airportNames: Object.fromEntries(
      geodata.airports.map((a) => [a.icao, [a.city, a.name, ...(a.iata ? [a.iata] : [])]]),
    ),
  };
}
