import { namedCodes } from "../../dossier/regions/region-codes.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import { innerBorders, polityOf, shapesIn } from "../../model/geodata/subdivisions/shapes.ts";
import type { Subdivision, SubdivisionFile } from "../../model/geodata/subdivisions/subdivision.ts";
import type { AreaGeometry, Areas } from "../../model/geometry/coordinates.ts";
import { fetched } from "./world.ts";

/** Addresses of the shapes of each country's subdivisions, by the path of their file. */
const FILES = import.meta.glob<string>("../../../geodata/subdivisions/[A-Z][A-Z][A-Z].json", {
  query: "?url",
  import: "default",
  eager: true,
});

const pathOf = (country: string) => `../../../geodata/subdivisions/${country}.json`;

/** Gives the file of a country; undefined where its subdivisions are part of the boundaries themselves. */
type FetchFile = (country: string) => Promise<SubdivisionFile | undefined>;

/** From beside the page, when a dossier of the reader's first needs it; a built page carries those of its own dossier. */
const fetchFile: FetchFile = async (country) => {
  const url = FILES[pathOf(country)];
  return url === undefined ? undefined : fetched<SubdivisionFile>(url, (say) => say.notCarried);
};

interface Brought {
  features: Areas<Polity>["features"];
  borders: number[][][];
}

async function ofCountry(
  wanted: Subdivision[],
  country: string,
  geodata: Geodata,
  fetchFile: FetchFile,
): Promise<Brought> {
  const own = wanted.filter((subdivision) => subdivision.country === country);
  const file = await fetchFile(country);
  const areas = file ? shapesIn(file, "fine").areas : geodata.divisions;
  const shapes = new Map<string | undefined, AreaGeometry>(
    areas.features.map(({ properties, geometry }) => [properties.code, geometry]),
  );
  const codes = new Set(own.map(({ code }) => code));
  return {
    features: own.flatMap((subdivision): Brought["features"] => {
      const geometry = shapes.get(subdivision.code);
      return geometry ? [{ type: "Feature", properties: polityOf(subdivision), geometry }] : [];
    }),
    borders: file ? innerBorders(file, "fine", codes).coordinates : [],
  };
}

/**
 * The ground with the subdivisions that a dossier names and does not draw itself, over their countries; what lies inside
 * another is drawn over it. Only the files of their countries are fetched.
 * @throws Refusal where one cannot be had.
 */
export async function withSubdivisionShapes(
  geodata: Geodata,
  index: Subdivision[],
  dossier: Dossier,
  fetch: FetchFile = fetchFile,
): Promise<Geodata> {
  const drawn = [...geodata.regions.features, ...(dossier.regions ?? [])];
  const there = new Set(drawn.map(({ properties }) => properties.code));
  const named = namedCodes(dossier);
  const wanted = index.filter(({ code }) => named.has(code) && !there.has(code));
  if (wanted.length === 0) return geodata;
  const countries = [...new Set(wanted.map(({ country }) => country))];
  const brought = await Promise.all(countries.map((country) => ofCountry(wanted, country, geodata, fetch)));
  const added = brought.flatMap(({ features }) => features);
  added.sort((a, b) => b.properties.area - a.properties.area);
  const { borders, regions } = geodata;
  const coordinates = [...borders.regional.coordinates, ...brought.flatMap((one) => one.borders)];
  return {
    ...geodata,
    regions: { ...regions, features: [...regions.features, ...added] },
    borders: { ...borders, regional: { type: "MultiLineString", coordinates } },
  };
}
