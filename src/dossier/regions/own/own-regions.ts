import type { Polity } from "../../../model/geodata/polity.ts";
import type { Choice } from "../../../model/nearest.ts";
import type { Problem } from "../../../model/problem.ts";
import { type JsonPath, parseJson } from "../../../model/text/json.ts";
import { decodeText } from "../../../model/text/text.ts";
import { pathText, type Report, reporter } from "../../report.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { type Given, givenOf, isObject, type Say } from "./region-names.ts";
import { overlapWarnings } from "./region-overlap.ts";
import { type OwnRegion, shapeOf } from "./region-shape.ts";
import { Scanned } from "./scanlines.ts";

export const REGIONS = "regions.geojson";
/** What a picture can show and a page can carry. */
const MOST = { bytes: 8 * 1024 * 1024, places: 30_000, regions: 500 };
/** Less than this, square kilometres, is a speck on any map of a country. */
const SPECK = 1;

export interface RegionsFile {
  regions: OwnRegion[];
  /** Codes as far as they can be read, so that no row is blamed for a fault in a shape; absent where none can. */
  choices?: Choice[];
}

/** Finds a place in the file only where there is something to tell: reading with all places takes far longer. */
function sayerOf(text: string, report: Report): Say {
  let offsetOf: ((path: JsonPath) => number) | undefined;
  return (severity, message, path) => {
    offsetOf ??= parseJson(text).offsetOf;
    report(severity, message, { offset: offsetOf(path), ...(path.length > 0 && { field: pathText(path) }) });
  };
}

/** Beyond this no GeoJSON is nested, and what walks through it would run out of room. */
const DEEPEST = 40;

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
}

/** The JSON of the file; undefined where it is none, which is told. */
function parsed(text: string, report: Report): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (!isDeeper(value, DEEPEST)) return value;
    report("error", "Broken JSON: it is nested too deeply.", { offset: 0 });
    return undefined;
  } catch {
    const faults = parseJson(text).faults;
    for (const { message, offset } of faults) report("error", message, { offset });
    if (faults.length === 0) report("error", "Broken JSON: it cannot be read.", { offset: 0 });
    return undefined;
  }
}

const WANTED = 'expected a FeatureCollection: { "type": "FeatureCollection", "features": [...] }.';

/** EPSG codes of longitude and latitude that lie within a metre of WGS 84, from ETRS89 to the frames of other lands. */
const LIKE_WGS84 = ["4326", "4979", "4258", "4937", "4167", "4490", "4674", "6668", "7844", "9057", "9755"];

/** Whether a `crs`, which GeoJSON of today has no more, means what GeoJSON means without it. */
function isWgs84(crs: unknown): boolean {
  if (crs === undefined || crs === null) return true;
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined;
  if (typeof name !== "string") return false;
  const [, code] = /EPSG:+(?:[\d.]*:)?(\d+)$/i.exec(name) ?? [];
  return code ? LIKE_WGS84.includes(code) : /(?:^|[:/])CRS84h?$/i.test(name) || /^WGS ?_?84$/i.test(name);
}

const OTHER_CRS =
  "The file is in another coordinate system: expected longitude and latitude (WGS 84). Convert it, for instance with -proj wgs84 on mapshaper.org.";

/** The features and where their list stands; undefined where there is none that can be read, which is told. */
function featuresOf(value: unknown, say: Say): { features: unknown[]; path: JsonPath[] } | undefined {
  const { type, features, crs } = isObject(value) ? value : {};
  const isCollection = type === "FeatureCollection" && Array.isArray(features);
  if (type === "Topology") say("error", `The file is TopoJSON: ${WANTED}`, []);
  else if (!isCollection && type !== "Feature") say("error", `The file is not GeoJSON: ${WANTED}`, []);
  else if (!isWgs84(crs)) say("error", OTHER_CRS, ["crs"]);
  else if (!isCollection) return { features: [value], path: [[]] };
  else if (features.length > MOST.regions)
    say("error", `The file has ${features.length} regions: expected at most ${MOST.regions}.`, ["features"]);
  else return { features, path: features.map((_, i) => ["features", i]) };
  return undefined;
}

/** How many places a shape has, however it is nested. */
function placesIn(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  if (!value.some(Array.isArray)) return value.length > 0 ? 1 : 0;
  return value.reduce((sum: number, inner) => sum + placesIn(inner), 0);
}

function tooMany(given: Given[], say: Say): boolean {
  const counts = given.map(({ feature }) => {
    return isObject(feature.geometry) ? placesIn(feature.geometry.coordinates) : 0;
  });
  const places = counts.reduce((a, b) => a + b, 0);
  if (places <= MOST.places) return false;
  say(
    "error",
    `The regions have ${places} places: expected at most ${MOST.places}. Simplify their borders, for instance on mapshaper.org.`,
    ["features"],
  );
  return true;
}

function regionOf(
  { feature, path, code, name, parent }: Given,
  say: Say,
): { region: OwnRegion; scanned: Scanned } | undefined {
  const geometry = shapeOf(feature.geometry, [...path, "geometry"], say);
  if (!geometry) return undefined;
  const scanned = new Scanned(geometry);
  if (scanned.area < SPECK)
    say(
      "warning",
      `${code} (${name}) is ${scanned.area.toPrecision(1)} km² large: too small to be seen.`,
      path,
    );
  const properties: Polity = {
    code,
    name,
    aliases: [],
    status: "region",
    ...(parent !== undefined && { parent }),
    area: Number(scanned.area.toPrecision(4)),
    label: scanned.label(),
    bounds: scanned.bounds,
    neighbours: [],
    own: true,
  };
  return { region: { type: "Feature", properties, geometry }, scanned };
}

/** Reads the regions that a dossier draws itself, and tells what is wrong with them, and what they lie over. */
export function readRegions(bytes: Uint8Array, gazetteer: Gazetteer, problems: Problem[]): RegionsFile {
  if (bytes.length > MOST.bytes) {
    const [own, most] = [bytes.length, MOST.bytes].map((size) => Math.ceil(size / 1024 / 1024));
    problems.push({
      severity: "error",
      file: REGIONS,
      message: `The file is ${own} MB large: expected at most ${most} MB.`,
    });
    return { regions: [] };
  }
  const decoded = decodeText(bytes);
  if (!("text" in decoded)) {
    problems.push({ severity: "error", file: REGIONS, ...decoded.position, message: decoded.fault });
    return { regions: [] };
  }
  const report = reporter(REGIONS, decoded.text, problems);
  const value = parsed(decoded.text, report);
  if (value === undefined) return { regions: [] };
  const say = sayerOf(decoded.text, report);
  const list = featuresOf(value, say);
  if (!list) return { regions: [] };
  const { features, path } = list;
  const seen = new Set<string>();
  const given = features.flatMap((f, i) => givenOf(f, path[i] ?? [], gazetteer, seen, say) ?? []);
  // Where one cannot be told from its feature, rows may well name it.
  const names =
    given.length === features.length ? { choices: given.map(({ code, name }) => ({ code, name })) } : {};
  if (tooMany(given, say)) return { regions: [], ...names };
  const read = given.flatMap((one) => {
    const found = regionOf(one, say);
    return found ? [{ ...found, path: one.path }] : [];
  });
  for (const { message, path } of overlapWarnings(read, gazetteer)) say("warning", message, path);
  // The largest first, so that a small one that lies in it is drawn over it.
  const regions = read.map(({ region }) => region).sort((a, b) => b.properties.area - a.properties.area);
  return { regions, ...names };
}
