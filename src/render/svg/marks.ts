import { outlineOf } from "../../model/geometry/antimeridian.ts";
import type { Camera } from "../../scene/frame/camera.ts";
import type { PlacedLabel } from "../../scene/labels/placement.ts";
import { seenAt } from "../../scene/mark-kinds.ts";
import type { AreaMark, LineMark, Mark, PointMark } from "../../scene/scene.ts";
import type { Colour, SymbolId } from "../../theme/theme.ts";
import { pathData, projectPoint, tileScale } from "./geometry/project.ts";
import { renderLabel } from "./labels.ts";
import { hatchId, strokeAttributes, writtenDash } from "./paint.ts";
import { svgId } from "./tree/ids.ts";
import { element, type SvgNode } from "./tree/node.ts";
import { subjectAttribute } from "./tree/subject.ts";
import { renderSymbol } from "./tree/symbol.ts";

export interface MapOptions {
  /** Put before every id, where a page holds several pictures. */
  prefix?: string;
  /** `false` where labels are drawn elsewhere. */
  labels?: boolean;
  /** `false` on a page that has tooltips of its own. */
  titles?: boolean;
  /** Adds `data-subject="polity:TUR"` to what can be hovered; not SVG 1.1, so for pages only. */
  subjects?: boolean;
  /** How far lines may run from the vertices left out, CSS px; less for pictures that will be enlarged. */
  tolerance?: number;
  /** Labels placed before, by `placeScene`. */
  placed?: PlacedLabel[];
  /**
   * Tiles of hatches are rounded to whole px, as resvg would draw them anyway and browsers would not: so that a
   * picture is the same on every machine. `false` where MapLibre takes the picture's place, whose tiles are not.
   */
  wholeTiles?: boolean;
}

export interface MarkContext {
  camera: Camera;
  prefix: string;
  options: MapOptions;
}

function base(mark: Mark, { prefix, options }: MarkContext): SvgNode["attributes"] {
  return { id: svgId(prefix, mark.id), ...(options.subjects && subjectAttribute(mark.subject)) };
}

function titleOf(mark: Mark, { options }: MarkContext): SvgNode | false {
  return options.titles !== false && element("title", {}, mark.title);
}

/** A line that tells something keeps nearly every vertex: its dashes are counted along it, and it is as in MapLibre. */
const LINE_TOLERANCE = 0.05;

function generalised({ options }: MarkContext): { tolerance?: number } {
  return options.tolerance === undefined ? {} : { tolerance: options.tolerance };
}

function renderArea(mark: AreaMark, context: MarkContext): SvgNode[] {
  const d = pathData(mark.geometry, context.camera, generalised(context));
  if (!d) return [];
  const { colour, hatch } = mark.fill;
  const stroke = strokeAttributes(mark.stroke);
  const attributes = base(mark, context);
  if (!hatch) return [element("path", { ...attributes, d, fill: colour, ...stroke }, titleOf(mark, context))];
  const over = { d, fill: `url(#${hatchId(context.prefix, hatch)})`, ...stroke };
  if (!colour) return [element("path", { ...attributes, ...over }, titleOf(mark, context))];
  return [
    element(
      "g",
      attributes,
      titleOf(mark, context),
      element("path", { d, fill: colour }),
      element("path", over),
    ),
  ];
}

/** A mark's elements: those that lie under all lines of its layer, and its own. */
interface DrawnMark {
  under: SvgNode[];
  over: SvgNode[];
}

/** Path data of the whole line, and what its ink is drawn with: a line at a side is drawn dash by dash. */
function linePaths({ geometry, stroke, inset }: LineMark, camera: Camera, tolerance: { tolerance?: number }) {
  const scale = tileScale(camera.zoom);
  const dash = writtenDash(stroke, scale);
  const aside = inset === undefined ? {} : { inset };
  const pathWith = (dashed: { dash?: number[] }) =>
    pathData(geometry, camera, { ...tolerance, ...aside, ...dashed });
  if (dash && inset !== undefined) {
    const { dash: _, ...whole } = stroke;
    const ink = { d: pathWith({ dash }), fill: "none", ...strokeAttributes(whole) };
    return { whole: pathWith({}), ink };
  }
  const d = pathWith(dash ? { dash } : {});
  return { whole: d, ink: { d, fill: "none", ...strokeAttributes(stroke, scale) } };
}

function renderLine(mark: LineMark, context: MarkContext): DrawnMark {
  if (!seenAt(mark, context.camera.zoom)) return { under: [], over: [] };
  const exact = mark.stroke.dash || mark.subject;
  const tolerance = exact ? { tolerance: LINE_TOLERANCE } : generalised(context);
  const { whole, ink } = linePaths(mark, context.camera, tolerance);
  if (!whole) return { under: [], over: [] };
  const { id, ...subject } = base(mark, context);
  const over = [element("path", { id, ...subject, ...ink }, titleOf(mark, context))];
  if (!mark.casing) return { under: [], over };
  const casing = { d: whole, fill: "none", stroke: mark.casing.colour, "stroke-width": mark.casing.width };
  return {
    under: [element("path", { id: `${id}-casing`, ...subject, ...casing }, titleOf(mark, context))],
    over,
  };
}

function placeOfSymbol({ at, shift: [right, down] = [0, 0] }: PointMark, camera: Camera): [number, number] {
  const [x, y] = projectPoint(at, camera);
  return [x + right, y + down];
}

function renderPoint(mark: PointMark, context: MarkContext): SvgNode[] {
  const { width, height, zoom } = context.camera;
  if (!seenAt(mark, zoom)) return [];
  const [x, y] = placeOfSymbol(mark, context.camera);
  if (x < -mark.size || y < -mark.size || x > width + mark.size || y > height + mark.size) return [];
  const symbol = renderSymbol(mark.symbol, mark.size, mark, { x, y, rotation: mark.rotation });
  return [element("g", base(mark, context), titleOf(mark, context), symbol)];
}

export function renderMark(mark: Mark, context: MarkContext, placed: Map<string, PlacedLabel>): DrawnMark {
  switch (mark.kind) {
    case "area":
      return { under: [], over: renderArea(mark, context) };
    case "line":
      return renderLine(mark, context);
    case "point":
      return { under: [], over: renderPoint(mark, context) };
    case "label": {
      const label = placed.get(mark.id);
      return {
        under: [],
        over: label ? [renderLabel(label, base(mark, context), titleOf(mark, context))] : [],
      };
    }
    default:
      return mark satisfies never;
  }
}

/** CSS px between a symbol and the ring around it. */
const RING = 3;
/** CSS px of an outline, and of the edges of a line that has a casing. */
const WIDTH = 2.2;
const EDGE = 1.6;

function areaOutline({ geometry }: AreaMark, camera: Camera, highlight: Colour): SvgNode[] {
  // Where the map goes on across the antimeridian, nothing ends there.
  const d = pathData(camera.across ? outlineOf(geometry) : geometry, camera);
  const paint = { fill: "none", stroke: highlight, "stroke-width": WIDTH, "stroke-linejoin": "round" };
  return [element("path", { d, ...paint })];
}

/** The line as it is, between two edges: whether it is dashed is what it says. */
function lineOutline(mark: LineMark, camera: Camera, highlight: Colour): SvgNode[] {
  const { stroke, casing } = mark;
  if (!seenAt(mark, camera.zoom)) return [];
  const { whole, ink } = linePaths(mark, camera, { tolerance: LINE_TOLERANCE });
  const line = { d: whole, fill: "none" };
  const paper = casing ?? { colour: highlight, width: stroke.width };
  const edges = { stroke: highlight, "stroke-width": paper.width + 2 * EDGE };
  return [
    element("path", { ...line, ...edges }),
    element("path", { ...line, stroke: paper.colour, "stroke-width": paper.width }),
    element("path", ink),
  ];
}

/** What belongs to a line or to another symbol, which shows that it is meant. */
const RINGLESS: ReadonlySet<SymbolId> = new Set(["arrow", "bar", "contested"]);

/** A ring around the symbol, which is drawn again over the lines that are outlined with it. */
function pointOutline(mark: PointMark, camera: Camera, highlight: Colour): SvgNode[] {
  if (!seenAt(mark, camera.zoom)) return [];
  const { symbol, size, rotation } = mark;
  const [x, y] = placeOfSymbol(mark, camera);
  const drawn = renderSymbol(symbol, size, mark, { x, y, rotation });
  if (RINGLESS.has(symbol)) return [drawn];
  const ring = { cx: x, cy: y, r: size / 2 + RING, fill: "none", stroke: highlight, "stroke-width": WIDTH };
  return [element("circle", ring), drawn];
}

/** What tells a mark from all others while it is pointed at, or pinned. */
export function renderOutline(mark: Mark, camera: Camera, highlight: Colour): SvgNode[] {
  switch (mark.kind) {
    case "area":
      return areaOutline(mark, camera, highlight);
    case "line":
      return lineOutline(mark, camera, highlight);
    case "point":
      return pointOutline(mark, camera, highlight);
    case "label":
      return [];
    default:
      return mark satisfies never;
  }
}
