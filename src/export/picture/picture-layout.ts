import { planeOf } from "../../render/plane/scene.ts";
import { type SmallMap, smallMapFor } from "../../render/svg/small-map.ts";
import { type Camera, cameraBounds, fitBounds } from "../../scene/frame/camera.ts";
import type { LabelDensity } from "../../scene/labels/density.ts";
import type { SceneWords } from "../../scene/phrases.ts";
import { levelOfDetailNote } from "../../scene/routes/level-of-detail.ts";
import type { Scene } from "../../scene/scene.ts";
import type { PicturePart } from "../options.ts";

export interface PictureOptions {
  /** Of the whole picture, CSS px. */
  width: number;
  height: number;
  /** What is on screen; the picture shows at least the same ground. Without it, the scene's own frame. */
  camera?: Camera;
  /** Everything that is not `false`. Credits and the boundary policy are part of every picture. */
  include?: Partial<Record<PicturePart, boolean>>;
  /** Without paper and sea, for a picture that is laid on another ground. */
  transparent?: boolean;
  /** All where absent. */
  labels?: LabelDensity;
  /** Put before every id, where a page holds several pictures. */
  prefix?: string;
  /** The language of what the picture says itself beside its scene; English where absent. */
  words?: SceneWords;
}

/** Sizes are those that it is laid out for. */
export interface Layout extends Omit<PictureOptions, "include" | "prefix" | "transparent" | "labels"> {
  include: Record<PicturePart, boolean>;
  prefix: string;
  transparent: boolean;
  labels: LabelDensity;
  /** Whether there is room for title, map and credits only. */
  small: boolean;
  smallMap: SmallMap;
  /** In longitudes and latitudes, as a small map of its own needs it. */
  unprojected: Scene;
}

/** Px below which type that all has to fit beside a map could not be read. */
const SMALL_AREA = 130_000;
/** Of a small picture the type is made no smaller than this. */
const LEAST_UNIT = 0.85;
/** Side of the square of the same size as the picture that type and lines are drawn for, px. */
const NATURAL_SIDE = 900;
/** Larger pictures get larger type, but show more map as well. */
const GROWTH = 0.6;
/** Of the height, what the map takes in most pictures. */
const MAP_SHARE = 0.75;

/** The camera of a map of some size in a picture. */
export function cameraFor(
  scene: Scene,
  { camera }: Pick<Layout, "camera">,
  width: number,
  height: number,
): Camera {
  if (!camera) return fitBounds(planeOf(scene).bounds(scene.frame.bounds), width, height);
  // What is on screen may well reach beyond the antimeridian without looking across it.
  const { across: _, ...fitted } = fitBounds(cameraBounds(camera), width, height);
  return camera.across ? { ...fitted, across: true } : fitted;
}

/** Type and lines are laid out at a size at which they are legible; the picture is then enlarged as one. */
export function layoutOf(options: PictureOptions, unprojected: Scene): Layout {
  const area = options.width * options.height;
  const small = area < SMALL_AREA;
  const unit = Math.max(small ? LEAST_UNIT : 0, (Math.sqrt(area) / NATURAL_SIDE) ** GROWTH);
  const [width, height] = [options.width / unit, options.height / unit];
  const { title = true } = options.include ?? {};
  const all = { title: true, legend: true, inset: true, notes: true, source: true, ...options.include };
  const include = small ? { title, legend: false, inset: false, notes: false, source: false } : all;
  const { prefix = "", transparent = false, labels = "all" } = options;
  const camera = cameraFor(unprojected, options, width, height * MAP_SHARE);
  const smallMap = smallMapFor(unprojected, camera, planeOf(unprojected).seen(camera));
  return { ...options, width, height, include, prefix, transparent, labels, small, smallMap, unprojected };
}

/** Zoom that decides which of many routes a picture has room for. */
export function zoomOf(scene: Scene, layout: Layout): number {
  return cameraFor(scene, layout, layout.width, layout.height).zoom;
}

/** What a picture says of routes that it leaves out or draws as one; nothing where each has a line of its own. */
export function levelOfDetailIn(scene: Scene, options: PictureOptions): string | undefined {
  return levelOfDetailNote(scene, zoomOf(scene, layoutOf(options, scene)), options.words);
}
