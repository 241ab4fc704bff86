import type { SymbolPart } from "./theme.ts";

export const DISC = "M8 1.2A6.8 6.8 0 1 1 8 14.8A6.8 6.8 0 1 1 8 1.2Z";
const PLATE =
  "M3.4 1.2H12.6A2.2 2.2 0 0 1 14.8 3.4V12.6A2.2 2.2 0 0 1 12.6 14.8H3.4A2.2 2.2 0 0 1 1.2 12.6V3.4A2.2 2.2 0 0 1 3.4 1.2Z";

export function disc(...glyph: SymbolPart[]): SymbolPart[] {
  return [{ path: DISC, fill: "paper", stroke: "ink", strokeWidth: 1.4 }, ...glyph];
}

/** A square with round corners: signs of acts, which no one takes for those of positions. */
export function plate(...glyph: SymbolPart[]): SymbolPart[] {
  return [{ path: PLATE, fill: "paper", stroke: "ink", strokeWidth: 1.4 }, ...glyph];
}

export function stroke(path: string, strokeWidth = 1.8): SymbolPart {
  return { path, stroke: "ink", strokeWidth };
}

export const fill = (path: string): SymbolPart => ({ path, fill: "ink" });
