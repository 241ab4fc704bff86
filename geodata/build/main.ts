import { buildAirports } from "./airports.ts";
import { buildBoundaries, writeBoundaries } from "./boundaries.ts";
import { buildCities } from "./cities.ts";
import { readNames } from "./names.ts";
import { writeOutlines } from "./outlines/outlines.ts";
import { buildSubdivisions, writeSubdivisions } from "./subdivisions/subdivisions.ts";
import { buildLakes, buildRivers } from "./water.ts";
import { writeCollection } from "./write.ts";

const CACHE = ".cache/geodata";

try {
  const names = readNames(CACHE);
  const boundaries = buildBoundaries(CACHE, names);
  const [lakes, rivers] = [buildLakes(CACHE), buildRivers(CACHE)];
  const [cities, airports] = [buildCities(CACHE), buildAirports(CACHE, names)];
  const subdivisions = buildSubdivisions(CACHE, names, boundaries);
  writeBoundaries("geodata/boundaries", boundaries);
  writeOutlines("geodata/outlines", boundaries.outlines);
  writeSubdivisions("geodata/subdivisions", subdivisions);
  writeCollection("geodata/boundaries/lakes.geojson", lakes);
  writeCollection("geodata/boundaries/rivers.geojson", rivers);
  writeCollection("geodata/places/cities.geojson", cities);
  writeCollection("geodata/places/airports.geojson", airports);
  console.log(
    `geodata: ${boundaries.countries.length} countries and territories, ${subdivisions.index.length} subdivisions, ` +
      `${cities.length} cities, ${airports.length} airports, ${lakes.length} lakes, ${rivers.length} rivers`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
