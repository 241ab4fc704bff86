import { positionsCsv, suspensionsCsv } from "../../export/data/csv.ts";
import { geojsonExport } from "../../export/data/geojson.ts";
import { jsonLd } from "../../export/data/json-ld.ts";
import { FONT_SUBSETS } from "../../export/fonts/font-ranges.ts";
import { usedFonts } from "../../export/fonts/fonts.ts";
import { composePicture } from "../../export/picture/picture.ts";
import { levelOfDetailIn } from "../../export/picture/picture-layout.ts";
import { provenanceTexts, writePngMetadata } from "../../export/png/png-metadata.ts";
import { type Provenance, provenanceOf } from "../../export/provenance.ts";
import { layoutSize, pixelSize } from "../../export/size.ts";
import { svgFile } from "../../export/svg-file.ts";
import type { Dossier } from "../../model/dossier.ts";
import { type NameOf, nameFinder } from "../../model/geodata/names.ts";
import { Failure } from "../../node/errors.ts";
import { loadFont } from "../../node/fonts/fonts.ts";
import { lettersWithout } from "../../node/fonts/typeset.ts";
import type { World } from "../../node/world.ts";
import type { SvgNode } from "../../render/svg/tree/node.ts";
import { buildScene } from "../../scene/build.ts";
import type { Sized } from "../options/options.ts";
import type { Job } from "./jobs.ts";
import type { RenderRequest } from "./request.ts";

export interface Drawing {
  bytes: Uint8Array;
  /** Characters that could not be drawn. */
  missing: string[];
  /** What is said of many routes, of which a picture does not draw all; absent where it does. */
  levelOfDetail?: string;
}

const utf8 = (text: string): Drawing => ({ bytes: new TextEncoder().encode(text), missing: [] });

async function svg(picture: SvgNode, provenance: Provenance, { size }: Sized, withFonts: boolean) {
  const fonts = withFonts ? usedFonts(picture) : [];
  const loaded = fonts.map(async (file) => {
    const base64 = Buffer.from(await loadFont(file)).toString("base64");
    return { ...file, data: `data:font/woff2;base64,${base64}` };
  });
  return utf8(svgFile(picture, provenance, await Promise.all(loaded), size));
}

async function png(picture: SvgNode, provenance: Provenance, { size, dpi }: Sized): Promise<Drawing> {
  const { rasterise } = await import("../../node/raster.ts");
  const { png: bytes, missing } = rasterise(picture, pixelSize(size, dpi));
  // Without the time of making, so that the same dossier gives the same bytes.
  return { bytes: writePngMetadata(bytes, provenanceTexts(provenance), dpi), missing };
}

async function pdf(picture: SvgNode, provenance: Provenance, { size }: Sized): Promise<Drawing> {
  const lacking = lettersWithout(picture, FONT_SUBSETS);
  if (lacking.length > 0) {
    throw new Failure(
      `No font of the PDF has ${lacking.join(" ")}: in a PNG, letters that no font has are boxes, in an SVG the reader's own fonts stand in.`,
    );
  }
  const { writePdf } = await import("../../export/pdf/pdf.ts");
  return { bytes: await writePdf(picture, size, provenance, loadFont), missing: [] };
}

function namesOf({ gazetteer }: World, { regions = [] }: Dossier): NameOf {
  const own = regions.map(({ properties }) => properties);
  return nameFinder([...gazetteer.polities, ...own]);
}

function table({ dossier, at }: Job, provenance: Provenance, which: string, world: World): Drawing {
  const write = which === "suspensions" ? suspensionsCsv : positionsCsv;
  return utf8(write(dossier, at, provenance, namesOf(world, dossier)));
}

type PictureFormat = Exclude<RenderRequest["format"], "csv" | "jsonld" | "geojson">;

function print(
  picture: SvgNode,
  provenance: Provenance,
  sized: Sized,
  { format, withFonts }: { format: PictureFormat; withFonts: boolean },
): Promise<Drawing> {
  switch (format) {
    case "png":
      return png(picture, provenance, sized);
    case "svg":
      return svg(picture, provenance, sized, withFonts);
    case "pdf":
      return pdf(picture, provenance, sized);
    default:
      return format satisfies never;
  }
}

/** Makes one file; writes nothing. */
export async function draw(job: Job, request: RenderRequest, world: World): Promise<Drawing> {
  const { dossier, at, sized, bounds, projection } = job;
  const { format, theme, boundaries, include, transparent } = request;
  const scene = buildScene(dossier, world.geodata, { bounds, projection, at, boundaries }, theme);
  const provenance = provenanceOf(scene);
  if (format === "csv") return table(job, provenance, request.table, world);
  if (format === "jsonld") return utf8(jsonLd(dossier, provenance, namesOf(world, dossier)));
  if (format === "geojson")
    return utf8(geojsonExport(dossier, world.geodata, { at, boundaries }, theme, provenance));
  if (!sized) throw new Error(`A picture (${format}) without a size.`);
  const options = { ...layoutSize(sized.size), include, transparent };
  const drawing = await print(composePicture(scene, options), provenance, sized, {
    format,
    withFonts: request.withFonts,
  });
  const levelOfDetail = levelOfDetailIn(scene, options);
  return levelOfDetail === undefined ? drawing : { ...drawing, levelOfDetail };
}
