import type { Bounds } from "../../model/geometry/coordinates.ts";
import { boundsOf } from "../../model/geometry/planar.ts";
import { type Camera, fitBounds, worldSize } from "../../scene/frame/camera.ts";
import { extentOf } from "../../scene/frame/flat-geometry.ts";
import { ENGLISH, type SceneWords } from "../../scene/phrases.ts";
import type { Scene } from "../../scene/scene.ts";
import { planeOf } from "../plane/scene.ts";
import { insetHeight } from "./inset.ts";
import { renderMap } from "./map.ts";
import type { SvgNode } from "./tree/node.ts";

/** What the small map shows beside the main one: the world, the subject close up, or nothing that the main one does not. */
export type SmallMap = "world" | "close-up" | "none";

/** Degrees of longitude from which a map shows the world. */
const WORLD = 240;
/** CSS px under which the subject cannot be read on the main map. */
const LEAST_SUBJECT = 40;
/** Room around the subject, in its own widths and heights. */
const AROUND = 0.45;

const groundOf = ({ inset }: Pick<Scene, "inset">) => inset?.marks.find(({ id }) => id === inset.subject);

/** `seen`: what of the globe the main map shows. */
export function smallMapFor(
  scene: Pick<Scene, "inset" | "frame">,
  camera: Camera | undefined,
  [west, , east]: Bounds,
): SmallMap {
  const ground = camera && groundOf(scene);
  const drawn = ground && planeOf(scene).area(ground.geometry);
  if (drawn && extentOf(drawn) * worldSize(camera.zoom) < LEAST_SUBJECT) return "close-up";
  return east - west >= WORLD ? "none" : "world";
}

/** What is said under the small map of those who lie outside the main one: the world shows that they do. Nothing where there is neither. */
export function captionFor(shows: SmallMap, note: string, words: SceneWords = ENGLISH): string {
  const { none, noneShown, beyond } = words.outside;
  const isNobody = note === none || note === noneShown;
  if (shows === "none" && isNobody) return "";
  return shows === "world" || isNobody ? note : beyond(note);
}

/** The subject close up, with all that a map has there, as large as the world would be at a width. */
export function renderCloseUp(
  scene: Scene,
  width: number,
  options: { prefix: string; subjects?: boolean },
): { node: SvgNode; height: number } {
  const height = insetHeight(width);
  const ground = groundOf(scene);
  const rings =
    ground?.geometry.type === "Polygon" ? [ground.geometry.coordinates] : ground?.geometry.coordinates;
  const [west, south, east, north] = boundsOf((rings ?? []).flat(2));
  const [dx, dy] = [(east - west) * AROUND, (north - south) * AROUND];
  const camera = fitBounds([west - dx, south - dy, east + dx, north + dy], width, height);
  return { node: renderMap(scene, camera, options), height };
}
