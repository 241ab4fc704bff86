import { type SvgNode, stringifyFile } from "../render/svg/node.ts";
import { embedFonts, type FontFile, usedFonts } from "./fonts.ts";
import { provenanceTexts, writePngMetadata } from "./png-metadata.ts";
import type { Provenance } from "./provenance.ts";

/** CSS px, and px of the file to one of them. */
export interface PngSize {
  width: number;
  height: number;
  scale: number;
}

/** What every browser of today can still draw on one canvas. */
const LONGEST_SIDE = 8192;
const CSS_DPI = 96;
/** Px that are compared to tell a picture from an empty one. */
const SAMPLES = 20_000;

async function toDataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return `data:font/woff2;base64,${btoa(binary)}`;
}

async function loadFont(file: FontFile, folder: string): Promise<FontFile & { data: string }> {
  const response = await fetch(new URL(file.name, folder));
  if (!response.ok) throw new Error(`The font ${file.name} could not be loaded (status ${response.status}).`);
  return { ...file, data: await toDataUrl(await response.blob()) };
}

async function decode(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    throw new Error("The browser could not draw the picture. A smaller size may work.");
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
}

function assertDrawn(context: CanvasRenderingContext2D, width: number, height: number): void {
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const step = Math.max(1, Math.floor(pixels.length / SAMPLES));
  for (let i = step; i < pixels.length; i += step) if (pixels[i] !== pixels[0]) return;
  throw new Error(`The browser drew an empty picture at ${width} x ${height} px. A smaller size may work.`);
}

function draw(image: HTMLImageElement, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  // Without this hint the picture is drawn on a GPU and read back, which takes thirty times as long without one.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error(`The browser has no canvas of ${width} x ${height} px.`);
  context.drawImage(image, 0, 0, width, height);
  assertDrawn(context, width, height);
  return canvas;
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else
        reject(new Error(`The browser could not write a picture of ${canvas.width} x ${canvas.height} px.`));
    }, "image/png");
  });
}

/**
 * The picture as a PNG with its provenance inside. `fonts` is the address of the folder that holds the page's fonts.
 * @throws an Error with a sentence for the reader where the browser cannot do it.
 */
export async function exportPng(
  picture: SvgNode,
  { width, height, scale }: PngSize,
  provenance: Provenance,
  fonts = new URL("fonts/", document.baseURI).href,
): Promise<Blob> {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (!(Math.min(w, h) >= 1 && Math.max(w, h) <= LONGEST_SIDE)) {
    throw new Error(
      `A picture of ${w} x ${h} px cannot be made: each side may have 1 to ${LONGEST_SIDE} px.`,
    );
  }
  const loaded = await Promise.all(usedFonts(picture).map((file) => loadFont(file, fonts)));
  const sized = { ...picture, attributes: { ...picture.attributes, width: w, height: h } };
  const canvas = draw(await decode(stringifyFile(embedFonts(sized, loaded))), w, h);
  const bytes = new Uint8Array(await (await toPng(canvas)).arrayBuffer());
  const texts = provenanceTexts(provenance, new Date());
  return new Blob([writePngMetadata(bytes, texts, CSS_DPI * scale)], { type: "image/png" });
}
