import { type SvgNode, stringifyFile } from "../render/svg/node.ts";
import { embedFonts, type FontFile, usedFonts } from "./fonts.ts";
import { provenanceTexts, writePngMetadata } from "./png-metadata.ts";
import type { Provenance } from "./provenance.ts";
import { sizeFault } from "./size.ts";

export interface PngSize {
  /** Px of the file. */
  width: number;
  height: number;
  /** Px to the inch, for those who print it; the px stay the same. */
  dpi: number;
}

export interface PngOptions {
  /** Address of the folder that holds the page's fonts. */
  fonts?: string;
  /** Stops the work at its next step; its reason is thrown. */
  signal?: AbortSignal;
  /** What is being done, in words for the reader, and the share of the work that is done already. */
  onProgress?: (step: string, share: number) => void;
}

/** Rows of the canvas that are compared to tell a picture from an empty one. */
const SAMPLED_ROWS = 64;
const WAY_OUT = "Take a smaller size or fewer dpi, or save it as SVG or PDF, which have no px.";

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}

/** One font file in base64, as `embedFonts` and `svgFile` take it. `folder` is the address of its folder. */
export async function loadFont(
  file: FontFile,
  folder: string,
  signal?: AbortSignal,
): Promise<FontFile & { data: string }> {
  const response = await fetch(new URL(file.name, folder), signal ? { signal } : {});
  if (!response.ok) throw new Error(`The font ${file.name} could not be loaded (status ${response.status}).`);
  return { ...file, data: base64(new Uint8Array(await response.arrayBuffer())) };
}

async function decode(svg: string, { width, height }: PngSize): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    throw new Error(`The browser could not draw the picture at ${width} x ${height} px. ${WAY_OUT}`);
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
}

/** A canvas that is too large for the browser is no error to it: everything is drawn, and nothing is there. */
function assertDrawn(context: CanvasRenderingContext2D, { width, height }: PngSize): void {
  let first: number | undefined;
  for (let i = 0; i < SAMPLED_ROWS; i++) {
    const y = Math.floor(((i + 0.5) * height) / SAMPLED_ROWS);
    const { data } = context.getImageData(0, y, width, 1);
    const pixels = new Uint32Array(data.buffer, data.byteOffset, width);
    first ??= pixels[0];
    if (pixels.some((pixel) => pixel !== first)) return;
  }
  throw new Error(`The browser drew an empty picture at ${width} x ${height} px. ${WAY_OUT}`);
}

function draw(image: HTMLImageElement, size: PngSize): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = size.width;
  canvas.height = size.height;
  // Without this hint the picture is drawn on a GPU and read back, which takes thirty times as long without one.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error(`The browser has no canvas of ${size.width} x ${size.height} px. ${WAY_OUT}`);
  context.drawImage(image, 0, 0, size.width, size.height);
  assertDrawn(context, size);
  return canvas;
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  const { width, height } = canvas;
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`The browser could not write a picture of ${width} x ${height} px. ${WAY_OUT}`));
    }, "image/png");
  });
}

/**
 * The picture as a PNG of a size, with its provenance inside.
 * @throws the signal's reason where it is stopped; else an Error with a sentence for the reader.
 */
export async function exportPng(
  picture: SvgNode,
  size: PngSize,
  provenance: Provenance,
  { fonts = new URL("fonts/", document.baseURI).href, signal, onProgress }: PngOptions = {},
): Promise<Blob> {
  const step = (words: string, share: number) => {
    signal?.throwIfAborted();
    onProgress?.(words, share);
  };
  const fault = sizeFault({ width: size.width, height: size.height, unit: "px" }, size.dpi);
  if (fault) throw new Error(fault);
  step("Loading the fonts", 0);
  const loaded = await Promise.all(usedFonts(picture).map((file) => loadFont(file, fonts, signal)));
  const { width, height } = size;
  const sized = { ...picture, attributes: { ...picture.attributes, width, height } };
  step("Drawing the picture", 0.1);
  const image = await decode(stringifyFile(embedFonts(sized, loaded)), size);
  step("Making px of it", 0.4);
  const canvas = draw(image, size);
  step("Writing the file", 0.7);
  const bytes = new Uint8Array(await (await toPng(canvas)).arrayBuffer());
  // Some browsers keep the memory of a canvas until the page is left.
  canvas.width = 0;
  step("Adding where it comes from", 0.95);
  const file = writePngMetadata(bytes, provenanceTexts(provenance, new Date()), size.dpi);
  onProgress?.("Done", 1);
  return new Blob([file], { type: "image/png" });
}
