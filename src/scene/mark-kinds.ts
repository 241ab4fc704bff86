import type { AreaGeometry, LineGeometry, LonLat } from "../model/geometry/coordinates.ts";
import type { StrokeStyle } from "../theme/theme.ts";
import type { AreaMark, LineMark, Mark, PointMark } from "./scene.ts";

type MarkOfKind<K extends Mark["kind"]> = Extract<Mark, { kind: K }>;

export function ofKind<K extends Mark["kind"]>(marks: Mark[], kind: K): MarkOfKind<K>[] {
  return marks.filter((mark): mark is MarkOfKind<K> => mark.kind === kind);
}

/** The zoom from which a point is seen, as MapLibre counts it: 0 for one that always is. */
export const seenFrom = ({ minZoom = 0 }: Pick<PointMark, "minZoom">): number => Math.max(0, minZoom);

/** A dash pattern in widths of its line, as MapLibre counts it; empty where the line is whole. */
export const dashInWidths = ({ dash = [], width }: StrokeStyle): string =>
  dash.map((d) => d / width).join(" ");

/** Whether a point that is shown from some zoom on is seen at another. */
export function pointSeenAt(mark: Pick<PointMark, "minZoom">, zoom: number): boolean {
  const from = seenFrom(mark);
  return from === 0 || zoom >= from;
}

/** Whether a mark that is shown from some zoom on is seen at another; what of its frame a label needs is decided by placement. */
export function seenAt(mark: Mark, zoom: number): boolean {
  switch (mark.kind) {
    case "point":
      return pointSeenAt(mark, zoom);
    case "line":
      return zoom >= (mark.minZoom ?? Number.NEGATIVE_INFINITY);
    case "area":
    case "label":
      return true;
    default:
      return mark satisfies never;
  }
}

/** What two marks of one id share when they look the same: all but words, rows and what hovering reads. */
export function variantOf(mark: Mark): unknown[] {
  switch (mark.kind) {
    case "area":
      return [mark.id, mark.fill, mark.stroke];
    case "line":
      return [mark.id, mark.stroke, mark.casing, mark.inset, mark.minZoom];
    case "point": {
      const { id, symbol, size, ink, paper, accent, rotation, shift, minZoom, at } = mark;
      return [id, symbol, size, ink, paper, accent, rotation, shift, minZoom, at];
    }
    case "label":
      return [mark.id];
    default:
      return mark satisfies never;
  }
}

/** The ground that a mark covers for a pointer. */
export type Shape =
  | { kind: "area"; geometry: AreaGeometry }
  | { kind: "line"; geometry: LineGeometry; inset?: number }
  | { kind: "point"; at: LonLat; shift?: [x: number, y: number] };

/** Nothing where what is drawn is no place of its own: a label has one only once it is placed. */
export function shapeOf(mark: Mark): Shape | undefined {
  switch (mark.kind) {
    case "area":
    case "line":
    case "point":
      return mark;
    case "label":
      return undefined;
    default:
      return mark satisfies never;
  }
}

/** What labels must not cover: a square around a place, its side in CSS px. */
export type Obstacle = Pick<PointMark, "at" | "size" | "shift" | "minZoom">;

export function obstaclesOf(marks: Mark[]): Obstacle[] {
  return marks.flatMap((mark) => {
    switch (mark.kind) {
      case "point":
        return [mark];
      case "area":
      case "line":
      case "label":
        return [];
      default:
        return mark satisfies never;
    }
  });
}

/** Marks that grow with the map where a picture is enlarged; all others keep their size and hang on a place. */
export type ScalingMark = AreaMark | LineMark;

export function isScaling(mark: Mark): mark is ScalingMark {
  switch (mark.kind) {
    case "area":
    case "line":
      return true;
    case "point":
    case "label":
      return false;
    default:
      return mark satisfies never;
  }
}
