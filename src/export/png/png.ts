import { type SvgNode, stringifyFile } from "../../render/svg/tree/node.ts";
import { base64, embedFonts, type FontFile, usedFonts } from "../fonts/fonts.ts";
import type { ExportStep, PixelSize } from "../options.ts";
import { sizeFault } from "../size/size.ts";
import { PNG_WORDS, type PngWords, pngFault } from "./png-words.ts";

interface PngOptions {
  /** Address of the folder that holds the page's fonts. */
  fonts?: string;
  /** Stops the work at its next step; its reason is thrown. */
  signal?: AbortSignal;
  /** What is being done, and the share of the work that is done already. */
  onProgress?: (step: ExportStep, share: number) => void;
  /** In which language the reader is told of failures; English by default. */
  words?: PngWords;
}

/** Rows of the canvas that are compared to tell a picture from an empty one. */
const SAMPLED_ROWS = 64;

type FontLoading = Pick<PngOptions, "signal" | "words">;

/** One font file as it is. `folder` is the address of its folder. */
export async function fontBytes(
  file: FontFile,
  folder: string,
  { signal, words = PNG_WORDS }: FontLoading = {},
): Promise<Uint8Array> {
  const response = await fetch(new URL(file.name, folder), signal ? { signal } : {});
  if (!response.ok) throw new Error(words.font(file.name, `${response.status}`));
  return new Uint8Array(await response.arrayBuffer());
}

async function decode(svg: string, size: PixelSize, words: PngWords): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    throw pngFault("draw", size, words);
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
}

/** A canvas that is too large for the browser is no error to it: everything is drawn, and nothing is there. */
function assertDrawn(context: CanvasRenderingContext2D, size: PixelSize, words: PngWords): void {
  const { width, height } = size;
  let first: number | undefined;
  for (let i = 0; i < SAMPLED_ROWS; i++) {
    const y = Math.floor(((i + 0.5) * height) / SAMPLED_ROWS);
    const { data } = context.getImageData(0, y, width, 1);
    const pixels = new Uint32Array(data.buffer, data.byteOffset, width);
    first ??= pixels[0];
    if (pixels.some((pixel) => pixel !== first)) return;
  }
  throw pngFault("empty", size, words);
}

function draw(image: HTMLImageElement, size: PixelSize, words: PngWords): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = size.width;
  canvas.height = size.height;
  // Without this hint the picture is drawn on a GPU and read back, which takes thirty times as long without one.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw pngFault("canvas", size, words);
  context.drawImage(image, 0, 0, size.width, size.height);
  assertDrawn(context, size, words);
  return canvas;
}

function toPng(canvas: HTMLCanvasElement, words: PngWords): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(pngFault("write", canvas, words));
    }, "image/png");
  });
}

/**
 * Draws a picture on a canvas, as a PNG without metadata.
 * @throws the signal's reason where it is stopped; else an Error with a sentence for the reader.
 */
export async function drawPng(
  picture: SvgNode,
  size: PixelSize,
  {
    fonts = new URL("fonts/", document.baseURI).href,
    signal,
    onProgress,
    words = PNG_WORDS,
  }: PngOptions = {},
): Promise<Uint8Array> {
  const step = (name: ExportStep, share: number) => {
    signal?.throwIfAborted();
    onProgress?.(name, share);
  };
  const fault = sizeFault({ width: size.width, height: size.height, unit: "px" }, size.dpi);
  if (fault) throw new Error(fault);
  step("fonts", 0);
  const loaded = await Promise.all(
    usedFonts(picture).map(async (file) => {
      const bytes = await fontBytes(file, fonts, { words, ...(signal && { signal }) });
      return { ...file, data: base64(bytes) };
    }),
  );
  const { width, height } = size;
  const sized = { ...picture, attributes: { ...picture.attributes, width, height } };
  step("draw", 0.1);
  const image = await decode(stringifyFile(embedFonts(sized, loaded)), size, words);
  step("pixels", 0.4);
  const canvas = draw(image, size, words);
  step("write", 0.7);
  const bytes = new Uint8Array(await (await toPng(canvas, words)).arrayBuffer());
  // Some browsers keep the memory of a canvas until the page is left.
  canvas.width = 0;
  return bytes;
}
