declare module "subset-font" {
  /** Cuts a font down to the glyphs of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: "woff2" | "woff" | "truetype"; noHinting?: boolean; keepFeatures?: string[] },
  ): Promise<Uint8Array>;
}
