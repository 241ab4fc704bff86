import type { StanceRole } from "../model/stance.ts";
import { actionSymbols } from "./action-symbols.ts";
import { DISC, disc, fill, stroke } from "./symbol-parts.ts";
import type { ShapeId, SymbolId, SymbolPart } from "./theme.ts";

/** In the order in which stances without a role take them. */
const GLYPHS: Record<ShapeId, SymbolPart[]> = {
  dot: [fill("M8 4.9A3.1 3.1 0 1 1 8 11.1A3.1 3.1 0 1 1 8 4.9Z")],
  square: [fill("M5.2 5.2H10.8V10.8H5.2Z")],
  triangle: [fill("M8 4.3L11.5 10.4H4.5Z")],
  diamond: [fill("M8 4L12 8L8 12L4 8Z")],
  ring: [stroke("M8 5.2A2.8 2.8 0 1 1 8 10.8A2.8 2.8 0 1 1 8 5.2Z", 1.4)],
  frame: [stroke("M5.5 5.5H10.5V10.5H5.5Z", 1.4)],
  outline: [stroke("M8 4.9L11 10.1H5Z", 1.4)],
  lozenge: [stroke("M8 4.8L11.2 8L8 11.2L4.8 8Z", 1.4)],
  half: [
    fill("M8 4.6A3.4 3.4 0 0 0 8 11.4Z"),
    stroke("M8 4.8A3.2 3.2 0 1 1 8 11.2A3.2 3.2 0 1 1 8 4.8Z", 1.2),
  ],
  bars: [stroke("M6 5.2V10.8M10 5.2V10.8", 1.8)],
  hexagon: [fill("M8 4.2L11.3 6.1V9.9L8 11.8L4.7 9.9V6.1Z")],
  wave: [stroke("M4.4 9Q6.2 5.4 8 8Q9.8 10.6 11.6 7", 1.6)],
};
export const SHAPE_IDS = Object.keys(GLYPHS) as ShapeId[];

const onDiscs = Object.fromEntries(SHAPE_IDS.map((id) => [id, disc(...GLYPHS[id])])) as Record<
  ShapeId,
  SymbolPart[]
>;

const FRAME = "M1.6 1.6H14.4V14.4H1.6Z";
const DASHED_FRAME = [
  "M1.6 3.8V1.6H3.8M6.4 1.6H9.6M12.2 1.6H14.4V3.8",
  "M14.4 6.4V9.6M14.4 12.2V14.4H12.2",
  "M9.6 14.4H6.4M3.8 14.4H1.6V12.2M1.6 9.6V6.4",
].join("");

/** Drawings in a 16 x 16 box, centre at 8,8. Arrowheads point north before rotation. */
export const SYMBOLS: Record<SymbolId, SymbolPart[]> = {
  ...onDiscs,
  ...actionSymbols(GLYPHS),
  airport: [{ path: "M8 4A4 4 0 1 1 8 12A4 4 0 1 1 8 4Z", fill: "paper", stroke: "ink", strokeWidth: 2.2 }],
  capital: [{ path: "M4.6 4.6H11.4V11.4H4.6Z", fill: "ink", stroke: "paper", strokeWidth: 1.6 }],
  "regional-capital": [{ path: "M4.6 4.6H11.4V11.4H4.6Z", fill: "paper", stroke: "ink", strokeWidth: 1.6 }],
  city: [
    {
      path: "M8 5.4A2.6 2.6 0 1 1 8 10.6A2.6 2.6 0 1 1 8 5.4Z",
      fill: "ink",
      stroke: "paper",
      strokeWidth: 1.4,
    },
  ],
  stop: [
    { path: DISC, fill: "paper", stroke: "ink", strokeWidth: 1.4 },
    { path: "M5.4 5.4L10.6 10.6M10.6 5.4L5.4 10.6", stroke: "accent", strokeWidth: 2 },
  ],
  arrow: [{ path: "M8 2.5L13 13L8 10.4L3 13Z", fill: "ink", stroke: "paper", strokeWidth: 1.2 }],
  // Wider than its plate would be, with a rim on its long sides: it lies over a border.
  bar: [{ path: "M0.4 7H15.6V9H0.4Z", fill: "ink", stroke: "paper", strokeWidth: 0.9 }],
  // Dashes around a plate that is smaller than its frame.
  contested: [
    { path: FRAME, stroke: "paper", strokeWidth: 2.6 },
    { path: DASHED_FRAME, stroke: "ink", strokeWidth: 1.3 },
  ],
  // A flag and chevrons: a tick and a cross would say right and wrong.
  held: disc(stroke("M5.8 11.8V4.6L11 6.4L5.8 8.4", 1.7)),
  supports: disc(stroke("M8 4.8V11.2M4.8 8H11.2")),
  exception: disc(stroke("M5.2 6.6H10.8M5.2 9.4H10.8", 1.6)),
  neutral: disc(stroke("M4.8 8H11.2")),
  "status-quo": disc(stroke("M8 5A3 3 0 1 1 8 11A3 3 0 1 1 8 5Z", 1.7)),
  concern: disc(stroke("M8 4.4V8.8M8 11V11.6", 2)),
  regrets: disc(stroke("M5 9.6Q8 6 11 9.6")),
  opposes: disc(stroke("M8 4.6V11.2M5.4 8.8L8 11.4L10.6 8.8", 1.6)),
  rejects: disc(stroke("M4.9 6.6H11.1M4.9 9.4H11.1M10 4.6L6 11.4", 1.5)),
  demands: disc(stroke("M5 4.8L8 7.6L11 4.8M5 8.6L8 11.4L11 8.6", 1.8)),
  carrier: disc(stroke("M4.4 9.4L11.8 6M7.4 8L5.6 5.4M7.9 7.8L8.6 11.2", 1.5)),
};

/** The sign of each role. */
export const ROLE_SYMBOLS: Record<StanceRole, SymbolId> = {
  initiates: "held",
  supports: "supports",
  exception: "exception",
  neutral: "neutral",
  "status-quo": "status-quo",
  concern: "concern",
  regrets: "regrets",
  opposes: "opposes",
  rejects: "rejects",
  demands: "demands",
  remark: "neutral",
};
