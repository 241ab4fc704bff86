import { type GeoStream, geoClipRectangle } from "d3-geo";
import type { FlatGeometry, FlatPart } from "../../../scene/frame/flat-geometry.ts";
import type { Box } from "../../../scene/labels/placement.ts";
import { dashesOf } from "./dashes.ts";
import { insetPart } from "./inset.ts";
import { type Transform, thin } from "./simplify.ts";
import { trimLine } from "./trim.ts";

export type { Transform } from "./simplify.ts";

export interface PathOptions {
  /** How far the line may run from a vertex that is left out, CSS px. */
  tolerance?: number;
  /** What is outside is cut away, CSS px; absent to keep all. */
  clip?: Box;
  /**
   * Lengths of the dashes and gaps of a line, CSS px: where it is cut, its dashes stay where they are. Of one that is
   * moved to a side the dashes alone are drawn.
   */
  dash?: number[];
  /** How far a line is moved to the left of its way, CSS px. */
  inset?: number;
  /** Numbers are whole px instead of tenths: half the text, for drawings that are made larger than they are shown. */
  whole?: boolean;
  /** Numbers are halves of a px: less text, for drawings so small that nobody sees it. */
  halves?: boolean;
  /** Rings smaller than this in both directions are left out, CSS px. */
  smallest?: number;
}

/** Below what antialiasing shows, even on a screen of two px to the CSS px. */
const TOLERANCE = 0.25;
const SMALLEST_RING = 0.25;
/** Tenths of a px: MapLibre's own grid is no finer. */
const DECIMAL = 10;

function tenths(value: number): string {
  const digits = String(Math.abs(value) % DECIMAL);
  const whole = Math.trunc(Math.abs(value) / DECIMAL);
  const text = digits === "0" ? String(whole) : `${whole === 0 ? "" : whole}.${digits}`;
  return value < 0 ? `-${text}` : text;
}

/** Path data with relative steps on a grid of 1/`parts` px, the shortest form that every reader knows. */
class PathWriter {
  text = "";
  readonly #parts: number;
  /** Steps of the grid, in parts. */
  readonly #step: number;
  readonly #print: (value: number) => string;
  #x = 0;
  #y = 0;
  #points = 0;
  #held = "";

  constructor({ whole, halves }: Pick<PathOptions, "whole" | "halves">) {
    this.#parts = whole ? 1 : DECIMAL;
    this.#step = halves ? DECIMAL / 2 : 1;
    this.#print = whole ? String : tenths;
  }

  point(x: number, y: number): void {
    const nx = Math.round((x * this.#parts) / this.#step) * this.#step + 0;
    const ny = Math.round((y * this.#parts) / this.#step) * this.#step + 0;
    if (this.#points === 0) this.#held = `M${this.#print(nx)} ${this.#print(ny)}`;
    else if (nx === this.#x && ny === this.#y) return;
    else this.#move(nx - this.#x, ny - this.#y);
    this.#x = nx;
    this.#y = ny;
    this.#points++;
  }

  #move(dx: number, dy: number): void {
    const y = this.#print(dy);
    this.#held += `${this.#points === 1 ? "l" : dx < 0 ? "" : " "}${this.#print(dx)}${dy < 0 ? "" : " "}${y}`;
  }

  /** A lone point draws nothing and is dropped. */
  end(closed: boolean): void {
    if (this.#points > (closed ? 2 : 1)) this.text += closed ? `${this.#held}Z` : this.#held;
    this.#points = 0;
    this.#held = "";
  }
}

function isVisible(part: FlatPart, scale: number, smallest: number): boolean {
  let [x0, y0, x1, y1] = [1e99, 1e99, -1e99, -1e99];
  for (let i = 0; i < part.length; i += 2) {
    const x = part[i] ?? 0;
    const y = part[i + 1] ?? 0;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
    if ((x1 - x0) * scale >= smallest || (y1 - y0) * scale >= smallest) return true;
  }
  return false;
}

function streamTo(writer: PathWriter): GeoStream {
  let closed = false;
  return {
    point: (x, y) => writer.point(x, y),
    lineStart: () => undefined,
    lineEnd: () => writer.end(closed),
    polygonStart: () => {
      closed = true;
    },
    polygonEnd: () => {
      closed = false;
    },
  };
}

function boxOf(flat: FlatGeometry, t: Transform): Box {
  return [
    flat.x0 * t.scale + t.dx,
    flat.y0 * t.scale + t.dy,
    flat.x1 * t.scale + t.dx,
    flat.y1 * t.scale + t.dy,
  ];
}

const periodOf = (dash: number[]): number => dash.reduce((sum, length) => sum + length, 0);

function asideParts(part: FlatPart, t: Transform, by: number, { dash, tolerance = TOLERANCE }: PathOptions) {
  const parts = dash ? dashesOf(part, t.scale, dash) : [part];
  return parts.map((piece) => insetPart(piece, t, by, tolerance));
}

/** Path data of a geometry on a plane: thinned for its size, cut at a rectangle, printed. Empty where nothing shows. */
export function pathOf(flat: FlatGeometry, t: Transform, options: PathOptions = {}): string {
  const { tolerance = TOLERANCE, clip, dash, inset, smallest = SMALLEST_RING } = options;
  const [x0, y0, x1, y1] = boxOf(flat, t);
  if (clip && (x1 < clip[0] || x0 > clip[2] || y1 < clip[1] || y0 > clip[3])) return "";
  const writer = new PathWriter(options);
  const direct = streamTo(writer);
  const uncut = !clip || (x0 >= clip[0] && y0 >= clip[1] && x1 <= clip[2] && y1 <= clip[3]);
  const stream = uncut || dash ? direct : geoClipRectangle(...clip)(direct);
  const trimmed =
    uncut || !dash ? flat.parts : flat.parts.map((part) => trimLine(part, t, clip, periodOf(dash)));
  const parts = inset ? trimmed.flatMap((part) => asideParts(part, t, inset, options)) : trimmed;
  if (flat.closed) stream.polygonStart();
  for (const part of parts) {
    if (part.length < (flat.closed ? 6 : 4) || (flat.closed && !isVisible(part, t.scale, smallest))) continue;
    stream.lineStart();
    thin(part, t, tolerance, flat.closed, (x, y) => stream.point(x, y));
    stream.lineEnd();
  }
  if (flat.closed) stream.polygonEnd();
  return writer.text;
}
