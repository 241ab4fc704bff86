import { INITIAL_REACH, type InitialSize } from "../../../scene/frame/initial-sizes.ts";
import { type Box, type PlacedLabel, placeScene } from "../../../scene/labels/placement.ts";
import { isScaling, ofKind, type ScalingMark, seenAt } from "../../../scene/mark-kinds.ts";
import type { Mark, PointMark, Scene } from "../../../scene/scene.ts";
import { FONT_FAMILY } from "../../../theme/fonts/metrics.ts";
import { projectPoint } from "../geometry/project.ts";
import { renderLabel } from "../labels.ts";
import { element, type SvgNode, stringify } from "../tree/node.ts";
import { subjectAttribute } from "../tree/subject.ts";
import { renderSymbol } from "../tree/symbol.ts";
import { shareSymbols } from "./shared-symbols.ts";

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
  const [x0, y0, x1, y1] = label.box;
  return {
    ...moved(label),
    box: [x0 - px, y0 - py, x1 - px, y1 - py],
    ...(label.badge && { badge: moved(label.badge) }),
    ...(label.marker && { marker: moved(label.marker) }),
    ...(label.dotted && { dotted: end(label.dotted) }),
    ...(label.leader && { leader: [end(label.leader[0]), end(label.leader[1])] }),
  };
}

type AnchoredMark = Exclude<Mark, ScalingMark>;

function symbolOf(mark: PointMark): SvgNode {
  const [x, y] = mark.shift ?? [0, 0];
  const symbol = renderSymbol(mark.symbol, mark.size, mark, { x, y, rotation: mark.rotation });
  return { ...symbol, attributes: { ...symbol.attributes, ...subjectAttribute(mark.subject) } };
}

/** What is drawn of a mark around its place; nothing of one that is not seen, or of a label that found no room. */
function drawingOf(
  mark: AnchoredMark,
  point: [number, number],
  { camera }: InitialSize,
  placed: PlacedLabel | undefined,
): SvgNode | undefined {
  switch (mark.kind) {
    case "point":
      return seenAt(mark, camera.zoom) ? symbolOf(mark) : undefined;
    case "label":
      return placed && renderLabel(atOrigin(placed, point), subjectAttribute(mark.subject));
    default:
      return mark satisfies never;
  }
}

function drawingsAt(marks: AnchoredMark[], scene: Scene, size: InitialSize, keepClear: Box[]): Anchored[] {
  const placed = new Map(
    placeScene(scene, size.camera, { keepClear }).map((label) => [label.mark.id, label]),
  );
  return marks.flatMap((mark, order) => {
    const point = projectPoint(mark.at, size.camera);
    if (!isWithin(point, size.camera)) return [];
    const drawing = drawingOf(mark, point, size, placed.get(mark.id));
    return drawing ? [{ order, node: anchor(point, size, drawing) }] : [];
  });
}

/** As they lie on one another: labels above all else, the most important on top. */
function inOrder(scene: Scene): AnchoredMark[] {
  const marks = scene.layers.flatMap((l) => l.marks).filter((m): m is AnchoredMark => !isScaling(m));
  const labels = ofKind(marks, "label");
  return [
    ...marks.filter((m) => m.kind !== "label"),
    ...labels.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? 1 : -1)),
  ];
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
  const marks = inOrder(scene);
  const found = new Map<string, Anchored & { classes: string[] }>();
  for (const [n, size] of sizes.entries()) {
    for (const anchored of drawingsAt(marks, scene, size, keepClearOf(size))) {
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
    ...shareSymbols(nodes, "first-"),
  );
}
