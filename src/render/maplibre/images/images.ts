import type { Map as MapLibreMap } from "maplibre-gl";
import { HATCHES } from "../../../theme/hatches.ts";
import { SYMBOLS } from "../../../theme/symbols.ts";
import type { Colour, HatchId, SymbolId } from "../../../theme/theme.ts";

/** Side of the box that symbols are drawn in. */
const SYMBOL_BOX = 16;

function canvas(side: number): CanvasRenderingContext2D {
  const element = document.createElement("canvas");
  element.width = side;
  element.height = side;
  const context = element.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("The browser gave no 2D canvas to draw the map's symbols on.");
  return context;
}

function drawHatch(id: HatchId, colour: Colour, ratio: number): ImageData {
  const { size, path, strokeWidth } = HATCHES[id];
  const side = size * ratio;
  const context = canvas(side);
  context.scale(side / size, side / size);
  context.strokeStyle = colour;
  context.lineWidth = strokeWidth;
  context.lineCap = "round";
  context.stroke(new Path2D(path));
  return context.getImageData(0, 0, side, side);
}

function drawSymbol(
  id: SymbolId,
  size: number,
  colours: Record<"ink" | "paper" | "accent", Colour>,
  ratio: number,
): ImageData {
  const side = Math.ceil(size * ratio);
  const context = canvas(side);
  context.scale(side / SYMBOL_BOX, side / SYMBOL_BOX);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const part of SYMBOLS[id]) {
    const path = new Path2D(part.path);
    if (part.fill) {
      context.fillStyle = colours[part.fill];
      context.fill(path);
    }
    if (part.stroke) {
      context.strokeStyle = colours[part.stroke];
      context.lineWidth = part.strokeWidth ?? 1;
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, side, side);
}

/**
 * Px of an image to one CSS px. Twice the screen's, as hatches are drawn up to twice their size and symbols between
 * the screen's px; whole, as MapLibre keeps the ratio of a hatch without its fraction.
 */
function imageRatio(screen: number): number {
  return 2 * Math.max(1, Math.ceil(screen));
}

function addNamed(map: MapLibreMap, name: string, ratio: number): void {
  const [kind, id, ...rest] = name.split("|");
  if (kind === "hatch") {
    map.addImage(name, drawHatch(id as HatchId, rest[0] as Colour, ratio), { pixelRatio: ratio });
    return;
  }
  const [size, ink, paper, accent] = rest as [string, Colour, Colour, Colour];
  const image = drawSymbol(id as SymbolId, Number(size), { ink, paper, accent }, ratio);
  map.addImage(name, image, { pixelRatio: ratio });
}

/** Draws hatches and symbols when the style first asks for them by name. */
export function provideImages(map: MapLibreMap): void {
  const ratio = imageRatio(window.devicePixelRatio);
  map.setMissingStyleImageResolver((name) => addNamed(map, name, ratio));
}

/** Draws hatches and symbols beforehand, for a map that has its own way with images that are missing. Gives the new ones. */
export function addImages(map: MapLibreMap, names: Iterable<string>): string[] {
  const ratio = imageRatio(window.devicePixelRatio);
  const added = [...new Set(names)].filter((name) => !map.hasImage(name));
  for (const name of added) addNamed(map, name, ratio);
  return added;
}
