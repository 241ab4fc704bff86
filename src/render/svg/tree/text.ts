import { setText } from "../../../theme/fonts/metrics.ts";
import type { TypeStyle } from "../../../theme/theme.ts";
import { element, type SvgNode } from "./node.ts";

export type Align = "start" | "middle" | "end";

/** CSS puts letter spacing after the last letter too, which would pull centred text to the left. */
function shift(align: Align, style: TypeStyle): number {
  const spacing = (style.letterSpacing ?? 0) * style.size;
  return align === "middle" ? spacing / 2 : align === "end" ? spacing : 0;
}

function typeAttributes(style: TypeStyle, align: Align): SvgNode["attributes"] {
  return {
    "font-size": style.size,
    "font-weight": style.weight,
    "letter-spacing": style.letterSpacing ? style.letterSpacing * style.size : undefined,
    "text-anchor": align === "start" ? undefined : align,
  };
}

/**
 * Lines of text in the family of the element around them, with the halo as a text of its own underneath: `paint-order` is not known to every program that
 * opens SVG 1.1.
 */
export function renderText(
  lines: string[],
  { x, y, align = "start", lineHeight = 0 }: { x: number; y: number; align?: Align; lineHeight?: number },
  style: TypeStyle,
): SvgNode {
  const left = x + shift(align, style);
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
  return element("g", typeAttributes(style, align), ...under, ...text({ fill: style.colour }));
}
