import { INITIAL_REACH, type InitialSize } from "../../../scene/frame/initial-sizes.ts";
import { type Box, type PlacedLabel, placeScene } from "../../../scene/labels/placement.ts";
import type { PointMark, Scene } from "../../../scene/scene.ts";
import { FONT_FAMILY } from "../../../theme/fonts/metrics.ts";
import { projectPoint } from "../geometry/project.ts";
import { renderLabel } from "../labels.ts";
import { element, type SvgNode, stringify } from "../tree/node.ts";
import { subjectAttribute } from "../tree/subject.ts";
import { renderSymbol } from "../tree/symbol.ts";

/** A drawing that hangs on a place: the place in shares of the frame, the drawing in CSS px around it. */
interface Anchored {
  /** Drawn after those of a lower order. */
  order: number;
  node: SvgNode;
}

/** How far a drawing may reach from its place, in widths and heights of the frame. */
const DRAWN = 0.5;

/** Whether a drawing that hangs on a place may be seen: no frame shows more of the first picture than its reach. */
function isWithin([x, y]: [number, number], { width, height }: InitialSize["camera"]): boolean {
  const near = (share: number, reach: number) => share > -reach - DRAWN && share < 1 + reach + DRAWN;
  return near(x / width, INITIAL_REACH.x) && near(y / height, INITIAL_REACH.y);
}

const percent = (share: number) => `${Math.round(share * 100_000) / 1000}%`;

function anchor(at: [number, number], { camera }: InitialSize, drawing: SvgNode): SvgNode {
  const place = { x: percent(at[0] / camera.width), y: percent(at[1] / camera.height) };
  return element("svg", { ...place, overflow: "visible" }, drawing);
}

/** The label as if its point were the origin. */
function atOrigin(label: PlacedLabel, [px, py]: [number, number]): PlacedLabel {
  const moved = <P extends { x: number; y: number }>(p: P): P => ({ ...p, x: p.x - px, y: p.y - py });
  const end = ([x, y]: [number, number]): [number, number] => [x - px, y - py];
  return {
    ...moved(label),
    ...(label.badge && { badge: moved(label.badge) }),
    ...(label.marker && { marker: moved(label.marker) }),
    ...(label.leader && { leader: [end(label.leader[0]), end(label.leader[1])] }),
  };
}

function symbolsAt(points: PointMark[], size: InitialSize): Anchored[] {
  return points
    .filter(
      (mark) =>
        size.camera.zoom >= (mark.minZoom ?? 0) && isWithin(projectPoint(mark.at, size.camera), size.camera),
    )
    .map((mark, order) => {
      const symbol = renderSymbol(mark.symbol, mark.size, mark, { x: 0, y: 0, rotation: mark.rotation });
      const node = { ...symbol, attributes: { ...symbol.attributes, ...subjectAttribute(mark.subject) } };
      return { order, node: anchor(projectPoint(mark.at, size.camera), size, node) };
    });
}

function labelsAt(scene: Scene, ranks: Map<string, number>, size: InitialSize, keepClear: Box[]): Anchored[] {
  return placeScene(scene, size.camera, { keepClear }).flatMap((label) => {
    const point = projectPoint(label.mark.at, size.camera);
    if (!isWithin(point, size.camera)) return [];
    const drawn = renderLabel(atOrigin(label, point), "");
    const anonymous = { ...drawn, attributes: {} };
    return { order: ranks.get(label.mark.id) ?? 0, node: anchor(point, size, anonymous) };
  });
}

/**
 * Symbols and labels for every size at which a page may show its first picture. Each drawing stands once, with the
 * class `sized` and `size-n` for every size n at which it is shown; the style sheet of the page chooses.
 */
export function renderInitialMarks(
  scene: Scene,
  sizes: InitialSize[],
  keepClearOf: (size: InitialSize) => Box[],
): SvgNode {
  const marks = scene.layers.flatMap((l) => l.marks);
  const points = marks.filter((m) => m.kind === "point");
  const labels = marks.filter((m) => m.kind === "label");
  const ranks = new Map(
    labels
      .toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? 1 : -1))
      .map((mark, i) => [mark.id, points.length + i]),
  );
  const found = new Map<string, Anchored & { classes: string[] }>();
  for (const [n, size] of sizes.entries()) {
    for (const anchored of [...symbolsAt(points, size), ...labelsAt(scene, ranks, size, keepClearOf(size))]) {
      const key = stringify(anchored.node);
      const known = found.get(key) ?? { ...anchored, classes: [] };
      known.classes.push(`size-${n}`);
      found.set(key, known);
    }
  }
  const nodes = [...found.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ node, classes }) => ({
      ...node,
      attributes: { ...node.attributes, class: ["sized", ...classes].join(" ") },
    }));
  return element(
    "svg",
    { class: "first-marks", "font-family": FONT_FAMILY, "aria-hidden": "true" },
    ...nodes,
  );
}
