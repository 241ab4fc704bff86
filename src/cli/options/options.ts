import { wordFault } from "../../dossier/read/vocabulary.ts";
import { CARRYING } from "../../export/carrying.ts";
import { type FormatId, goesWith } from "../../export/formats.ts";
import { DEFAULT_OPTIONS } from "../../export/options.ts";
import { CSS_DPI, type PageSize } from "../../export/size/presets.ts";
import { defaultDpi, parseSize, sizeFault } from "../../export/size/size.ts";
import { dateFault } from "../../model/dates.ts";
import type { IsoDate } from "../../model/dossier.ts";
import { type BoundsFault, normalBounds } from "../../model/geometry/bounds.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { shown, withArticle } from "../../model/text/text.ts";
import { Usage } from "../../node/errors.ts";

/** Latitudes that a Mercator map can show without running off to infinity. */
const MOST_LATITUDE = 85;

/** One of a few words. */
export function wordOf<T extends string>(value: string, kind: string, words: readonly T[]): T {
  const found = words.find((word) => word === value.toLowerCase());
  if (found) return found;
  if (value === "")
    throw new Usage(`An empty text is not ${withArticle(kind)}: expected one of ${words.join(", ")}.`);
  throw new Usage(wordFault(value, kind, words));
}

/** When a dossier goes with what is made of it. */
export const carryingOf = (value: string = DEFAULT_OPTIONS.dossier) =>
  wordOf(value, "way to carry the dossier", CARRYING);

/** Words with commas between them, in one option or in several. */
export function wordsOf<T extends string>(values: string[], kind: string, words: readonly T[]): T[] {
  const given = values.flatMap((value) => value.split(",")).map((word) => word.trim());
  return [...new Set(given.map((word) => wordOf(word, kind, words)))];
}

export interface Sized {
  size: PageSize;
  /** Px of a PNG to the inch. */
  dpi: number;
}

function numberOf(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : undefined;
}

function dpiOf(text: string): number {
  const dpi = numberOf(text);
  if (dpi === undefined) {
    throw new Usage(
      `${shown(text) || "An empty text"} is not a number of px to the inch: expected one like 300.`,
    );
  }
  return dpi;
}

/** A size brings its own density, which `dpi` overrides. */
export function sizedOf(text: string, dpi: string | undefined, format: FormatId): Sized {
  const parsed = parseSize(text);
  if ("fault" in parsed) throw new Usage(parsed.fault);
  const usual = goesWith(format, "dpi") ? defaultDpi(parsed.size) : CSS_DPI;
  const asked = dpi === undefined ? usual : dpiOf(dpi);
  const fault = sizeFault(parsed.size, asked);
  if (fault) throw new Usage(fault);
  return { size: parsed.size, dpi: asked };
}

export function dateOf(text: string): IsoDate {
  const fault = dateFault(text);
  if (fault) throw new Usage(fault);
  return text;
}

/** `W,S,E,N` in degrees. */
export function boundsOf(text: string): Bounds {
  const given = shown(text) || "An empty text";
  const form = "west,south,east,north in degrees, such as 38,28.5,49,38";
  const [west, south, east, north, ...more] = text.split(",").map(numberOf);
  if (west === undefined || south === undefined || east === undefined || north === undefined || more.length) {
    throw new Usage(`${given} is not a frame: expected ${form}.`);
  }
  if (Math.abs(south) > MOST_LATITUDE || Math.abs(north) > MOST_LATITUDE) {
    throw new Usage(
      `${given} leaves the map: expected -${MOST_LATITUDE} to ${MOST_LATITUDE} for south and north.`,
    );
  }
  if (south >= north) {
    throw new Usage(`${given} is empty: south (${south}) has to be less than north (${north}).`);
  }
  const bounds = normalBounds([west, south, east, north]);
  if (typeof bounds !== "string") return bounds;
  throw new Usage(`${given} ${widthFault(bounds, west, east)}`);
}

function widthFault(fault: BoundsFault, west: number, east: number): string {
  switch (fault) {
    case "globe":
      return "leaves the globe: expected -180 to 180 for west and east.";
    case "wide":
      return "is wider than the world: expected at most 360 degrees from west to east.";
    case "empty":
      return `is empty: west (${west}) has to be less than east (${east}), but for at most 240 degrees across the antimeridian, such as 160,-50,-150,10.`;
    default:
      return fault satisfies never;
  }
}

/** Which part of a batch: `index` counts from 1 to `count`. */
export interface Shard {
  index: number;
  count: number;
}

export function shardOf(text: string): Shard {
  const [, index, count] = (/^(\d{1,9})\/(\d{1,9})$/.exec(text.trim()) ?? []).map(Number);
  const given = shown(text) || "An empty text";
  if (index === undefined || count === undefined || count < 1) {
    throw new Usage(
      `${given} is not a shard: expected the number of the part and how many there are, such as 2/3.`,
    );
  }
  if (index < 1 || index > count) {
    throw new Usage(`${given} is not a shard: the parts are counted from 1 to ${count}.`);
  }
  return { index, count };
}

/** A copy of a source, as `--source` names it. */
export interface SourceFile {
  id: string;
  path: string;
}

/** `ID=FILE`; the name of the file may hold further equals signs. */
export function sourceFileOf(text: string): SourceFile {
  const at = text.indexOf("=");
  const id = text.slice(0, Math.max(at, 0)).trim();
  const path = text.slice(at + 1);
  if (at < 0 || id === "" || path.trim() === "") {
    const given = shown(text) || "An empty text";
    throw new Usage(`${given} names no source and file: expected ID=FILE, such as press-tv=article.txt.`);
  }
  return { id, path };
}
