const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCHES_PER_METRE = 39.3701;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

interface Chunk {
  type: string;
  data: Uint8Array;
}

function concat(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function uint32(value: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, value);
  return out;
}

function encode({ type, data }: Chunk): Uint8Array {
  const body = concat([new TextEncoder().encode(type), data]);
  return concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** The chunks of a PNG, in order. @throws where the bytes are no PNG. */
function chunksOf(png: Uint8Array): Chunk[] {
  if (!SIGNATURE.every((byte, i) => png[i] === byte)) throw new Error("These bytes are no PNG.");
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const type = new TextDecoder("latin1").decode(png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** iTXt: keyword, uncompressed, no language, UTF-8 text. */
function textChunk(keyword: string, text: string): Chunk {
  const utf8 = new TextEncoder();
  return { type: "iTXt", data: concat([utf8.encode(keyword), new Uint8Array(5), utf8.encode(text)]) };
}

function densityChunk(dpi: number): Chunk {
  const perMetre = uint32(Math.round(dpi * INCHES_PER_METRE));
  return { type: "pHYs", data: concat([perMetre, perMetre, Uint8Array.of(1)]) };
}

/** The same picture with its provenance as UTF-8 text, and its density in dots to the inch. */
export function withPngMetadata(
  png: Uint8Array,
  text: Record<string, string>,
  dpi = 96,
): Uint8Array<ArrayBuffer> {
  const [header, ...rest] = chunksOf(png);
  if (!header) throw new Error("This PNG has no header.");
  const kept = rest.filter((c) => c.type !== "pHYs");
  const added = [densityChunk(dpi), ...Object.entries(text).map(([k, v]) => textChunk(k, v))];
  return concat([Uint8Array.from(SIGNATURE), ...[header, ...added, ...kept].map(encode)]);
}

/** The text that a PNG carries, by keyword; compressed text is left out. */
export function readPngText(png: Uint8Array): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { type, data } of chunksOf(png)) {
    if (type !== "iTXt") continue;
    const end = data.indexOf(0);
    const language = data.indexOf(0, end + 3);
    const translated = data.indexOf(0, language + 1);
    const utf8 = new TextDecoder();
    if (data[end + 1] === 0)
      found[utf8.decode(data.subarray(0, end))] = utf8.decode(data.subarray(translated + 1));
  }
  return found;
}
