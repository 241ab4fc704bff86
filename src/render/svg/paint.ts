import type { Fill } from "../../scene/scene.ts";
import { HATCHES } from "../../theme/hatches.ts";
import type { StrokeStyle } from "../../theme/theme.ts";
import { svgId } from "./ids.ts";
import { element, formatNumber, type SvgNode } from "./node.ts";

export type Hatching = NonNullable<Fill["hatch"]>;

export function hatchId(prefix: string, hatch: Hatching): string {
  return svgId(prefix, `hatch-${hatch.id}-${hatch.colour.replace("#", "")}`);
}

/** The tile of a hatch, for `<defs>`. */
export function hatchPattern(prefix: string, hatch: Hatching): SvgNode {
  const { size, strokeWidth, path } = HATCHES[hatch.id];
  return element(
    "pattern",
    { id: hatchId(prefix, hatch), width: size, height: size, patternUnits: "userSpaceOnUse" },
    element("path", {
      d: path,
      fill: "none",
      stroke: hatch.colour,
      "stroke-width": strokeWidth,
      "stroke-linecap": "round",
    }),
  );
}

/** One tile for each pair of hatch and colour, in order of appearance. */
export function hatchPatterns(prefix: string, fills: Fill[]): SvgNode[] {
  const found = new Map<string, Hatching>();
  for (const { hatch } of fills) if (hatch) found.set(hatchId(prefix, hatch), hatch);
  return [...found.values()].map((hatch) => hatchPattern(prefix, hatch));
}

export function strokeAttributes(stroke: StrokeStyle | undefined): SvgNode["attributes"] {
  if (!stroke) return {};
  return {
    stroke: stroke.colour,
    "stroke-width": stroke.width,
    "stroke-dasharray": stroke.dash?.map((d) => formatNumber(d)).join(" "),
  };
}
