import { concatenated } from "../../model/zip/concatenated.ts";
import { type Provenance, rightsOf } from "../provenance.ts";
import { AFTER_HEADER, assertPng, chunk, chunks } from "./chunks.ts";
import { type PngText, textChunk } from "./texts.ts";

const CSS_DPI = 96;
const INCH_IN_METRES = 0.0254;

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

/**
 * The same picture with texts and further chunks, its colours told as sRGB, and with its density in px to the inch in
 * place of any that it had.
 */
export function writePngMetadata(
  bytes: Uint8Array,
  texts: PngText[],
  dpi = CSS_DPI,
  further: Uint8Array[] = [],
): Uint8Array<ArrayBuffer> {
  assertPng(bytes);
  const kept = [...chunks(bytes)].filter((c) => !REPLACED.includes(c.type) && c.start >= AFTER_HEADER);
  return concatenated([
    bytes.subarray(0, AFTER_HEADER),
    SRGB,
    densityChunk(dpi),
    ...texts.map(textChunk),
    ...further,
    ...kept.map((c) => bytes.subarray(c.start, c.end)),
  ]);
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
