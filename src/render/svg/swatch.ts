import type { LegendEntry } from "../../scene/scene.ts";
import { hatchId, hatchPatterns, strokeAttributes } from "./paint.ts";
import { element, type SvgNode } from "./tree/node.ts";
import { renderSymbol } from "./tree/symbol.ts";

interface SwatchOptions {
  /** CSS px. */
  width?: number;
  height?: number;
  /** Put before every id, where a page holds several pictures. */
  prefix?: string;
}

type AreaSwatch = Extract<LegendEntry["swatch"], { kind: "area" }>;
type LineSwatch = Extract<LegendEntry["swatch"], { kind: "line" }>;

/** Share of the swatch's height that its symbol takes. */
const SYMBOL_SHARE = 0.78;
const CORNER = 2.5;

function areaSwatch(swatch: AreaSwatch, width: number, height: number, prefix: string): SvgNode[] {
  const { fill, stroke, symbol, ink } = swatch;
  const inset = (stroke?.width ?? 0) / 2;
  const box = { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset, rx: CORNER };
  const defs = hatchPatterns(prefix, [fill]);
  return [
    ...(defs.length > 0 ? [element("defs", {}, ...defs)] : []),
    ...(fill.colour ? [element("rect", { ...box, fill: fill.colour })] : []),
    ...(fill.hatch ? [element("rect", { ...box, fill: `url(#${hatchId(prefix, fill.hatch)})` })] : []),
    ...(stroke ? [element("rect", { ...box, fill: "none", ...strokeAttributes(stroke) })] : []),
    ...(symbol && ink
      ? [
          renderSymbol(
            symbol,
            height * SYMBOL_SHARE,
            { ink, paper: (fill.hatch && fill.colour) ?? "none", accent: ink },
            { x: width / 2, y: height / 2 },
          ),
        ]
      : []),
  ];
}

function lineSwatch(
  { stroke, symbol, ink, paper, accent }: LineSwatch,
  width: number,
  height: number,
): SvgNode[] {
  const y = height / 2;
  return [
    element("path", { d: `M0 ${y}H${width}`, fill: "none", ...strokeAttributes(stroke) }),
    ...(symbol
      ? [renderSymbol(symbol, height * SYMBOL_SHARE, { ink, paper, accent }, { x: width / 2, y })]
      : []),
  ];
}

/** The drawing of a class beside its words in the legend, its box beginning at 0,0. */
export function swatchParts(
  entry: LegendEntry,
  { width = 28, height = 18, prefix = "" }: SwatchOptions = {},
): SvgNode[] {
  const { swatch } = entry;
  switch (swatch.kind) {
    case "area":
      return areaSwatch(swatch, width, height, prefix);
    case "line":
      return lineSwatch(swatch, width, height);
    case "symbol":
      return [renderSymbol(swatch.symbol, height * SYMBOL_SHARE, swatch, { x: width / 2, y: height / 2 })];
    default:
      return swatch satisfies never;
  }
}

/** The same as a small picture of its own; the words are beside it, so it is hidden from screen readers. */
export function renderSwatch(entry: LegendEntry, options: SwatchOptions = {}): SvgNode {
  const { width = 28, height = 18 } = options;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "aria-hidden": "true",
    },
    ...swatchParts(entry, options),
  );
}
