import type { MultiLineString, Position } from "geojson";
import { feature } from "topojson-client";
import { withoutAntimeridian } from "../../geometry/antimeridian.ts";
import type { AreaGeometry, Areas } from "../../geometry/coordinates.ts";
import type { Geodata } from "../geodata.ts";
import { onDegrees } from "../topology.ts";
import { Detours } from "./detours.ts";
import type { OutlineFile } from "./outline.ts";

const polygonsOf = (geometry: AreaGeometry): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

const ringsOf = (geometry: AreaGeometry): Position[][] => polygonsOf(geometry).flat();

/** The layers of areas, of the files and of what is drawn alike. */
type AreaLayers = Pick<Geodata, "countries" | "regions" | "divisions" | "disputed">;

interface Outline {
  rings: Position[][];
  islands: Position[][][];
}

function outlineIn(file: OutlineFile): Outline {
  const topology = onDegrees(file);
  const { rings, islands } = topology.objects;
  return {
    rings: feature(topology, rings).geometry.coordinates,
    islands: (feature(topology, islands).geometry as { coordinates: Position[][][] }).coordinates,
  };
}

/** The edges of a country and of its divisions as its outline has them. */
function detoursOf({ countries, divisions }: AreaLayers, outlines: Map<string, Outline>): Detours {
  const detours = new Detours();
  for (const [code, { rings }] of outlines) {
    const own = countries.features.filter(({ properties }) => properties.code === code);
    const inner = divisions.features.filter(({ properties }) => properties.country === code);
    const geometries = [...own, ...inner].map(({ geometry }) => geometry);
    detours.add(rings, geometries.flatMap(ringsOf));
  }
  return detours;
}

const isSame = (before: Position[][], after: Position[][]) => after.every((line, i) => line === before[i]);

function alongRings(polygons: Position[][][], detours: Detours): Position[][][] {
  const finer = polygons.map((rings) => rings.map((ring) => detours.along(ring)));
  return finer.every((rings, i) => isSame(polygons[i] ?? [], rings)) ? polygons : finer;
}

/** What does not change stays the same object, so that what was found out of it is still known. */
function finerAreas<P>(areas: Areas<P>, detours: Detours): Areas<P> {
  const features = areas.features.map((area) => {
    const polygons = polygonsOf(area.geometry);
    const finer = alongRings(polygons, detours);
    if (finer === polygons) return area;
    return { ...area, geometry: { type: "MultiPolygon" as const, coordinates: finer } };
  });
  return { ...areas, features };
}

/** The islands of an outline that a country does not have yet. */
function missingIslands(geometry: AreaGeometry, { islands }: Outline): Position[][][] {
  const known = new Set(ringsOf(geometry).flat().map(String));
  return islands.filter(([ring = []]) => !ring.some((at) => known.has(String(at))));
}

interface Finer {
  areas: AreaLayers;
  detours: Detours;
  islands: Position[][][];
}

function finerOf(layers: AreaLayers, outlines: Map<string, Outline>): Finer {
  const detours = detoursOf(layers, outlines);
  const { regions, divisions, disputed } = layers;
  const divided = new Set(
    regions.features.map(({ properties }) => properties.subdivision && properties.parent),
  );
  const added: Position[][][] = [];
  const countries = finerAreas(layers.countries, detours);
  const features = countries.features.map((country) => {
    const outline = outlines.get(country.properties.code);
    const islands =
      outline && !divided.has(country.properties.code) ? missingIslands(country.geometry, outline) : [];
    if (islands.length === 0) return country;
    added.push(...islands);
    const coordinates = [...polygonsOf(country.geometry), ...islands];
    return { ...country, geometry: { type: "MultiPolygon" as const, coordinates } };
  });
  return {
    areas: {
      countries: { ...countries, features },
      regions: finerAreas(regions, detours),
      divisions: finerAreas(divisions, detours),
      disputed: finerAreas(disputed, detours),
    },
    detours,
    islands: added,
  };
}

function finerLines(lines: MultiLineString, detours: Detours, more: Position[][] = []): MultiLineString {
  const finer = lines.coordinates.map((line) => detours.along(line));
  if (more.length === 0 && isSame(lines.coordinates, finer)) return lines;
  return { ...lines, coordinates: [...finer, ...more] };
}

const outlinesIn = (files: Map<string, OutlineFile>) =>
  new Map([...files].map(([code, file]) => [code, outlineIn(file)]));

/**
 * Areas of which some countries have their outlines, and all that they border on the same ones, so that no edge is
 * doubled. A country whose subdivisions are drawn gets no further islands: which of them an island belongs to is not known.
 * @param files by code of the country
 */
export function withOutlinedAreas<L extends AreaLayers>(layers: L, files: Map<string, OutlineFile>): L {
  return { ...layers, ...finerOf(layers, outlinesIn(files)).areas };
}

/** The same of all ground, with the lines between the areas. */
export function withOutlines(geodata: Geodata, files: Map<string, OutlineFile>): Geodata {
  const { areas, detours, islands } = finerOf(geodata, outlinesIn(files));
  const { borders } = geodata;
  return {
    ...geodata,
    ...areas,
    borders: {
      international: finerLines(borders.international, detours),
      disputed: finerLines(borders.disputed, detours),
      coast: finerLines(borders.coast, detours, islands.flat().flatMap(withoutAntimeridian)),
      regional: finerLines(borders.regional, detours),
      divisional: finerLines(borders.divisional, detours),
    },
  };
}
