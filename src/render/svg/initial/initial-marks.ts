import type { Camera } from "../../../scene/frame/camera.ts";
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

/** All that is drawn of a mark, which hangs on one place of the frame. */
interface Anchored {
  mark: AnchoredMark;
  /** Shares of the frame. */
  at: [number, number];
  /** What is drawn around it in CSS px, as text, with the classes of the sizes at which it is. */
  drawings: Map<string, { node: SvgNode; classes: string[] }>;
}

/** How far a drawing may reach from its place, in widths and heights of the frame. */
const DRAWN = 0.25;

/** Whether a drawing that hangs on a place may be seen: no frame shows more of the first picture than its reach. */
function isWithin([x, y]: [number, number], { width, height }: Camera): boolean {
  const near = (share: number, reach: number) => share > -reach - DRAWN && share < 1 + reach + DRAWN;
  return near(x / width, INITIAL_REACH.x) && near(y / height, INITIAL_REACH.y);
}

/** To a tenth of a px on a large screen. */
const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** To a tenth of a px, as all geometry is. */
const tenth = (value: number) => Math.round(value * 10) / 10;

/** The label as if its point were the origin. */
function atOrigin(label: PlacedLabel, [px, py]: [number, number]): PlacedLabel {
  const moved = <P extends { x: number; y: number }>(p: P): P => ({
    ...p,
    x: tenth(p.x - px),
    y: tenth(p.y - py),
  });
  const end = ([x, y]: [number, number]): [number, number] => [tenth(x - px), tenth(y - py)];
  const [x0, y0, x1, y1] = label.box;
  return {
    ...moved(label),
    box: [...end([x0, y0]), ...end([x1, y1])],
    ...(label.badge && { badge: moved(label.badge) }),
    ...(label.marker && { marker: moved(label.marker) }),
    ...(label.dotted && { dotted: end(label.dotted) }),
    ...(label.leader && { leader: [end(label.leader[0]), end(label.leader[1])] }),
  };
}

type AnchoredMark = Exclude<Mark, ScalingMark>;

function symbolOf(mark: PointMark): SvgNode {
  const [x, y] = mark.shift ?? [0, 0];
  return renderSymbol(mark.symbol, mark.size, mark, { x, y, rotation: Math.round(mark.rotation) });
}

/**
 * Text with its halo in one element, as browsers have it; files hold two for other programs. The style sheet of the page
 * paints the halo first.
 */
function withHalo(node: SvgNode): SvgNode {
  const children = node.children.map((child) => (typeof child === "string" ? child : withHalo(child)));
  const texts = children.filter((child) => typeof child !== "string" && child.tag === "text") as SvgNode[];
  const halos = texts.filter(({ attributes }) => attributes["aria-hidden"]);
  if (halos.length === 0) return { ...node, children };
  const lines = texts.slice(halos.length).map((text, i) => {
    const { fill: _, "aria-hidden": __, "stroke-linejoin": ___, ...halo } = halos[i]?.attributes ?? {};
    return { ...text, attributes: { ...halo, ...text.attributes } };
  });
  return { ...node, children: lines };
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
      return placed && withHalo(renderLabel(atOrigin(placed, point), {}));
    default:
      return mark satisfies never;
  }
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

/** Adds what is drawn at one size to what is drawn at others. */
function draw(all: Anchored[], scene: Scene, n: number, size: InitialSize, keepClear: Box[]): void {
  const { camera } = size;
  const placed = new Map(placeScene(scene, camera, { keepClear }).map((label) => [label.mark.id, label]));
  for (const anchored of all) {
    const point = projectPoint(anchored.mark.at, camera);
    const node =
      isWithin(point, camera) && drawingOf(anchored.mark, point, size, placed.get(anchored.mark.id));
    if (!node) continue;
    anchored.at = [point[0] / camera.width, point[1] / camera.height];
    const key = stringify(node);
    const known = anchored.drawings.get(key) ?? { node, classes: [] };
    known.classes.push(`size-${n}`);
    anchored.drawings.set(key, known);
  }
}

function nodeOf({ mark, at: [x, y], drawings }: Anchored): SvgNode {
  const sized = [...drawings.values()].map(({ node, classes }) =>
    element("g", { class: ["sized", ...classes].join(" ") }, node),
  );
  const place = { x: percent(x), y: percent(y), overflow: "visible" };
  return element("svg", { ...place, ...subjectAttribute(mark.subject) }, ...sized);
}

/**
 * Symbols and labels for every size at which a page may show its first picture. Each drawing of a mark stands once, with
 * the class `sized` and `size-n` for every size n at which it is shown; the style sheet of the page chooses.
 */
export function renderInitialMarks(
  scene: Scene,
  sizes: InitialSize[],
  keepClearOf: (size: InitialSize) => Box[],
): SvgNode {
  const all = inOrder(scene).map((mark): Anchored => ({ mark, at: [0, 0], drawings: new Map() }));
  for (const [n, size] of sizes.entries()) draw(all, scene, n, size, keepClearOf(size));
  const nodes = all.filter(({ drawings }) => drawings.size > 0).map(nodeOf);
  return element(
    "svg",
    { class: "first-marks", "font-family": FONT_FAMILY, "aria-hidden": "true" },
    ...shareSymbols(nodes, "first-"),
  );
}
