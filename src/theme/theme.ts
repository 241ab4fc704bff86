import type { BuiltInKind } from "../model/action-kinds.ts";

/** `#RRGGBB`. */
export type Colour = string;

/** Hatches are told apart by shape as well as by colour. */
export type HatchId = "diagonal" | "falling" | "rows" | "columns" | "cross" | "dots" | "reverse";

/** A pattern of one stroke colour on a clear ground, described once for both renderers. CSS px. */
export interface Hatch {
  /** Side of the square tile. */
  size: number;
  strokeWidth: number;
  /** SVG path data inside the tile, seamless at its edges. */
  path: string;
}

/** Signs that mean nothing by themselves: none is a tick, a cross, a plus or an arrow. */
export type ShapeId =
  | "dot"
  | "square"
  | "triangle"
  | "diamond"
  | "ring"
  | "frame"
  | "outline"
  | "lozenge"
  | "half"
  | "bars"
  | "hexagon"
  | "wave";

/** The sign of a kind of act; a kind that a dossier brings has one of a shape. */
export type ActionSymbolId = `act-${BuiltInKind | ShapeId}`;

/** A hatch in its colour. */
export interface Hatching {
  id: HatchId;
  colour: Colour;
}

/** Small drawings for points, badges and the legend. */
export type SymbolId =
  | ShapeId
  | "airport"
  | "capital"
  | "regional-capital"
  | "city"
  | "stop"
  | "arrow"
  | "held"
  | "supports"
  | "exception"
  | "neutral"
  | "status-quo"
  | "concern"
  | "regrets"
  | "opposes"
  | "rejects"
  | "demands"
  | "carrier"
  | "bar"
  | "contested"
  | ActionSymbolId;

/** One painted piece of a symbol, in a box of 16 x 16 whose centre is the anchor. */
export interface SymbolPart {
  path: string;
  fill?: "ink" | "paper" | "accent";
  stroke?: "ink" | "paper" | "accent";
  strokeWidth?: number;
}

/** Type as CSS wants it; sizes in CSS px. */
export interface TypeStyle {
  size: number;
  weight: 400 | 500 | 600 | 700;
  colour: Colour;
  halo?: Colour;
  haloWidth?: number;
  /** In em. */
  letterSpacing?: number;
  uppercase?: boolean;
}

export interface StrokeStyle {
  colour: Colour;
  width: number;
  dash?: number[];
}

/** The colours of a stance: its ground, and what is legible on it. */
export interface StancePaint {
  fill: Colour;
  /** Text and lines on top of the fill. */
  on: Colour;
  /** Lines over the fill, in the colour of what is on it, where all colours of the scale are taken. */
  hatch?: Hatching;
  symbol: SymbolId;
}

/** Everything that decides how a scene looks; passed in, never imported by the scene. */
export interface Theme {
  id: "light" | "dark";
  /** Its colours are those of a style sheet, which knows light and dark. */
  styled?: true;
  sea: Colour;
  land: Colour;
  /** Covered, but no statement found. */
  silent: Colour;
  carrier: Colour;
  coast: Colour;
  border: Colour;
  division: Colour;
  regional: Colour;
  neighbourOutline: Colour;
  river: Colour;
  text: Colour;
  soft: Colour;
  rule: Colour;
  card: Colour;
  page: Colour;
  route: Colour;
  routeCasing: Colour;
  stop: Colour;
  halo: Colour;
  highlight: Colour;
}
