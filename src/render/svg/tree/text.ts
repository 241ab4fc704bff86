import { needsDirection } from "../../../model/text/direction.ts";
import { setText } from "../../../theme/fonts/metrics.ts";
import type { TypeStyle } from "../../../theme/theme.ts";
import { element, type SvgNode } from "./node.ts";

export type Align = "start" | "middle" | "end";

/** Scripts that join their letters, or that WebKit sets the wrong way round where letters are spaced. */
const UNSPACED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Hebrew}]/u;

function spacingOf(lines: string[], { letterSpacing = 0, size }: TypeStyle): number {
  return lines.some((line) => UNSPACED.test(line)) ? 0 : letterSpacing * size;
}

/** CSS puts letter spacing after the last letter too, which would pull centred text to the left. */
function shift(align: Align, spacing: number): number {
  return align === "middle" ? spacing / 2 : align === "end" ? spacing : 0;
}

/** SVG names the ends of a line by its direction, a layout by its sides. */
function anchorOf(align: Align, isTurned: boolean): Align | undefined {
  const anchor = isTurned && align !== "middle" ? (align === "start" ? "end" : "start") : align;
  return anchor === "start" ? undefined : anchor;
}

function typeAttributes(lines: string[], style: TypeStyle, align: Align): SvgNode["attributes"] {
  const isTurned = needsDirection(lines.join(" "));
  return {
    "font-size": style.size,
    "font-weight": style.weight,
    "letter-spacing": spacingOf(lines, style) || undefined,
    direction: isTurned ? "rtl" : undefined,
    "text-anchor": anchorOf(align, isTurned),
  };
}

/**
 * Lines of text in the family of the element around them, all in the direction of the first letter. `align` is to the
 * left, middle or right of `x`. The halo is a text of its own underneath: `paint-order` is not known to every program
 * that opens SVG 1.1.
 */
export function renderText(
  lines: string[],
  { x, y, align = "start", lineHeight = 0 }: { x: number; y: number; align?: Align; lineHeight?: number },
  style: TypeStyle,
): SvgNode {
  const left = x + shift(align, spacingOf(lines, style));
  const text = (paint: SvgNode["attributes"]) =>
    lines.map((line, i) =>
      element("text", { x: left, y: y + i * lineHeight, ...paint }, setText(line, style)),
    );
  const halo = style.halo && {
    fill: style.halo,
    stroke: style.halo,
    "stroke-width": (style.haloWidth ?? 2) * 2,
    "stroke-linejoin": "round",
  };
  const under = halo ? text({ ...halo, "aria-hidden": "true" }) : [];
  return element("g", typeAttributes(lines, style, align), ...under, ...text({ fill: style.colour }));
}
