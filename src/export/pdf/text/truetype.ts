/** A glyph's outline as fontkit gives it, in units of the font, upwards. */
export interface Outline {
  commands: { command: string; args: number[] }[];
}

export interface SubsetGlyph {
  outline: Outline;
  advance: number;
}

interface FontHeights {
  unitsPerEm: number;
  ascent: number;
  descent: number;
}

interface Point {
  x: number;
  y: number;
  on: boolean;
}

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const ON_CURVE = 1;
const X = { short: 2, same: 16 };
const Y = { short: 4, same: 32 };

/** Big-endian bytes, as fonts are written. */
class Bytes {
  readonly #values: number[] = [];
  u8(...values: number[]): this {
    for (const value of values) this.#values.push(value & 0xff);
    return this;
  }
  u16(...values: number[]): this {
    for (const value of values) this.u8(value >> 8, value);
    return this;
  }
  u32(...values: number[]): this {
    for (const value of values) this.u16(value >>> 16, value & 0xffff);
    return this;
  }
  bytes(): Uint8Array {
    return Uint8Array.from(this.#values);
  }
}

/** The points of each contour; those that lie halfway between two others are left to the reader to find. */
function contours({ commands }: Outline): Point[][] {
  const found: Point[][] = [];
  const add = (x = 0, y = 0, on = true) => found.at(-1)?.push({ x, y, on });
  for (const [i, { command, args }] of commands.entries()) {
    if (command === "moveTo") found.push([]);
    if (command === "moveTo" || command === "lineTo") add(args[0], args[1]);
    else if (command === "quadraticCurveTo") {
      const [cx = 0, cy = 0, x = 0, y = 0] = args;
      add(cx, cy, false);
      const next = commands[i + 1];
      const [nx = 0, ny = 0] = next?.command === "quadraticCurveTo" ? next.args : [Number.NaN];
      if (x !== (cx + nx) / 2 || y !== (cy + ny) / 2) add(x, y);
    } else if (command !== "closePath") throw new Error(`The outline of a TrueType glyph has no ${command}.`);
  }
  return found.map((points) => {
    const [first, last] = [points[0], points.at(-1)];
    const closed = first && last && points.length > 1 && last.on && first.x === last.x && first.y === last.y;
    return (closed ? points.slice(0, -1) : points).map((p) => ({
      ...p,
      x: Math.round(p.x),
      y: Math.round(p.y),
    }));
  });
}

function boxOf(points: Point[]): Box {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  if (points.length === 0) return { x0: 0, y0: 0, x1: 0, y1: 0 };
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** One coordinate as the step from the last: nothing where it is none, one byte where it is short. */
function step(delta: number, kind: typeof X, to: Bytes): number {
  if (delta === 0) return kind.same;
  if (Math.abs(delta) > 255) {
    to.u16(delta);
    return 0;
  }
  to.u8(Math.abs(delta));
  return kind.short | (delta > 0 ? kind.same : 0);
}

function glyphData(parts: Point[][], box: Box): Uint8Array {
  const points = parts.flat();
  if (points.length === 0) return new Uint8Array();
  const [xs, ys] = [new Bytes(), new Bytes()];
  const flags = points.map((point, i) => {
    const before = points[i - 1] ?? { x: 0, y: 0 };
    const moved = step(point.x - before.x, X, xs) | step(point.y - before.y, Y, ys);
    return moved | (point.on ? ON_CURVE : 0);
  });
  let end = -1;
  const ends = parts.map((part) => {
    end += part.length;
    return end;
  });
  const out = new Bytes().u16(parts.length, box.x0, box.y0, box.x1, box.y1, ...ends, 0);
  out.u8(...flags, ...xs.bytes(), ...ys.bytes());
  const bytes = out.bytes();
  return bytes.length % 4 === 0 ? bytes : out.u8(...new Array(4 - (bytes.length % 4)).fill(0)).bytes();
}

function headTable({ unitsPerEm }: FontHeights, box: Box): Bytes {
  const out = new Bytes().u32(0x10000, 0x10000, 0, 0x5f0f3cf5);
  // Flags: baseline at 0, left side bearing at 0. Dates are left at zero, so that the same text gives the same file.
  out.u16(3, unitsPerEm).u32(0, 0, 0, 0);
  return out.u16(box.x0, box.y0, box.x1, box.y1, 0, 8, 2, 1, 0);
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) sum = (sum + ((bytes[i] ?? 0) << (24 - 8 * (i % 4)))) >>> 0;
  return sum;
}

function assemble(tables: Record<string, Uint8Array>): Uint8Array {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = new Bytes().u32(0x10000).u16(entries.length, 64, 2, entries.length * 16 - 64);
  const padded = (length: number) => (length + 3) & ~3;
  let offset = 12 + 16 * entries.length;
  const starts = entries.map(([tag, bytes]) => {
    const start = offset;
    directory.u8(...[...tag].map((c) => c.charCodeAt(0))).u32(checksum(bytes), start, bytes.length);
    offset += padded(bytes.length);
    return start;
  });
  const font = new Uint8Array(offset);
  font.set(directory.bytes());
  entries.forEach(([, bytes], i) => {
    font.set(bytes, starts[i]);
  });
  return font;
}

/**
 * A TrueType font of some glyphs, in their order, with the tables that PDF asks for. fontkit makes no subsets of fonts
 * that came as WOFF 2, so the font is built anew from its outlines; hints are left out, as print and screens of today
 * do without.
 */
export function trueType(glyphs: SubsetGlyph[], heights: FontHeights): Uint8Array {
  const drawn = glyphs.map(({ outline, advance }) => {
    const parts = contours(outline);
    const box = boxOf(parts.flat());
    return { parts, box, advance, data: glyphData(parts, box) };
  });
  const offsets = [0];
  for (const { data } of drawn) offsets.push((offsets.at(-1) ?? 0) + data.length);
  const glyf = new Uint8Array(Math.max(4, offsets.at(-1) ?? 0));
  drawn.forEach(({ data }, i) => {
    glyf.set(data, offsets[i]);
  });
  const count = glyphs.length;
  const all = boxOf(drawn.flatMap((g) => g.parts.flat()));
  const widest = Math.max(...drawn.map((g) => g.advance));
  const most = (of: (g: (typeof drawn)[number]) => number) => Math.max(...drawn.map(of));
  const [points, parts] = [most((g) => g.parts.flat().length), most((g) => g.parts.length)];
  const hhea = new Bytes().u32(0x10000).u16(heights.ascent, heights.descent, 0, widest);
  return assemble({
    glyf,
    head: headTable(heights, all).bytes(),
    hhea: hhea.u16(0, 0, all.x1, 1, 0, 0, 0, 0, 0, 0, 0, count).bytes(),
    hmtx: new Bytes().u16(...drawn.flatMap((g) => [g.advance, g.box.x0])).bytes(),
    loca: new Bytes().u32(...offsets).bytes(),
    maxp: new Bytes().u32(0x10000).u16(count, points, parts, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0).bytes(),
  });
}
