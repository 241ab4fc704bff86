import { buildAirports } from "./airports.ts";
import { buildBoundaries, writeBoundaries } from "./boundaries.ts";
import { buildCities } from "./cities.ts";
import { readNames } from "./names.ts";
import { buildLakes, buildRivers } from "./water.ts";
import { writeCollection } from "./write.ts";

const CACHE = ".cache/geodata";

try {
  const names = readNames(CACHE);
  const boundaries = buildBoundaries(CACHE, names);
  const [lakes, rivers] = [buildLakes(CACHE), buildRivers(CACHE)];
  const [cities, airports] = [buildCities(CACHE), buildAirports(CACHE, names)];
  writeBoundaries("geodata/boundaries", boundaries);
  writeCollection("geodata/boundaries/lakes.geojson", lakes);
  writeCollection("geodata/boundaries/rivers.geojson", rivers);
  writeCollection("geodata/places/cities.geojson", cities);
  writeCollection("geodata/places/airports.geojson", airports);
  const { countries, divisions } = boundaries;
  console.log(
    `geodata: ${countries.length} countries and territories, ${divisions.length} governorates, ` +
      `${cities.length} cities, ${airports.length} airports, ${lakes.length} lakes, ${rivers.length} rivers`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
