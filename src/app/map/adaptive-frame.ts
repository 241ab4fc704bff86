import type { NamedView } from "../../model/dossier.ts";
import { crosses, WORLD } from "../../model/geometry/bounds.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { WORLD_WIDE } from "../../model/projection.ts";
import { aspectOf } from "../../render/plane/projections.ts";
import { worldSize } from "../../scene/frame/camera.ts";
import type { Frame } from "../../scene/scene.ts";
import { frameOf } from "../state/store.ts";
import type { Place } from "../state/url/url-state.ts";

/** Seeing fewer degrees than these, a map of the world has become one of a region. Between the two it stays what it is. */
const REGION_WIDE = WORLD_WIDE / 2;

const isWide = ([west, , east]: Bounds) => east - west > WORLD_WIDE;

/** What shows the world to those who zoom out of a view: one that is cut far from it. */
export function worldAround({ bounds }: Frame, views: NamedView[]): Frame {
  const [middle] = aspectOf(bounds).middle;
  const [, south, , north] = WORLD;
  if (crosses(bounds)) return { bounds: [middle - 180, south, middle + 180, north] };
  const wide = views.find((view) => isWide(view.bounds));
  return wide ? frameOf(wide) : { bounds: WORLD };
}

/**
 * Whose plane a place is drawn on for readers who come from a view: the world's where they see more of it than
 * `WORLD_WIDE`, Mercator's where they see less than half of that, and in between that which they have `now`, or the
 * view's. A region for which a projection is named keeps it.
 * @param width of the map, CSS px
 */
export function frameAt(view: Frame, views: NamedView[], place: Place, width: number, now = view): Frame {
  if (view.projection && !isWide(view.bounds)) return view;
  const seen = (width / worldSize(place.zoom)) * 360;
  if (seen > WORLD_WIDE) return isWide(view.bounds) ? view : worldAround(view, views);
  return seen < REGION_WIDE ? { bounds: view.bounds, projection: "mercator" } : now;
}
