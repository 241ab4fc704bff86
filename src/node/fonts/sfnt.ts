import { readTables } from "../../theme/fonts/woff.ts";

const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
/** What all 32-bit words of a font add up to, by the OpenType specification. */
const WHOLE_SUM = 0xb1b0afba;
/** Where `head` keeps the word that makes the sum come out. */
const ADJUSTMENT_AT = 8;
const NAME_HEADER = 6;
const NAME_ENTRY = 12;

interface Table {
  /** Four Latin letters: `cmap`. */
  tag: string;
  bytes: Buffer;
}

/** A `name` table of the four names that programs look for, in English and UTF-16 as Windows has them. */
function nameTable(family: string): Buffer {
  const plain = family.replaceAll(" ", "");
  const names: [id: number, name: string][] = [
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, plain],
  ];
  const texts = names.map(([, name]) => Buffer.from(name, "utf16le").swap16());
  const start = NAME_HEADER + names.length * NAME_ENTRY;
  const head = Buffer.alloc(start);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(start, 4);
  let offset = 0;
  for (const [i, [id]] of names.entries()) {
    const length = texts[i]?.length ?? 0;
    const fields = [3, 1, 0x409, id, length, offset];
    for (const [k, field] of fields.entries())
      head.writeUInt16BE(field, NAME_HEADER + i * NAME_ENTRY + k * 2);
    offset += length;
  }
  return Buffer.concat([head, ...texts]);
}

const padded = (length: number) => (length + 3) & ~3;

/** Sum of the 32-bit words, the last one filled up with zeros. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  for (let i = whole; i < bytes.length; i++)
    sum = (sum + (bytes[i] ?? 0) * 2 ** (24 - (i - whole) * 8)) >>> 0;
  return sum;
}

/** Flavour, count, and the three numbers that let a reader search the directory by halves. */
function writeHeader(font: Buffer, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  const half = 2 ** power * SFNT_ENTRY;
  font.writeUInt32BE(flavour, 0);
  for (const [i, field] of [count, half, power, count * SFNT_ENTRY - half].entries()) {
    font.writeUInt16BE(field, 4 + i * 2);
  }
}

/** Tables in the order of their tags, each on a word's border, with their directory before them. */
function assemble(flavour: number, tables: Table[]): Buffer {
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const font = Buffer.alloc(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start));
  writeHeader(font, flavour, tables.length);
  let offset = start;
  for (const [i, { tag, bytes }] of tables.entries()) {
    const entry = SFNT_HEADER + i * SFNT_ENTRY;
    font.write(tag, entry, "latin1");
    for (const [k, field] of [checksum(bytes), offset, bytes.length].entries()) {
      font.writeUInt32BE(field, entry + 4 + k * 4);
    }
    bytes.copy(font, offset);
    offset += padded(bytes.length);
  }
  return font;
}

/**
 * A WOFF 1.0 font unpacked, for programs that read TrueType and OpenType only, under a family name of our choice:
 * the subsets of IBM Plex name themselves "IBM Plex Sans SemiBold", where a picture asks for "IBM Plex Sans" at 600.
 */
export function sfntOf(woff: Buffer, family: string): Buffer {
  const tables: Table[] = [...readTables(woff)]
    .map(([tag, bytes]) => ({ tag, bytes: tag === "name" ? nameTable(family) : Buffer.from(bytes) }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const head = tables.find(({ tag }) => tag === "head");
  if (!head) throw new Error("The font has no head table.");
  head.bytes.writeUInt32BE(0, ADJUSTMENT_AT);
  const font = assemble(woff.readUInt32BE(4), tables);
  const before = tables.slice(0, tables.indexOf(head));
  const at = before.reduce(
    (sum, { bytes }) => sum + padded(bytes.length),
    SFNT_HEADER + tables.length * SFNT_ENTRY,
  );
  font.writeUInt32BE((WHOLE_SUM - checksum(font)) >>> 0, at + ADJUSTMENT_AT);
  return font;
}
