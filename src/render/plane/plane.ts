import type { GeoProjection } from "d3-geo";
import type { Position } from "geojson";
import { wrapped } from "../../model/geometry/bounds.ts";
import type { AreaGeometry, Bounds, LineGeometry, LonLat } from "../../model/geometry/coordinates.ts";
import type { ProjectionId } from "../../model/projection.ts";
import { type Camera, unproject, worldBounds } from "../../scene/frame/camera.ts";
import { projectArea, projectLine } from "./geometry.ts";
import { aspectOf, MAKERS, type ProjectedId } from "./projections.ts";

/**
 * The flat sheet that a view is drawn on. Its places are written as the longitudes and latitudes that the Web Mercator
 * world has there, so that cameras, both renderers, labels and hit tests work on any projection as they do on Mercator.
 * All in degrees.
 */
export interface Plane {
  readonly projection: ProjectionId;
  /** Undefined for a place that the projection does not show. */
  toPlane(at: LonLat): LonLat | undefined;
  /** Undefined beyond the edge of the world. */
  toGlobe(at: LonLat): LonLat | undefined;
  /** The same object for the same geometry; undefined where nothing of it is shown. */
  area(geometry: AreaGeometry): AreaGeometry | undefined;
  line(geometry: LineGeometry): LineGeometry | undefined;
  /** The box on the plane around bounds on the globe. */
  bounds(bounds: Bounds): Bounds;
  /** The bounds on the globe that hold all that a camera shows of it; those of a whole world may span 360 degrees. */
  seen(camera: Camera): Bounds;
  /** Clockwise from north on the globe to clockwise from the top of the plane, at a place. */
  bearing(at: LonLat, degrees: number): number;
  /** By how many steps of the zoom a place is drawn closer than Mercator draws it at the same zoom. */
  closer(at: LonLat): number;
}

/** Mercator is what the renderers draw by themselves. */
export const MERCATOR: Plane = {
  projection: "mercator",
  toPlane: (at) => at,
  toGlobe: (at) => at,
  area: (geometry) => geometry,
  line: (geometry) => geometry,
  bounds: (bounds) => bounds,
  seen: worldBounds,
  bearing: (_, degrees) => degrees,
  closer: () => 0,
};

/** Units of the projection to the side of the world: far more than what d3 takes for no distance. */
const SIDE = 65_536;
const RADIANS = Math.PI / 180;
/** Steps along each side of bounds whose box is looked for, and over which a direction is measured, degrees. */
const STEPS = 24;
const NEAR = 0.01;
/** Who sees more degrees than these sees the whole world, up to where it is cut. */
const ALL_ROUND = 330;
/** Nearer to the poles Mercator has no scale to compare with; degrees. */
const FARTHEST_NORTH = 85;

const onMercator = ([x = 0, y = 0]: Position): LonLat => [
  (x / SIDE) * 360 - 180,
  Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / SIDE))) / RADIANS,
];

function offMercator([lon, lat]: LonLat): [x: number, y: number] {
  const sin = Math.sin(lat * RADIANS);
  return [((lon + 180) / 360) * SIDE, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * SIDE];
}

/** Units to a radian on the ground around a place, as an area has it. */
function scaleAt(projection: GeoProjection, [lon, lat]: LonLat): number {
  const at = projection([lon, lat]) ?? [0, 0];
  const east = projection([lon + NEAR, lat]) ?? at;
  const north = projection([lon, lat + NEAR]) ?? at;
  const area = (east[0] - at[0]) * (north[1] - at[1]) - (north[0] - at[0]) * (east[1] - at[1]);
  return Math.sqrt(Math.abs(area) / Math.cos(lat * RADIANS)) / (NEAR * RADIANS);
}

/** Units to a radian on the ground that Mercator has at a latitude. */
const mercatorScale = (lat: number) => SIDE / (2 * Math.PI * Math.cos(lat * RADIANS));

/**
 * A projection whose middle lies at the middle of the sheet, at the scale that Mercator has for that latitude: a zoom
 * means the same on all planes.
 */
function fitted(id: ProjectedId, bounds: Bounds): GeoProjection {
  const aspect = aspectOf(bounds);
  const projection = MAKERS[id](aspect)
    .precision(4)
    .scale(SIDE)
    .translate([SIDE / 2, SIDE / 2]);
  const [lon, lat] = aspect.middle;
  const isWorld = projection.center()[1] === 0 && projection.rotate()[1] === 0;
  const at: LonLat = [lon, isWorld ? 0 : lat];
  projection.scale((SIDE * mercatorScale(at[1])) / scaleAt(projection, at));
  // A world lies on the sheet as a whole, and looking for what is beyond takes more than half of the time.
  if (isWorld) return projection;
  return projection.clipExtent([
    [0, 0],
    [SIDE, SIDE],
  ]);
}

function withPositions<G extends AreaGeometry | LineGeometry>(geometry: G): G {
  const write = (part: Position[] | Position[][] | Position[][][]): unknown[] =>
    typeof part[0]?.[0] === "number"
      ? (part as Position[]).map(onMercator)
      : (part as Position[][]).map(write);
  return { ...geometry, coordinates: write(geometry.coordinates) } as G;
}

function gridOf([west, south, east, north]: Bounds): LonLat[] {
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
  return steps.flatMap((x) =>
    steps.map((y): LonLat => [west + (east - west) * x, south + (north - south) * y]),
  );
}

class ProjectedPlane implements Plane {
  readonly #projection: GeoProjection;
  readonly #areas = new WeakMap<AreaGeometry, { drawn?: AreaGeometry }>();
  readonly #lines = new WeakMap<LineGeometry, { drawn?: LineGeometry }>();

  readonly #bounds: Bounds;

  constructor(
    readonly projection: ProjectedId,
    bounds: Bounds,
  ) {
    this.#bounds = bounds;
    this.#projection = fitted(projection, bounds);
  }

  toPlane(at: LonLat): LonLat | undefined {
    const place = this.#projection(at);
    if (!place?.every((value) => value >= 0 && value <= SIDE)) return undefined;
    return onMercator(place);
  }

  toGlobe(at: LonLat): LonLat | undefined {
    const place = offMercator(at);
    const found = this.#projection.invert?.(place);
    const again = found && this.#projection(found);
    // Beyond its edge an inverse may still tell of a place, which lies elsewhere.
    if (!found || !again || Math.hypot(again[0] - place[0], again[1] - place[1]) > 1) return undefined;
    return found;
  }

  area(geometry: AreaGeometry): AreaGeometry | undefined {
    const known = this.#areas.get(geometry);
    if (known) return known.drawn;
    const projected = projectArea(geometry, this.#projection);
    const drawn = projected && withPositions(projected);
    this.#areas.set(geometry, drawn ? { drawn } : {});
    return drawn;
  }

  line(geometry: LineGeometry): LineGeometry | undefined {
    const known = this.#lines.get(geometry);
    if (known) return known.drawn;
    const projected = projectLine(geometry, this.#projection);
    const drawn = projected && withPositions(projected);
    this.#lines.set(geometry, drawn ? { drawn } : {});
    return drawn;
  }

  bounds(bounds: Bounds): Bounds {
    const box: Bounds = [180, 90, -180, -90];
    for (const at of gridOf(bounds)) {
      const [x, y] = this.toPlane(at) ?? [];
      if (x === undefined || y === undefined) continue;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    return box;
  }

  seen(camera: Camera): Bounds {
    const [middle] = aspectOf(this.#bounds).middle;
    const frame: Bounds = [0, 0, camera.width, camera.height];
    const places = gridOf(frame).flatMap(([x, y]) => {
      const at = this.toGlobe(unproject(camera, x, y));
      return at ? [at] : [];
    });
    const lons = places.map(([lon]): number => middle + wrapped(lon - middle));
    const lats = places.map(([, lat]) => lat);
    if (places.length === 0) return this.#bounds;
    const [west, east] = [Math.min(...lons), Math.max(...lons)];
    const [from, to] = east - west > ALL_ROUND ? [-180, 180] : [west, east];
    return [from, Math.min(...lats), to, Math.max(...lats)];
  }

  bearing(at: LonLat, degrees: number): number {
    const ahead = degrees * RADIANS;
    const [lon, lat] = at;
    const next: LonLat = [
      lon + (Math.sin(ahead) * NEAR) / Math.cos(lat * RADIANS),
      lat + Math.cos(ahead) * NEAR,
    ];
    const [from, to] = [this.#projection(at), this.#projection(next)];
    if (!from || !to) return degrees;
    return (Math.atan2(to[0] - from[0], from[1] - to[1]) / RADIANS + 360) % 360;
  }

  closer([lon, lat]: LonLat): number {
    const at: LonLat = [lon, Math.max(-FARTHEST_NORTH, Math.min(FARTHEST_NORTH, lat))];
    return Math.log2(scaleAt(this.#projection, at) / mercatorScale(at[1]));
  }
}

const PLANES = new Map<string, Plane>();

/** The plane of a view, by its projection and its bounds; the same object for the same two. */
export function planeFor(projection: ProjectionId, bounds: Bounds): Plane {
  if (projection === "mercator") return MERCATOR;
  const key = `${projection} ${bounds.join()}`;
  const plane = PLANES.get(key) ?? new ProjectedPlane(projection, bounds);
  PLANES.set(key, plane);
  return plane;
}
