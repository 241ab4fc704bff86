import { inflateSync } from "node:zlib";

/** The few facts of a font file that measuring text needs. */
interface FontFacts {
  unitsPerEm: number;
  /** Advance width by code point, in font units. */
  advances: Map<number, number>;
}

const WOFF_SIGNATURE = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;

/** The tables of a font by their tags of four Latin letters, such as `cmap`, unpacked. */
export function readTables(file: Buffer): Map<string, Buffer> {
  if (file.length < WOFF_HEADER || file.readUInt32BE(0) !== WOFF_SIGNATURE) {
    throw new Error("These bytes are no WOFF 1.0 font.");
  }
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(12); i++) {
    const entry = WOFF_HEADER + i * WOFF_ENTRY;
    const offset = file.readUInt32BE(entry + 4);
    const packed = file.readUInt32BE(entry + 8);
    const bytes = file.subarray(offset, offset + packed);
    const plain = packed < file.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
    tables.set(file.toString("latin1", entry, entry + 4), plain);
  }
  return tables;
}

function table(tables: Map<string, Buffer>, tag: string): Buffer {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font has no ${tag} table.`);
  return found;
}

/** Code points to glyphs from the format 4 subtable, which every web font carries for the basic plane. */
function glyphs(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const start = cmap.readUInt32BE(4 + i * 8 + 4);
    if (cmap.readUInt16BE(start) === 4) readSegments(cmap.subarray(start), found);
  }
  return found;
}

function readSegments(map: Buffer, found: Map<number, number>): void {
  const size = map.readUInt16BE(6);
  for (let s = 0; s < size; s += 2) {
    const last = map.readUInt16BE(14 + s);
    const first = map.readUInt16BE(16 + size + s);
    const delta = map.readUInt16BE(16 + size * 2 + s);
    const rangeAt = 16 + size * 3 + s;
    const range = map.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = range === 0 ? code : map.readUInt16BE(rangeAt + range + (code - first) * 2);
      if (raw !== 0) found.set(code, (raw + delta) & 0xffff);
    }
  }
}

export function readFont(file: Buffer): FontFacts {
  const tables = readTables(file);
  const hmtx = table(tables, "hmtx");
  const measured = table(tables, "hhea").readUInt16BE(34);
  const advances = new Map<number, number>();
  for (const [code, glyph] of glyphs(table(tables, "cmap"))) {
    advances.set(code, hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4));
  }
  return { unitsPerEm: table(tables, "head").readUInt16BE(18), advances };
}
