import { area, featureCollection, intersect, polygon, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { DisputedGround } from "../../src/model/geodata/boundary-policy.ts";
import type { Division } from "../../src/model/geodata/geodata.ts";
import type { AreaGeometry } from "../../src/model/geometry/coordinates.ts";
import { DISPUTED_PARTS, DISPUTED_TOWNS, type DisputedPart } from "./disputed-ground.ts";
import { labelPoint, polygonsOf, wind } from "./measure.ts";
import { PRECISION } from "./simplify.ts";
import type { Row } from "./write.ts";

type Area = Feature<Polygon | MultiPolygon>;

/** Slivers between a line drawn by hand and a border are no ground of their own, square kilometres. */
const SMALLEST_KM2 = 20;
/** The lines are good to some kilometres, and the area to no more than this, square kilometres. */
const AREA_STEP = 500;

/**
 * The ground that UNAMI reported on, cut out of the governorates, so that it keeps to their borders and to Iraq's to the
 * last vertex.
 */
export function buildDisputed(divisions: Row<AreaGeometry, Division>[]): Row<AreaGeometry, DisputedGround>[] {
  const parts = DISPUTED_PARTS.map((part) => cutOut(part, divisions));
  const whole = union(featureCollection(parts));
  if (!whole) throw new Error("The disputed ground is empty.");
  const geometry = tidy(whole.geometry);
  const km2 = area({ type: "Feature", properties: {}, geometry }) / 1e6;
  const properties: DisputedGround = {
    id: "baghdad-erbil",
    name: "Territories disputed between Baghdad and Erbil",
    country: "IRQ",
    area: Math.round(km2 / AREA_STEP) * AREA_STEP,
    label: labelPoint(geometry),
    districts: DISPUTED_PARTS.flatMap(({ districts }) => districts),
    towns: DISPUTED_TOWNS,
  };
  return [{ geometry, properties }];
}

function cutOut({ governorate, rough }: DisputedPart, divisions: Row<AreaGeometry, Division>[]): Area {
  const found = divisions.find(({ properties }) => properties.code === governorate);
  if (!found) throw new Error(`There is no governorate ${governorate} to cut the disputed ground from.`);
  const whole: Area = { type: "Feature", properties: {}, geometry: found.geometry };
  const [first] = rough ?? [];
  if (!rough || !first) return whole;
  const part = intersect(featureCollection<Polygon | MultiPolygon>([whole, polygon([[...rough, first]])]));
  if (!part) throw new Error(`The line drawn by hand misses ${governorate}.`);
  return part;
}

/** Rings on the grid of the files, wound as RFC 7946 wants them, without slivers and pinholes, largest first. */
function tidy(geometry: AreaGeometry): AreaGeometry {
  const polygons = polygonsOf(geometry)
    .map((rings) => rings.map(onGrid).filter((ring) => squareKilometres(ring) > SMALLEST_KM2))
    .filter((rings) => rings.length > 0)
    .map((rings) => rings.map((ring, i) => wind(ring, i > 0)))
    .sort(([a = []], [b = []]) => squareKilometres(b) - squareKilometres(a));
  return { type: "MultiPolygon", coordinates: polygons };
}

function squareKilometres(ring: Position[]): number {
  return ring.length < 4 ? 0 : area(polygon([ring])) / 1e6;
}

function onGrid(ring: Position[]): Position[] {
  const digits = -Math.log10(PRECISION);
  const rounded = ring.map(([x = 0, y = 0]) => [Number(x.toFixed(digits)), Number(y.toFixed(digits))]);
  return rounded.filter(([x, y], i) => i === 0 || x !== rounded[i - 1]?.[0] || y !== rounded[i - 1]?.[1]);
}
