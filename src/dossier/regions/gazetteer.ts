import type { Geodata } from "../../model/geodata/geodata.ts";
import { polityAreas } from "../../model/geodata/names.ts";
import { placesAtOf } from "../../model/geodata/place.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import type { Subdivision } from "../../model/geodata/subdivisions/subdivision.ts";
import type { Areas, Bounds, LonLat } from "../../model/geometry/coordinates.ts";
import type { Choice } from "../../model/nearest.ts";
import { coreExtentOf } from "./core-extent.ts";

export interface KnownPolity {
  code: string;
  name: string;
  aliases: string[];
  /** False for a polity that has a code but no shape. */
  drawable?: boolean;
  /** Where most of it lies. */
  coreExtent?: Bounds;
}

/** What a dossier may refer to: the codes that the geodata knows, and other words for them. */
export interface Gazetteer {
  polities: KnownPolity[];
  /** Of all countries, by their codes; apart from the polities, which most rows name. */
  subdivisions?: KnownPolity[];
  /** ICAO codes. */
  airports: string[];
  /** Other words for an airport, by ICAO code, for "did you mean": its IATA code, its city. */
  airportNames?: Record<string, string[]>;
  /** Cities by their ids, and what they are called. */
  cities?: Choice[];
  /** Where the places are that a row can name: cities and airports. */
  placesAt?: Record<string, LonLat>;
  /** The shapes of the polities, which the regions of a dossier are compared with. */
  ground?: Areas<Polity>["features"];
}

/** A subdivision as it may be referred to; `drawable` tells whether its shape can be had. */
export function knownSubdivision(subdivision: Subdivision, drawable: boolean): KnownPolity {
  const { code, name, aliases } = subdivision;
  return { code, name, aliases, drawable, ...(drawable && { coreExtent: coreExtentOf(subdivision) }) };
}

export function gazetteerOf(geodata: Geodata, subdivisions: KnownPolity[] = []): Gazetteer {
  const areas = polityAreas(geodata);
  return {
    polities: areas.map(({ properties: p, geometry }) => {
      const drawable = geometry !== null && geometry.coordinates.length > 0;
      const aliases = p.alpha2 ? [...p.aliases, p.alpha2] : p.aliases;
      return {
        code: p.code,
        name: p.name,
        aliases,
        drawable,
        ...(drawable && { coreExtent: coreExtentOf(p) }),
      };
    }),
    subdivisions,
    ground: areas,
    airports: geodata.airports.map((a) => a.icao),
    cities: geodata.cities.map(({ id, name }) => ({ code: id, name })),
    placesAt: placesAtOf(geodata),
    airportNames: Object.fromEntries(
      geodata.airports.map((a) => [
        a.icao,
        [a.city, a.name, ...(a.iata ? [a.iata] : []), ...(a.codes ?? [])],
      ]),
    ),
  };
}
