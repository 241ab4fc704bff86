import { createRequire } from "node:module";
import type { Raster } from "../export/options.ts";
import { type SvgNode, stringifyFile } from "../render/svg/tree/node.ts";
import { Failure } from "./errors.ts";
import { ttfFile } from "./fonts/fonts.ts";
import { typeset } from "./fonts/typeset.ts";

type Resvg = typeof import("@resvg/resvg-js");

/**
 * Native code; loaded only where a picture is drawn.
 * @throws Failure where it was not installed for this machine.
 */
function loadResvg(): Resvg {
  try {
    return createRequire(import.meta.url)("@resvg/resvg-js");
  } catch {
    const machine = `${process.platform} ${process.arch}`;
    throw new Failure(
      `What draws a PNG is not installed for this machine (${machine}): run npm ci here, or take --format svg.`,
    );
  }
}

/**
 * Draws a picture in px, in our own fonts and no others, so that every machine draws the same. It is drawn outside of
 * this thread, so that several are drawn at once.
 */
export async function rasterise(
  picture: SvgNode,
  { width, height }: { width: number; height: number },
): Promise<Raster> {
  const { picture: set, fonts, missing } = typeset(picture);
  const sized = {
    ...set,
    attributes: { ...set.attributes, width, height, preserveAspectRatio: "none" },
  };
  const drawn = await loadResvg().renderAsync(stringifyFile(sized), {
    fitTo: { mode: "original" },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map(({ subset, weight }) => ttfFile(subset, weight)),
      defaultFontFamily: "IBM Plex Sans",
    },
  });
  if (drawn.width !== width || drawn.height !== height) {
    throw new Error(`The picture came out at ${drawn.width} x ${drawn.height} px, not ${width} x ${height}.`);
  }
  return { png: drawn.asPng(), missing };
}
