import { memoize } from "../../model/memoize.ts";
import { type ProjectionId, usualProjection } from "../../model/projection.ts";
import { ZOOM_RANGE } from "../../scene/frame/camera.ts";
import type { Frame, LabelMark, Layer, Mark, PointMark, Scene } from "../../scene/scene.ts";
import { type Plane, planeFor } from "./plane.ts";

/** Parted points come with these steps of the zoom, as each of them is a layer of its own in MapLibre. */
const STEP = 0.25;

/** By so many steps of the zoom a plane may squeeze places together in one direction while it has the right scale. */
const SQUEEZED = 0.5;
/** Towards the poles by more: another step for so many degrees beyond these. */
const POLAR = { from: 50, step: 20 };

/** The zoom from which a point has room where the plane has the scale that Mercator has at the mark's own. */
function roomFrom({ at, minZoom, isParted }: PointMark, plane: Plane): Pick<PointMark, "minZoom"> {
  if (!isParted || minZoom === undefined) return {};
  const squeezed = SQUEEZED + Math.max(0, (Math.abs(at[1]) - POLAR.from) / POLAR.step);
  const zoom = Math.ceil((minZoom - plane.closer(at) + squeezed) / STEP) * STEP;
  return { minZoom: Math.min(ZOOM_RANGE.most, zoom) };
}

/** What lies along a way or across a border; all other signs stand upright. */
const TURNED: ReadonlySet<PointMark["symbol"]> = new Set(["arrow", "bar"]);

function pointOn(mark: PointMark, plane: Plane): PointMark[] {
  const at = plane.toPlane(mark.at);
  if (!at) return [];
  const rotation = TURNED.has(mark.symbol) ? plane.bearing(mark.at, mark.rotation) : mark.rotation;
  return [{ ...mark, at, rotation, ...roomFrom(mark, plane) }];
}

function labelOn(mark: LabelMark, plane: Plane): LabelMark[] {
  const at = plane.toPlane(mark.at);
  if (!at) return [];
  return [{ ...mark, at }];
}

function markOn(mark: Mark, plane: Plane): Mark[] {
  switch (mark.kind) {
    case "area": {
      const geometry = plane.area(mark.geometry);
      return geometry ? [{ ...mark, geometry }] : [];
    }
    case "line": {
      const geometry = plane.line(mark.geometry);
      return geometry ? [{ ...mark, geometry }] : [];
    }
    case "point":
      return pointOn(mark, plane);
    case "label":
      return labelOn(mark, plane);
    default:
      return mark satisfies never;
  }
}

/** Layers with all their marks on a plane; what the projection does not show is not in them. */
export function layersOn(plane: Plane, layers: Layer[]): Layer[] {
  if (plane.projection === "mercator") return layers;
  return layers.map((layer) => ({ ...layer, marks: layer.marks.flatMap((mark) => markOn(mark, plane)) }));
}

/** Kept, as readers go back and forth between days. */
const scenesOn = memoize((plane: Plane) =>
  memoize((scene: Scene): Scene => ({ ...scene, layers: layersOn(plane, scene.layers) })),
);

/**
 * The scene with all its marks on a plane: what renderers, labels and hit tests are given; the same object for the same
 * scene. The inset is a map of its own.
 */
export function sceneOn(plane: Plane, scene: Scene): Scene {
  return plane.projection === "mercator" ? scene : scenesOn(plane)(scene);
}

/** What a frame is drawn in: the projection that it names, or that which is usual for its width. */
export const projectionOf = ({ projection, bounds }: Frame): ProjectionId =>
  projection ?? usualProjection(bounds);

/** The plane that a scene asks for. */
export const planeOf = ({ frame }: Pick<Scene, "frame">): Plane =>
  planeFor(projectionOf(frame), frame.bounds);
