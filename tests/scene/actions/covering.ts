import { mercator, worldSize } from "../../../src/scene/frame/camera.ts";
import type { PointMark, Scene } from "../../../src/scene/scene.ts";

/** Share of a symbol's box that is drawn in. */
const DRAWN = 0.9;

/** Pairs of the signs and airports of a scene that cover each other at a zoom. */
export function coveringSigns({ layers }: Pick<Scene, "layers">, zoom: number): string[] {
  const points = layers
    .flatMap(({ marks }) => marks)
    .filter((mark): mark is PointMark => mark.kind === "point" && zoom >= (mark.minZoom ?? -Infinity))
    .filter(({ symbol }) => symbol.startsWith("act-") || symbol === "airport" || symbol === "stop");
  const boxes = points.map(({ id, at, shift: [right, down] = [0, 0], size }) => {
    const [x, y] = mercator(at).map((unit) => unit * worldSize(zoom)) as [number, number];
    return { id, x: x + right, y: y + down, half: (size / 2) * DRAWN };
  });
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) < a.half + b.half)
      .filter((b) => a.id.startsWith("action") || b.id.startsWith("action"))
      .map((b) => `${a.id} ${b.id}`),
  );
}
