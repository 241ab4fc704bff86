import type { Camera } from "../../scene/frame/camera.ts";
import { type PlacedLabel, placeScene } from "../../scene/labels/placement.ts";
import { seenAt } from "../../scene/routes/level-of-detail.ts";
import type { AreaMark, Layer, LineMark, Mark, PointMark, Scene } from "../../scene/scene.ts";
import { FONT_FAMILY } from "../../theme/fonts/metrics.ts";
import { pathData, projectPoint, tileGrid, tileScale } from "./geometry/project.ts";
import { renderLabel } from "./labels.ts";
import { hatchId, hatchPatterns, paintOrder, strokeAttributes } from "./paint.ts";
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

interface Context {
  camera: Camera;
  prefix: string;
  options: MapOptions;
}

function base(mark: Mark, { prefix, options }: Context): SvgNode["attributes"] {
  return { id: svgId(prefix, mark.id), ...(options.subjects && subjectAttribute(mark.subject)) };
}

function titleOf(mark: Mark, { options }: Context): SvgNode | false {
  return options.titles !== false && element("title", {}, mark.title);
}

/** A dashed line keeps nearly every vertex, as its dashes are counted along it. */
const DASHED_TOLERANCE = 0.05;

function generalised({ options }: Context): { tolerance?: number } {
  return options.tolerance === undefined ? {} : { tolerance: options.tolerance };
}

function renderArea(mark: AreaMark, context: Context): SvgNode[] {
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
interface Drawn {
  under: SvgNode[];
  over: SvgNode[];
}

function renderLine(mark: LineMark, context: Context): Drawn {
  if (!seenAt(mark, context.camera.zoom)) return { under: [], over: [] };
  const dashed = Boolean(mark.stroke.dash);
  const options = dashed ? { uncut: true, tolerance: DASHED_TOLERANCE } : generalised(context);
  const d = pathData(mark.geometry, context.camera, options);
  if (!d) return { under: [], over: [] };
  const { id, ...subject } = base(mark, context);
  const line = { d, fill: "none" };
  const ink = { ...line, ...strokeAttributes(mark.stroke, tileScale(context.camera.zoom)) };
  const over = [element("path", { id, ...subject, ...ink }, titleOf(mark, context))];
  if (!mark.casing) return { under: [], over };
  const casing = { ...line, stroke: mark.casing.colour, "stroke-width": mark.casing.width };
  return {
    under: [element("path", { id: `${id}-casing`, ...subject, ...casing }, titleOf(mark, context))],
    over,
  };
}

function renderPoint(mark: PointMark, context: Context): SvgNode[] {
  const { width, height, zoom } = context.camera;
  if (zoom < (mark.minZoom ?? 0)) return [];
  const [x, y] = projectPoint(mark.at, context.camera);
  if (x < -mark.size || y < -mark.size || x > width + mark.size || y > height + mark.size) return [];
  const symbol = renderSymbol(mark.symbol, mark.size, mark, { x, y, rotation: mark.rotation });
  return [element("g", base(mark, context), titleOf(mark, context), symbol)];
}

function renderMark(mark: Mark, context: Context, placed: Map<string, PlacedLabel>): Drawn {
  switch (mark.kind) {
    case "area":
      return { under: [], over: renderArea(mark, context) };
    case "line":
      return renderLine(mark, context);
    case "point":
      return { under: [], over: renderPoint(mark, context) };
    case "label": {
      const label = placed.get(mark.id);
      return { under: [], over: label ? [renderLabel(label, context.prefix)] : [] };
    }
    default:
      return mark satisfies never;
  }
}

/** Casings go under all lines of the layer, so that none cuts through the dashes of another. */
function renderLayer(layer: Layer, context: Context, placed: Map<string, PlacedLabel>): SvgNode {
  const drawn = paintOrder(layer.marks).map((mark) => renderMark(mark, context, placed));
  return element(
    "g",
    { id: svgId(context.prefix, `layer-${layer.id}`), "stroke-linejoin": "round", "fill-rule": "evenodd" },
    context.options.titles !== false && element("title", {}, layer.name),
    ...drawn.flatMap((d) => d.under),
    ...drawn.flatMap((d) => d.over),
  );
}

/** The hatches and layers of a map, to be put into any picture; the ground is not among them. Tiles are whole. */
export function renderLayers(
  scene: Scene,
  camera: Camera,
  options: MapOptions = {},
): { defs: SvgNode[]; layers: SvgNode[] } {
  const context = { camera, prefix: options.prefix ?? "", options };
  const labels = options.labels === false ? [] : (options.placed ?? placeScene(scene, camera));
  const placed = new Map(labels.map((p) => [p.mark.id, p]));
  const fills = scene.layers.flatMap((l) => l.marks).flatMap((m) => (m.kind === "area" ? [m.fill] : []));
  return {
    defs: hatchPatterns(context.prefix, fills, { ...tileGrid(camera), whole: options.wholeTiles ?? true }),
    layers: scene.layers.map((layer) => renderLayer(layer, context, placed)),
  };
}

/** What a picture of the scene says of itself to those who do not see it. */
export function describeMap({ dateLabel, subtitle }: Scene): string {
  return [dateLabel, subtitle].filter(Boolean).join(". ");
}

/** The map alone, in the frame of the camera, lying exactly where MapLibre draws it. */
export function renderMap(scene: Scene, camera: Camera, options: MapOptions = {}): SvgNode {
  const { width, height } = camera;
  const prefix = options.prefix ?? "";
  const { defs, layers } = renderLayers(scene, camera, { wholeTiles: false, ...options });
  const [title, desc] = [svgId(prefix, "title"), svgId(prefix, "desc")];
  const frame = { width, height, viewBox: `0 0 ${width} ${height}` };
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      version: "1.1",
      ...frame,
      role: "img",
      "aria-labelledby": `${title} ${desc}`,
      "font-family": FONT_FAMILY,
    },
    element("title", { id: title }, scene.title),
    element("desc", { id: desc }, describeMap(scene)),
    defs.length > 0 && element("defs", {}, ...defs),
    element("rect", { id: svgId(prefix, "ground"), width, height, fill: scene.ground }),
    ...layers,
  );
}
