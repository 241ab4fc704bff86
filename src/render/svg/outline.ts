import { outlineOf } from "../../model/geometry/antimeridian.ts";
import type { Camera } from "../../scene/frame/camera.ts";
import { seenAt } from "../../scene/routes/level-of-detail.ts";
import type { AreaMark, LineMark, Mark, PointMark } from "../../scene/scene.ts";
import type { Colour } from "../../theme/theme.ts";
import { pathData, projectPoint, tileScale } from "./geometry/project.ts";
import { strokeAttributes } from "./paint.ts";
import { element, type SvgNode } from "./tree/node.ts";
import { renderSymbol } from "./tree/symbol.ts";

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
  const { geometry, stroke, casing } = mark;
  if (!seenAt(mark, camera.zoom)) return [];
  const line = { d: pathData(geometry, camera, { uncut: Boolean(stroke.dash) }), fill: "none" };
  const own = element("path", { ...line, ...strokeAttributes(stroke, tileScale(camera.zoom)) });
  const paper = casing ?? { colour: highlight, width: stroke.width };
  const edges = { stroke: highlight, "stroke-width": paper.width + 2 * EDGE };
  return [
    element("path", { ...line, ...edges }),
    element("path", { ...line, stroke: paper.colour, "stroke-width": paper.width }),
    own,
  ];
}

/** A ring around the symbol, which is drawn again over the lines that are outlined with it. */
function pointOutline(mark: PointMark, camera: Camera, highlight: Colour): SvgNode[] {
  if (camera.zoom < (mark.minZoom ?? 0)) return [];
  const { symbol, size, at, rotation } = mark;
  const [x, y] = projectPoint(at, camera);
  const drawn = renderSymbol(symbol, size, mark, { x, y, rotation });
  if (symbol === "arrow") return [drawn];
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
