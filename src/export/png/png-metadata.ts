import { type Provenance, rightsOf } from "../provenance.ts";

/** A text chunk of a PNG. */
interface PngText {
  /** 1 to 79 Latin letters; the specification names some, such as `Title` and `Creation Time`. */
  keyword: string;
  text: string;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the header's length, type, 13 bytes and checksum. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;
const CSS_DPI = 96;
const INCH_IN_METRES = 0.0254;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Keyword, then: not compressed, no language, no translated keyword, then the text in UTF-8. */
function textChunk({ keyword, text }: PngText): Uint8Array {
  if (!/^[\x21-\x7E](?:[\x20-\x7E]{0,77}[\x21-\x7E])?$/.test(keyword)) {
    throw new RangeError(`"${keyword}" cannot name a text in a PNG.`);
  }
  const key = new TextEncoder().encode(keyword);
  const value = new TextEncoder().encode(text);
  const data = new Uint8Array(key.length + 5 + value.length);
  data.set(key);
  data.set(value, key.length + 5);
  return chunk("iTXt", data);
}

function densityChunk(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / INCH_IN_METRES);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return chunk("pHYs", data);
}

/** What the colours mean; 0 asks for them as seen, as for photographs. */
const SRGB = chunk("sRGB", new Uint8Array([0]));
const REPLACED = ["pHYs", "sRGB"];

function assertPng(bytes: Uint8Array): void {
  const isPng = bytes.length >= AFTER_HEADER && SIGNATURE.every((byte, i) => bytes[i] === byte);
  if (!isPng) throw new Error("These bytes are no PNG picture.");
}

function* chunks(
  bytes: Uint8Array,
): Generator<{ type: string; start: number; data: Uint8Array; end: number }> {
  assertPng(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 8; start + 12 <= bytes.length; ) {
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, data: bytes.subarray(start + 8, end - 4), end };
    if (type === "IEND") return;
    start = end;
  }
  throw new Error("The PNG picture is cut short.");
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The same picture with texts, its colours told as sRGB, and with its density in px to the inch in place of any that it had. */
export function writePngMetadata(
  bytes: Uint8Array,
  texts: PngText[],
  dpi = CSS_DPI,
): Uint8Array<ArrayBuffer> {
  assertPng(bytes);
  const kept = [...chunks(bytes)].filter((c) => !REPLACED.includes(c.type) && c.start >= AFTER_HEADER);
  return joined([
    bytes.subarray(0, AFTER_HEADER),
    SRGB,
    densityChunk(dpi),
    ...texts.map(textChunk),
    ...kept.map((c) => bytes.subarray(c.start, c.end)),
  ]);
}

/** The uncompressed international texts of a PNG, in order. */
export function readPngText(bytes: Uint8Array): PngText[] {
  const found: PngText[] = [];
  for (const { type, data } of chunks(bytes)) {
    if (type !== "iTXt") continue;
    const end = data.indexOf(0);
    const language = data.indexOf(0, end + 3);
    const value = data.indexOf(0, language + 1) + 1;
    if (end < 1 || data[end + 1] !== 0 || language < 0 || value < 1) continue;
    const decoder = new TextDecoder();
    found.push({
      keyword: decoder.decode(data.subarray(0, end)),
      text: decoder.decode(data.subarray(value)),
    });
  }
  return found;
}

/** Px to the inch, if the picture says so. */
export function readPngDensity(bytes: Uint8Array): number | null {
  for (const { type, data } of chunks(bytes)) {
    if (type !== "pHYs" || data[8] !== 1) continue;
    return Math.round(new DataView(data.buffer, data.byteOffset).getUint32(0) * INCH_IN_METRES);
  }
  return null;
}

/** The provenance under the keywords that the PNG specification names. */
export function provenanceTexts(provenance: Provenance, created?: Date): PngText[] {
  return [
    { keyword: "Title", text: provenance.title },
    { keyword: "Description", text: provenance.description },
    { keyword: "Date shown", text: provenance.date },
    { keyword: "Source", text: provenance.sources.join("; ") },
    { keyword: "Copyright", text: rightsOf(provenance) },
    { keyword: "Disclaimer", text: provenance.boundaryPolicy },
    { keyword: "Software", text: provenance.software },
    ...(created ? [{ keyword: "Creation Time", text: created.toISOString() }] : []),
  ];
}
