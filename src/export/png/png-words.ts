import type { ExportStep } from "../options.ts";

/** What is said to the reader on the way to a PNG, and where it leads nowhere. */
export const PNG_WORDS = {
  steps: {
    fonts: "Loading the fonts",
    draw: "Drawing the picture",
    pixels: "Making px of it",
    write: "Writing the file",
    provenance: "Adding where it comes from",
  } satisfies Record<ExportStep, string>,
  font: (name: string, status: string) => `The font ${name} could not be loaded (status ${status}).`,
  faults: {
    draw: (size: string) => `The browser could not draw the picture at ${size} px.`,
    empty: (size: string) => `The browser drew an empty picture at ${size} px.`,
    canvas: (size: string) => `The browser has no canvas of ${size} px.`,
    write: (size: string) => `The browser could not write a picture of ${size} px.`,
  },
  wayOut: "Take a smaller size or fewer dpi, or save it as SVG or PDF, which have no px.",
};

export type PngWords = typeof PNG_WORDS;

/** An error in the reader's language. */
export function pngFault(
  kind: keyof PngWords["faults"],
  { width, height }: { width: number; height: number },
  words: PngWords,
): Error {
  return new Error(`${words.faults[kind](`${width} x ${height}`)} ${words.wayOut}`);
}
