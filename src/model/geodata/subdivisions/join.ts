import type { AreaGeometry, Areas } from "../../geometry/coordinates.ts";
import type { Polity } from "../polity.ts";
import type { GeodataFiles } from "../topology.ts";
import { withFinerCountry } from "./finer-borders.ts";
import { polityOf, shapesIn } from "./shapes.ts";
import type { Level, Subdivision, SubdivisionFile } from "./subdivision.ts";

/** The layers that subdivisions are joined to. */
type PolityLayers = Pick<GeodataFiles, "countries" | "regions" | "divisions">;

/** Gives the shapes of a country's subdivisions; nothing for one whose subdivisions are among the divisions. */
type FileOf = (country: string) => SubdivisionFile | undefined;

/**
 * Adds subdivisions to the regions. Their countries get the borders that they have at this level of detail, and so do
 * the neighbours of these, so that every border is there once.
 * @throws where a file has no shape of one of them.
 */
export function withSubdivisions<L extends PolityLayers>(
  layers: L,
  wanted: Subdivision[],
  fileOf: FileOf,
  level: Level,
): L {
  const countries = [...new Set(wanted.map(({ country }) => country))].sort();
  const files = new Map(countries.map((country) => [country, fileOf(country)]));
  let joined = { ...layers };
  const shapes = new Map<string, AreaGeometry>();
  const add = (areas: Areas<{ code?: string }>) => {
    for (const { properties, geometry } of areas.features)
      if (properties.code) shapes.set(properties.code, geometry);
  };
  for (const [country, file] of files) {
    if (!file) continue;
    const { whole, areas } = shapesIn(file, level);
    joined = withCountry(joined, country, whole);
    add(areas);
  }
  add(joined.divisions);
  const added = wanted.map((subdivision): Areas<Polity>["features"][number] => {
    const geometry = shapes.get(subdivision.code);
    if (!geometry)
      throw new Error(`${subdivision.code} has no shape among the subdivisions of ${subdivision.country}.`);
    return { type: "Feature", properties: polityOf(subdivision), geometry };
  });
  // What lies inside another is drawn over it.
  added.sort((a, b) => b.properties.area - a.properties.area);
  return { ...joined, regions: { ...joined.regions, features: [...joined.regions.features, ...added] } };
}

function withCountry<L extends PolityLayers>(layers: L, country: string, whole: AreaGeometry): L {
  const { countries, regions, divisions } = layers;
  const isCountry = (properties: object) =>
    "alpha2" in properties && "code" in properties && properties.code === country;
  const finer = withFinerCountry({ countries, regions, divisions }, isCountry, whole).layers;
  return { ...layers, ...finer };
}
