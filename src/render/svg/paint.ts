import { dashInWidths, seenFrom } from "../../scene/mark-kinds.ts";
import type { Fill, Mark } from "../../scene/scene.ts";
import { HATCHES } from "../../theme/hatches.ts";
import type { StrokeStyle } from "../../theme/theme.ts";
import type { Transform } from "./geometry/path.ts";
import { svgId } from "./tree/ids.ts";
import { element, formatNumber, type SvgNode } from "./tree/node.ts";

export type Hatching = NonNullable<Fill["hatch"]>;

export function hatchId(prefix: string, hatch: Hatching): string {
  return svgId(prefix, `hatch-${hatch.id}-${hatch.colour.replace("#", "")}`);
}

/** Where hatches lie: where their tiles begin, CSS px, and how large they are. */
interface HatchGrid extends Transform {
  /** Sides and places of tiles are rounded to whole px. */
  whole?: boolean;
}

/** Tiles are left out of the way to the origin, so that it is short and exact in few decimals. */
function exactGrid(size: number, { scale, dx, dy }: HatchGrid): SvgNode["attributes"] {
  const [x, y] = [dx, dy].map((d) => formatNumber(d % (size * scale)));
  return { patternTransform: `translate(${x} ${y}) scale(${formatNumber(scale, 5)})` };
}

/** The tile of a hatch, for `<defs>`; without a grid it has its own size and begins at 0,0. */
export function hatchPattern(prefix: string, hatch: Hatching, grid?: HatchGrid): SvgNode {
  const { size, strokeWidth, path } = HATCHES[hatch.id];
  const side = grid?.whole ? Math.max(1, Math.round(size * grid.scale)) : size;
  const origin = grid?.whole ? { x: Math.round(grid.dx % side), y: Math.round(grid.dy % side) } : {};
  return element(
    "pattern",
    {
      id: hatchId(prefix, hatch),
      ...origin,
      width: side,
      height: side,
      patternUnits: "userSpaceOnUse",
      ...(grid && !grid.whole && exactGrid(size, grid)),
    },
    element("path", {
      d: path,
      fill: "none",
      stroke: hatch.colour,
      "stroke-width": strokeWidth,
      "stroke-linecap": "round",
      transform: side === size ? undefined : `scale(${formatNumber(side / size, 5)})`,
    }),
  );
}

/** One tile for each pair of hatch and colour, in order of appearance. */
export function hatchPatterns(prefix: string, fills: Pick<Fill, "hatch">[], grid?: HatchGrid): SvgNode[] {
  const found = new Map<string, Hatching>();
  for (const { hatch } of fills) if (hatch) found.set(hatchId(prefix, hatch), hatch);
  return [...found.values()].map((hatch) => hatchPattern(prefix, hatch, grid));
}

/** A dash pattern as it is written, CSS px; undefined where the line is whole. */
export function writtenDash({ dash }: StrokeStyle, dashScale: number): number[] | undefined {
  return dash?.map((d) => Number(formatNumber(d * dashScale)));
}

/** `dashScale`: CSS px that one px of the dashes takes. */
export function strokeAttributes(stroke: StrokeStyle | undefined, dashScale = 1): SvgNode["attributes"] {
  if (!stroke) return {};
  return {
    stroke: stroke.colour,
    "stroke-width": stroke.width,
    "stroke-dasharray": stroke.dash?.map((d) => formatNumber(d * dashScale)).join(" "),
  };
}

/**
 * Within a layer MapLibre paints marks of a kind together, solid lines before dashed ones, these by their pattern, and
 * the points that appear late before those that are always there. Here they are put in the same order.
 */
export function paintOrder(marks: Mark[]): Mark[] {
  const kinds = [...new Set(marks.map((m) => m.kind))];
  const dashKey = (mark: Mark) => (mark.kind === "line" ? dashInWidths(mark.stroke) : "");
  const dashes = ["", ...new Set(marks.map(dashKey).filter(Boolean))];
  const rank = (mark: Mark) => (mark.kind === "point" ? -seenFrom(mark) : dashes.indexOf(dashKey(mark)));
  return marks.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || rank(a) - rank(b));
}
