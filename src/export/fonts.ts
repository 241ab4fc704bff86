import { element, type SvgNode } from "../render/svg/node.ts";

/** One file of `public/fonts`. */
export interface FontFile {
  name: string;
  weight: number;
}

/** What the latin subset holds; anything else asks for the larger one as well. */
const BEYOND_LATIN = /[\u0100-\u02FF\u1E00-\u1EFF\u2C60-\u2C7F\uA720-\uA7FF]/;

function collect(node: SvgNode, weight: number, texts: Map<number, string>): void {
  const own = Number(node.attributes["font-weight"] ?? weight);
  for (const child of node.children) {
    if (typeof child !== "string") collect(child, own, texts);
    else if (node.tag === "text") texts.set(own, (texts.get(own) ?? "") + child);
  }
}

/** The font files that the texts of a picture need, and no others: each is some twenty kilobytes. */
export function usedFonts(picture: SvgNode): FontFile[] {
  const texts = new Map<number, string>();
  collect(picture, 400, texts);
  return [...texts]
    .sort(([a], [b]) => a - b)
    .flatMap(([weight, text]) => {
      const subsets = BEYOND_LATIN.test(text) ? ["latin-ext", "latin"] : ["latin"];
      return subsets.map((subset) => ({ name: `ibm-plex-sans-${subset}-${weight}.woff2`, weight }));
    });
}

const RANGES: Record<string, string> = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212",
  "latin-ext": "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF,U+2C60-2C7F,U+A720-A7FF",
};

/** The picture with its fonts inside, as a picture drawn by an `<img>` may load nothing. `data` are data: URLs. */
export function embedFonts(picture: SvgNode, fonts: (FontFile & { data: string })[]): SvgNode {
  const faces = fonts.map(({ name, weight, data }) => {
    const range = RANGES[name.includes("latin-ext") ? "latin-ext" : "latin"];
    return `@font-face{font-family:"IBM Plex Sans";font-weight:${weight};src:url(${data}) format("woff2");unicode-range:${range}}`;
  });
  return {
    ...picture,
    children: [element("style", { type: "text/css" }, faces.join("")), ...picture.children],
  };
}
