import type { Camera } from "../../scene/frame/camera.ts";
import { type PlacedLabel, placeScene } from "../../scene/labels/placement.ts";
import type { Layer, Scene } from "../../scene/scene.ts";
import { FONT_FAMILY } from "../../theme/fonts/metrics.ts";
import { tileGrid } from "./geometry/project.ts";
import { type MapOptions, type MarkContext, renderMark } from "./marks.ts";
import { hatchPatterns, paintOrder } from "./paint.ts";
import { svgId } from "./tree/ids.ts";
import { element, type SvgNode } from "./tree/node.ts";

/** Casings go under all lines of the layer, so that none cuts through the dashes of another. */
function renderLayer(layer: Layer, context: MarkContext, placed: Map<string, PlacedLabel>): SvgNode {
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
  const fills = scene.layers.flatMap((l) => l.marks).flatMap((m) => ("fill" in m ? [m.fill] : []));
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
