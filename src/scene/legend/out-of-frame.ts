import type { Position } from "geojson";
import type { AreaGeometry, Bounds } from "../../model/geometry/coordinates.ts";
import { boundsOf, isInside } from "../../model/geometry/planar.ts";
import { memoize } from "../../model/memoize.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { Holder, Inset, Scene } from "../scene.ts";

/** Longer notes would crowd out what they explain. */
const LONGEST_NOTE = 150;
/** Bounds may be written a turn of the globe away from the ground, which lies from -180 to 180. */
const TURNS = [-360, 0, 360];

/** Whether any of a straight line lies in bounds: what each pair of sides leaves of it must overlap. */
function passes([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, bounds: Bounds): boolean {
  const [west, south, east, north] = bounds;
  let [from, to] = [0, 1];
  for (const [step, least, most] of [
    [bx - ax, west - ax, east - ax],
    [by - ay, south - ay, north - ay],
  ] as const) {
    if (step === 0) {
      if (least > 0 || most < 0) return false;
    } else {
      from = Math.max(from, Math.min(least / step, most / step));
      to = Math.min(to, Math.max(least / step, most / step));
    }
  }
  return from <= to;
}

/** Kept, as the same rings are asked about for every day and camera. */
const boxOf = memoize(boundsOf);

/** Whether any ground of an area lies in bounds: a part of its edge does, or the bounds lie wholly on it. */
export function reaches(geometry: AreaGeometry, [west, south, east, north]: Bounds): boolean {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  return TURNS.some((turn) => {
    const bounds: Bounds = [west + turn, south, east + turn, north];
    const near = rings.filter((ring) => {
      const [x0, y0, x1, y1] = boxOf(ring);
      return x0 <= bounds[2] && x1 >= bounds[0] && y0 <= north && y1 >= south;
    });
    return (
      near.some((ring) => ring.some((at, i) => passes(ring[i - 1] ?? at, at, bounds))) ||
      isInside([(bounds[0] + bounds[2]) / 2, (south + north) / 2], near)
    );
  });
}

type Held = Pick<Inset, "holders" | "marks">;

/** Those who hold a position and have no ground in a frame. */
export function holdersOutside({ holders, marks }: Held, frame: Bounds): Holder[] {
  const grounds = new Map(marks.map((m) => [m.id, m.geometry]));
  return holders.filter(({ area }) => {
    const ground = grounds.get(area);
    return !ground || !reaches(ground, frame);
  });
}

/**
 * Who holds a position and has no ground in a frame; by position where they are several, and counted where they are
 * many. The one place that decides it, for the page, its pictures and the command line alike.
 */
export function outsideNote(
  { inset, filter }: { inset: Held; filter?: string | undefined },
  frame: Bounds,
  words: SceneWords = ENGLISH,
): string {
  const outside = holdersOutside(inset, frame);
  const [first, ...others] = outside;
  if (!first) return filter ? words.outside.noneShown : words.outside.none;
  const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
  if (others.length === 0) return `${first.name}: ${lower(first.label)}`;
  const labels = [...new Set(outside.map((p) => p.label))];
  const named = (label: string) => outside.filter((p) => p.label === label).map((p) => p.name);
  const note = labels.map((label) => `${label}: ${named(label).join(", ")}`).join(". ");
  return note.length > LONGEST_NOTE
    ? words.outside.many(new Intl.NumberFormat(words.locale).format(outside.length))
    : note;
}

/** A scene as a camera sees it, which shows some bounds: the inset's note tells of what lies outside of them. */
export function seenBy(scene: Scene, seen: Bounds, words?: SceneWords): Scene {
  const { inset, filter } = scene;
  if (!inset) return scene;
  return {
    ...scene,
    inset: { ...inset, caption: outsideNote({ inset, filter }, seen, words) },
  };
}
