import { element, type SvgNode, stringifyFile } from "../render/svg/node.ts";
import { withPngMetadata } from "./png-metadata.ts";

const WEIGHTS = [400, 500, 600, 700];
/** Pixels looked at to tell a picture from an empty canvas. */
const SAMPLES = 400;

export interface PngSize {
  /** Of the composition, CSS px. */
  width: number;
  height: number;
  /** Device px to the CSS px. */
  scale: number;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** A picture drawn from a file sees none of the page's fonts, so they travel inside it. */
async function fontFaces(): Promise<string> {
  const faces = WEIGHTS.map(async (weight) => {
    const url = new URL(`fonts/ibm-plex-sans-latin-${weight}.woff2`, document.baseURI);
    const response = await fetch(url);
    if (!response.ok)
      throw new Error(`A font of the picture could not be loaded (status ${response.status}).`);
    const data = base64(new Uint8Array(await response.arrayBuffer()));
    const source = `url("data:font/woff2;base64,${data}") format("woff2")`;
    return `@font-face{font-family:"IBM Plex Sans";font-weight:${weight};src:${source}}`;
  });
  return (await Promise.all(faces)).join("");
}

async function drawable(svg: SvgNode, { width, height, scale }: PngSize): Promise<HTMLImageElement> {
  const style = element("style", { type: "text/css" }, await fontFaces());
  const sized: SvgNode = {
    ...svg,
    attributes: {
      ...svg.attributes,
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${width} ${height}`,
    },
    children: [style, ...svg.children],
  };
  const url = URL.createObjectURL(new Blob([stringifyFile(sized)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function isBlank(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  const step = 4 * Math.max(1, Math.floor(data.length / 4 / SAMPLES));
  for (let i = step; i < data.length; i += step) {
    if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) return false;
  }
  return true;
}

/**
 * Draws a composed picture as PNG in the browser, with its provenance in the metadata.
 * @throws where the browser cannot draw at this size, or draws nothing.
 */
export async function exportPng(svg: SvgNode, size: PngSize, text: Record<string, string>): Promise<Blob> {
  const [width, height] = [size.width * size.scale, size.height * size.scale];
  const image = await drawable(svg, size);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  // Read back below: without this hint Chromium draws on the GPU and copies each picture twice.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context)
    throw new Error(`This browser cannot draw a picture of ${width} × ${height} px. Choose a smaller one.`);
  context.drawImage(image, 0, 0, width, height);
  if (isBlank(context, width, height)) {
    throw new Error(`This browser drew an empty picture at ${width} × ${height} px. Choose a smaller one.`);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob)
    throw new Error(`This browser cannot save a picture of ${width} × ${height} px. Choose a smaller one.`);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return new Blob([withPngMetadata(bytes, text, 96 * size.scale)], { type: "image/png" });
}
