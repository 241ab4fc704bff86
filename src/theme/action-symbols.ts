import type { BuiltInKind } from "../model/action-kinds.ts";
import { fill, plate, stroke } from "./symbol-parts.ts";
import type { ActionSymbolId, ShapeId, SymbolPart } from "./theme.ts";

/** Pictograms of the kinds of act. None is a tick or a cross: whether an act is right is not the map's to say. */
const PICTOGRAMS: Record<BuiltInKind, SymbolPart[]> = {
  airspace: [
    fill(
      "M8 2.9L8.7 4.1V5.9L12 7.9V9L8.7 8.1V9.6L9.7 10.3V11L8 10.5L6.3 11V10.3L7.3 9.6V8.1L4 9V7.9L7.3 5.9V4.1Z",
    ),
    stroke("M3.8 12.7H12.2", 1.2),
  ],
  border: [
    stroke("M3.6 5.4H12.4V8.6H3.6Z", 1.3),
    stroke("M6.2 8.4L8 5.6M9.2 8.4L11 5.6", 1.2),
    stroke("M5.2 8.8V12.4M10.8 8.8V12.4", 1.5),
  ],
  trade: [
    stroke("M3.9 5.8L8 3.6L12.1 5.8V10.4L8 12.6L3.9 10.4Z", 1.3),
    stroke("M4 5.9L8 8L12 5.9M8 8V12.4", 1.2),
  ],
  broadcast: [
    stroke("M8 7.4L5.8 12.7M8 7.4L10.2 12.7M6.7 10.6H9.3", 1.3),
    stroke("M5.3 8.6A3.6 3.6 0 0 1 5.3 3.9M10.7 3.9A3.6 3.6 0 0 1 10.7 8.6", 1.3),
    fill("M8 5A1.25 1.25 0 1 1 8 7.5A1.25 1.25 0 1 1 8 5Z"),
  ],
  forces: [fill("M8.0 3.3L9.2 6.6L12.8 6.8L10.0 8.9L10.9 12.3L8.0 10.4L5.1 12.3L6.0 8.9L3.2 6.8L6.8 6.6Z")],
  law: [
    stroke("M8 3.4V12.4M5.6 12.5H10.4M4.4 4.9H11.6", 1.2),
    fill("M4.4 5.2L6.3 9.2A1.93 1.93 0 0 1 2.5 9.2ZM11.6 5.2L13.5 9.2A1.93 1.93 0 0 1 9.7 9.2Z"),
  ],
  diplomacy: [stroke("M3.6 4.8H12.4V11.4H3.6Z", 1.3), stroke("M3.8 5.2L8 8.8L12.2 5.2", 1.3)],
  recognition: [
    stroke("M8 3.5A2.8 2.8 0 1 1 8 9.1A2.8 2.8 0 1 1 8 3.5Z", 1.4),
    fill("M6 9L5.3 13L8 11.6L10.7 13L10 9Z"),
  ],
  sanction: [fill("M4.2 7.3H11.8V12.7H4.2Z"), stroke("M5.9 7.3V5.6A2.1 2.1 0 0 1 10.1 5.6V7.3", 1.5)],
};

const named = (glyphs: Record<string, SymbolPart[]>) =>
  Object.fromEntries(Object.entries(glyphs).map(([id, glyph]) => [`act-${id}`, plate(...glyph)]));

/** The signs of acts: of the built-in kinds, and of those that a dossier brings. */
export const actionSymbols = (shapes: Record<ShapeId, SymbolPart[]>) =>
  ({ ...named(PICTOGRAMS), ...named(shapes) }) as Record<ActionSymbolId, SymbolPart[]>;
