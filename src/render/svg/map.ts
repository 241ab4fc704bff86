import type { Camera } from "../../scene/camera.ts";
import { type PlacedLabel, placeScene } from "../../scene/placement.ts";
import type { AreaMark, Layer, LineMark, Mark, PointMark, Scene } from "../../scene/scene.ts";
import { FONT_FAMILY } from "../../theme/metrics.ts";
import { svgId } from "./ids.ts";
import { renderLabel } from "./labels.ts";
import { element, type SvgNode } from "./node.ts";
import { hatchId, hatchPatterns, strokeAttributes } from "./paint.ts";
import { pathData, projectPoint } from "./project.ts";
import { subjectAttribute } from "./subject.ts";
import { renderSymbol } from "./symbol.ts";

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

function renderLine(mark: LineMark, context: Context): SvgNode[] {
  const dashed = Boolean(mark.stroke.dash);
  const d = pathData(mark.geometry, context.camera, { uncut: dashed, ...generalised(context) });
  if (!d) return [];
  const { casing } = mark;
  const line = { d, fill: "none" };
  const ink = { ...line, ...strokeAttributes(mark.stroke) };
  if (!casing) return [element("path", { ...base(mark, context), ...ink }, titleOf(mark, context))];
  const under = element("path", { ...line, stroke: casing.colour, "stroke-width": casing.width });
  return [element("g", base(mark, context), titleOf(mark, context), under, element("path", ink))];
}

function renderPoint(mark: PointMark, context: Context): SvgNode[] {
  const { width, height, zoom } = context.camera;
  if (zoom < (mark.minZoom ?? 0)) return [];
  const [x, y] = projectPoint(mark.at, context.camera);
  if (x < -mark.size || y < -mark.size || x > width + mark.size || y > height + mark.size) return [];
  const symbol = renderSymbol(mark.symbol, mark.size, mark, { x, y, rotation: mark.rotation });
  return [element("g", base(mark, context), titleOf(mark, context), symbol)];
}

function renderMark(mark: Mark, context: Context, placed: Map<string, PlacedLabel>): SvgNode[] {
  switch (mark.kind) {
    case "area":
      return renderArea(mark, context);
    case "line":
      return renderLine(mark, context);
    case "point":
      return renderPoint(mark, context);
    case "label": {
      const label = placed.get(mark.id);
      return label ? [renderLabel(label, context.prefix)] : [];
    }
    default:
      return mark satisfies never;
  }
}

function renderLayer(layer: Layer, context: Context, placed: Map<string, PlacedLabel>): SvgNode {
  return element(
    "g",
    { id: svgId(context.prefix, `layer-${layer.id}`), "stroke-linejoin": "round", "fill-rule": "evenodd" },
    context.options.titles !== false && element("title", {}, layer.name),
    ...layer.marks.flatMap((mark) => renderMark(mark, context, placed)),
  );
}

/** The hatches and layers of a map, to be put into any picture; the ground is not among them. */
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
    defs: hatchPatterns(context.prefix, fills),
    layers: scene.layers.map((layer) => renderLayer(layer, context, placed)),
  };
}

/** The map alone, in the frame of the camera, as a picture that stands on its own. */
export function renderMap(scene: Scene, camera: Camera, options: MapOptions = {}): SvgNode {
  const { width, height } = camera;
  const prefix = options.prefix ?? "";
  const { defs, layers } = renderLayers(scene, camera, options);
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
    element("desc", { id: desc }, [scene.dateLabel, scene.subtitle].filter(Boolean).join(". ")),
    defs.length > 0 && element("defs", {}, ...defs),
    element("rect", { id: svgId(prefix, "ground"), width, height, fill: scene.ground }),
    ...layers,
  );
}
