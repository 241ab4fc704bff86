/** `#RRGGBB`. */
export type Colour = string;

/** Hatches are told apart by shape as well as by colour. */
export type HatchId = "diagonal" | "cross" | "dots";

/** A pattern of one stroke colour on a clear ground, described once for both renderers. CSS px. */
export interface Hatch {
  /** Side of the square tile. */
  size: number;
  strokeWidth: number;
  /** SVG path data inside the tile, seamless at its edges. */
  path: string;
}

/** Small drawings for points, badges and the legend. */
export type SymbolId =
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
  | "concern"
  | "regrets"
  | "opposes"
  | "rejects"
  | "demands"
  | "carrier";

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
