import { element, type SvgNode } from "../../render/svg/tree/node.ts";
import { FONT_RANGES, FONT_SUBSETS, type FontSubset, subsetFor } from "./font-ranges.ts";

/** One file of `public/fonts`. */
export interface FontFile {
  name: string;
  weight: number;
}

export function fontFile(subset: FontSubset, weight: number): FontFile {
  return { name: `ibm-plex-sans-${subset}-${weight}.woff2`, weight };
}

/** The letters that a file is meant for, by its name. */
export function subsetOf({ name }: FontFile): FontSubset {
  const [, subset] = /^ibm-plex-sans-(.+)-\d+\.woff2$/.exec(name) ?? [];
  const found = FONT_SUBSETS.find((s) => s === subset);
  if (!found) throw new Error(`${name} is not a font file that pictures are set in.`);
  return found;
}

function collect(node: SvgNode, weight: number, texts: Map<number, string>): void {
  const own = Number(node.attributes["font-weight"] ?? weight);
  for (const child of node.children) {
    if (typeof child !== "string") collect(child, own, texts);
    else if (node.tag === "text") texts.set(own, (texts.get(own) ?? "") + child.normalize("NFC"));
  }
}

/** Latin is always among them: it has the spaces and figures of every script. */
function subsetsOf(text: string): FontSubset[] {
  const found = new Set<FontSubset | undefined>(["latin"]);
  for (const character of text) found.add(subsetFor(character.codePointAt(0) ?? 0));
  return FONT_SUBSETS.filter((subset) => found.has(subset));
}

/** The font files that the texts of a picture need, and no others: each is some twenty kilobytes. */
export function usedFonts(picture: SvgNode): FontFile[] {
  const texts = new Map<number, string>();
  collect(picture, 400, texts);
  return [...texts]
    .sort(([a], [b]) => a - b)
    .flatMap(([weight, text]) => subsetsOf(text).map((subset) => fontFile(subset, weight)));
}

/** Bytes as fonts are embedded. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}

/**
 * A data: URL in the only form in which Wikimedia Commons lets a picture bring a font: without its type. Browsers
 * tell a font by its bytes.
 */
function bareDataUrl(data: string): string {
  const base64 = data.slice(data.indexOf(",") + 1);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw new Error("A font to embed is not in base64.");
  return `data:;base64,${base64}`;
}

function fontFace(font: FontFile & { data: string }): string {
  const family = `font-family:"IBM Plex Sans";font-weight:${font.weight}`;
  const range = `unicode-range:${FONT_RANGES[subsetOf(font)]}`;
  return `@font-face{${family};${range};src:url("${bareDataUrl(font.data)}") format("woff2")}`;
}

/**
 * The picture with its fonts inside, as a picture drawn by an `<img>` may load nothing. `data` are data: URLs in
 * base64, or the base64 alone. The style stands behind title and description, which readers look for first.
 */
export function embedFonts(picture: SvgNode, fonts: (FontFile & { data: string })[]): SvgNode {
  if (fonts.length === 0) return picture;
  const style = element("style", { type: "text/css" }, fonts.map(fontFace).join("\n"));
  const isWords = (child: SvgNode | string) =>
    typeof child !== "string" && ["title", "desc", "metadata"].includes(child.tag);
  const first = picture.children.findIndex((child) => !isWords(child));
  const at = first < 0 ? picture.children.length : first;
  return { ...picture, children: picture.children.toSpliced(at, 0, style) };
}
