import type { LabelMark, Layer, Mark, PointMark, Scene } from "../../scene/scene.ts";
import { type Plane, planeFor } from "./plane.ts";

function pointOn(mark: PointMark, plane: Plane): PointMark[] {
  const at = plane.toPlane(mark.at);
  return at ? [{ ...mark, at, rotation: plane.bearing(mark.at, mark.rotation) }] : [];
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

/**
 * The scene with all its marks on a plane: what renderers, labels and hit tests are given. What the projection does not
 * show is not in it. The inset is a map of its own.
 */
export function sceneOn(plane: Plane, scene: Scene): Scene {
  if (plane.projection === "mercator") return scene;
  const layers = scene.layers.map(
    (layer): Layer => ({ ...layer, marks: layer.marks.flatMap((mark) => markOn(mark, plane)) }),
  );
  return { ...scene, layers };
}

/** The plane that a scene asks for. */
export const planeOf = ({ frame }: Pick<Scene, "frame">): Plane =>
  planeFor(frame.projection ?? "mercator", frame.bounds);
