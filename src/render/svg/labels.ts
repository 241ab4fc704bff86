import { BADGE_STEP } from "../../scene/labels/label-box.ts";
import type { PlacedLabel } from "../../scene/labels/placement.ts";
import { PADDING } from "../../scene/labels/polity/places.ts";
import { FONT_FAMILY } from "../../theme/fonts/metrics.ts";
import type { TypeStyle } from "../../theme/theme.ts";
import { strokeAttributes } from "./paint.ts";
import { svgId } from "./tree/ids.ts";
import { element, type SvgNode } from "./tree/node.ts";
import { renderSymbol } from "./tree/symbol.ts";
import { renderText } from "./tree/text.ts";

function leaderLine({ mark, leader, dotted }: PlacedLabel): SvgNode[] {
  if (!leader || !mark.leader) return [];
  const [[x1, y1], [x2, y2]] = leader;
  const { width } = mark.leader;
  const line = { x1, y1, x2, y2 };
  const { halo } = mark.outside ?? mark.style;
  const casing = halo && element("line", { ...line, stroke: halo, "stroke-width": width + 2 });
  const drawn = [
    element("line", { ...line, ...strokeAttributes(mark.leader) }),
    !dotted && element("circle", { cx: x2, cy: y2, r: 1.6, fill: mark.leader.colour }),
  ].filter((node) => node !== false);
  return casing ? [casing, ...drawn] : drawn;
}

function markerOf({ mark, marker }: PlacedLabel): SvgNode[] {
  if (!mark.marker || !marker) return [];
  const { symbol, size, ink, paper } = mark.marker;
  return [renderSymbol(symbol, size, { ink, paper, accent: ink }, marker)];
}

function badgeOf({ mark, badge }: PlacedLabel): SvgNode[] {
  if (!mark.badge || !badge) return [];
  const { also, ...first } = mark.badge;
  const signs = [
    ...(also ? [{ ...also, at: { x: badge.x + BADGE_STEP * badge.size, y: badge.y } }] : []),
    { ...first, at: badge },
  ];
  return signs.map(({ symbol, ink, paper, at }) =>
    renderSymbol(symbol, badge.size, { ink, paper, accent: ink }, at),
  );
}

/** CSS px that a dot may be off its place without a line to it. */
const NEAR = 3;
const HAIRLINE = 0.6;

/** From a dot that others have pushed aside to its place. */
function hairline({ mark: { style, outside = style }, badge, dotted }: PlacedLabel): SvgNode[] {
  if (!badge || !dotted || Math.hypot(badge.x - dotted[0], badge.y - dotted[1]) <= NEAR) return [];
  const line = { x1: badge.x, y1: badge.y, x2: dotted[0], y2: dotted[1] };
  return [element("line", { ...line, stroke: outside.colour, "stroke-width": HAIRLINE })];
}

/** What stands off its land is written for the ground that it is on: the sea, or a card. */
function styleOf({ mark, anchor }: PlacedLabel): TypeStyle {
  const { style, outside = style } = mark;
  const { size, letterSpacing } = style;
  // Of the size and the spacing that its room was measured for.
  const measured = { ...outside, size, ...(letterSpacing !== undefined && { letterSpacing }) };
  switch (anchor) {
    case "sea":
    case "leader":
      return measured;
    case "callout":
      return { ...measured, haloWidth: 0 };
    default:
      return style;
  }
}

/** The box around a name that stands on what it does not name. */
function cardOf({ mark: { callout }, anchor, box: [x0, y0, x1, y1] }: PlacedLabel): SvgNode[] {
  if (anchor !== "callout" || !callout) return [];
  const corner = { x: x0 - PADDING, y: y0 - PADDING, rx: 2 };
  const size = { width: x1 - x0 + 2 * PADDING, height: y1 - y0 + 2 * PADDING };
  return [element("rect", { ...corner, ...size, fill: callout.fill, ...strokeAttributes(callout.stroke) })];
}

/** One label with its leader, badge and marker; `title` is what pointing at any of them tells. */
export function renderLabel(
  label: PlacedLabel,
  about: SvgNode["attributes"],
  title?: SvgNode | false,
): SvgNode {
  const { mark, x, y, align, lineHeight } = label;
  return element(
    "g",
    about,
    title,
    ...markerOf(label),
    ...leaderLine(label),
    ...cardOf(label),
    ...hairline(label),
    ...badgeOf(label),
    mark.lines.length > 0 && renderText(mark.lines, { x, y, align, lineHeight }, styleOf(label)),
  );
}

/** Placed labels, the most important on top. */
export function renderLabels(placed: PlacedLabel[], prefix = ""): SvgNode {
  const group = { id: svgId(prefix, "labels"), "font-family": FONT_FAMILY };
  return element(
    "g",
    group,
    ...placed.toReversed().map((p) => renderLabel(p, { id: svgId(prefix, p.mark.id) })),
  );
}
