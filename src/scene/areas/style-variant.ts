import type { Mark } from "../scene.ts";

/** What two marks of one id share when they look the same: all but words, rows and what hovering reads. */
export function variantOf(mark: Mark): unknown[] {
  switch (mark.kind) {
    case "area":
      return [mark.id, mark.fill, mark.stroke];
    case "line":
      return [mark.id, mark.stroke, mark.casing];
    case "point": {
      const { id, symbol, size, ink, paper, accent, rotation, minZoom, at } = mark;
      return [id, symbol, size, ink, paper, accent, rotation, minZoom, at];
    }
    case "label":
      return [mark.id];
    default:
      return mark satisfies never;
  }
}
