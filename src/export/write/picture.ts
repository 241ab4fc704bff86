import type { SvgNode } from "../../render/svg/tree/node.ts";
import { carriedOf } from "../carrying.ts";
import { base64, usedFonts } from "../fonts/fonts.ts";
import type { ExportedFile, ExportOptions, ExportSubject, Platform } from "../options.ts";
import { composePicture } from "../picture/picture.ts";
import { provenanceTexts, writePngMetadata } from "../png/png-metadata.ts";
import { provenanceOf } from "../provenance.ts";
import { chunkOf, elementOf } from "../reopen/pictures.ts";
import { layoutSize, pixelSize } from "../size/size.ts";
import { svgFile } from "../svg/svg-file.ts";

/** The picture that every format is drawn from; `prefix` keeps its ids apart from others on a page. */
export function pictureOf(
  { scene, camera, words }: ExportSubject,
  { size, include, transparent, labels }: ExportOptions,
  prefix = "",
): SvgNode {
  return composePicture(scene, {
    ...layoutSize(size),
    include,
    transparent,
    labels,
    prefix,
    ...(words && { words }),
    ...(camera && { camera }),
  });
}

export async function writePng(
  subject: ExportSubject,
  options: ExportOptions,
  { rasterise, created, onProgress }: Platform,
): Promise<ExportedFile> {
  const { size, dpi } = options;
  const { png, missing } = await rasterise(pictureOf(subject, options), { ...pixelSize(size, dpi), dpi });
  onProgress?.("provenance", 0.95);
  const texts = provenanceTexts(provenanceOf(subject.scene), created);
  const carried = carriedOf(subject.packed, options.dossier);
  return { bytes: writePngMetadata(png, texts, dpi, carried ? [chunkOf(carried)] : []), missing };
}

export async function writeSvg(
  subject: ExportSubject,
  options: ExportOptions,
  { loadFont, onProgress }: Platform,
): Promise<ExportedFile> {
  const picture = pictureOf(subject, options);
  onProgress?.("fonts", 0.1);
  const wanted = options.fonts ? usedFonts(picture) : [];
  const fonts = await Promise.all(
    wanted.map(async (file) => ({ ...file, data: base64(await loadFont(file)) })),
  );
  const carried = carriedOf(subject.packed, options.dossier);
  const provenance = provenanceOf(subject.scene);
  const text = svgFile(picture, provenance, fonts, options.size, carried && elementOf(carried));
  return { bytes: new TextEncoder().encode(text), missing: [] };
}

export async function writePdf(
  subject: ExportSubject,
  options: ExportOptions,
  { loadFont, created, onProgress }: Platform,
): Promise<ExportedFile> {
  onProgress?.("draw", 0.2);
  const pdf = await import("../pdf/pdf.ts");
  const provenance = provenanceOf(subject.scene);
  const carried = carriedOf(subject.packed, options.dossier);
  const attached = carried && { name: `${subject.dossier.id}.zip`, bytes: carried };
  return pdf.writePdf(pictureOf(subject, options), options.size, provenance, loadFont, {
    ...(created && { created }),
    ...(attached && { attached }),
  });
}
