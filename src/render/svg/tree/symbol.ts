import { SYMBOLS } from "../../../theme/symbols.ts";
import type { Colour, SymbolId, SymbolPart } from "../../../theme/theme.ts";
import { element, formatNumber, type SvgNode } from "./node.ts";

/** Side of the box that symbols are described in. */
const BOX = 16;

type SymbolColours = Record<"ink" | "paper" | "accent", Colour>;

function part({ path, fill, stroke, strokeWidth }: SymbolPart, colours: SymbolColours): SvgNode {
  return element("path", {
    d: path,
    fill: fill ? colours[fill] : "none",
    ...(stroke && { stroke: colours[stroke], "stroke-width": strokeWidth ?? 1 }),
  });
}

/** Where a symbol stands: the centre of its box in CSS px, and its turn clockwise in degrees. */
interface SymbolPlace {
  x: number;
  y: number;
  rotation?: number;
}

/** A symbol at a size; without a place its box begins at 0,0. */
export function renderSymbol(
  id: SymbolId,
  size: number,
  colours: SymbolColours,
  { x, y, rotation }: SymbolPlace = { x: size / 2, y: size / 2 },
): SvgNode {
  const turn = rotation ? ` rotate(${formatNumber(rotation)})` : "";
  const scale = ` scale(${formatNumber(size / BOX, 4)})`;
  const transform = `translate(${formatNumber(x)} ${formatNumber(y)})${turn}${scale} translate(${-BOX / 2} ${-BOX / 2})`;
  return element(
    "g",
    { transform, "stroke-linecap": "round", "stroke-linejoin": "round" },
    ...SYMBOLS[id].map((p) => part(p, colours)),
  );
}
