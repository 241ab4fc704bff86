import { type Filter, filteredRows } from "../../../dossier/filter/filter.ts";
import { defaultLayer } from "../../../dossier/state/layers.ts";
import { stateAt } from "../../../dossier/state/state.ts";
import { positionsCsv, suspensionsCsv } from "../../../export/data/csv.ts";
import { geojsonExport } from "../../../export/data/geojson.ts";
import { dataFilename, pictureFilename } from "../../../export/filename.ts";
import { type FontFile, usedFonts } from "../../../export/fonts/fonts.ts";
import { writePdf } from "../../../export/pdf/pdf.ts";
import { composePicture } from "../../../export/picture/picture.ts";
import { exportPng, fontBytes, loadFont } from "../../../export/png/png.ts";
import { provenanceOf } from "../../../export/provenance.ts";
import { layoutSize, pixelSize } from "../../../export/size.ts";
import { svgFile } from "../../../export/svg-file.ts";
import type { Dossier } from "../../../model/dossier.ts";
import { type BoundaryPolicy, DEFAULT_POLICY } from "../../../model/geodata/boundary-policy.ts";
import type { Geodata } from "../../../model/geodata/geodata.ts";
import { nameFinder, politiesOf } from "../../../model/geodata/names.ts";
import type { SvgNode } from "../../../render/svg/tree/node.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import type { Scene } from "../../../scene/scene.ts";
import { DARK, LIGHT } from "../../../theme/themes.ts";
import { sceneWords } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import type { Choice } from "./choice.ts";

/** What is to be exported, as it stands on the screen. */
export interface Subject {
  dossier: Dossier;
  geodata: Geodata;
  scene: Scene;
  camera: Camera | null;
  /** Ids of the classes that the filter shows; all where empty. */
  only: string[];
  boundaries: BoundaryPolicy;
  shown: Filter;
}

export interface Work {
  signal: AbortSignal;
  /** Words for the reader, and the share that is done. */
  onProgress: (step: string, share: number) => void;
}

export interface MadeFile {
  blob: Blob;
  name: string;
}

const fontFolder = () => new URL("fonts/", document.baseURI).href;

/** The picture that a choice asks for; `prefix` keeps its ids apart from others on the page. */
export function pictureOf({ scene, camera }: Subject, choice: Choice, prefix = ""): SvgNode {
  return composePicture(scene, {
    ...layoutSize(choice.size),
    include: choice.include,
    transparent: choice.transparent && choice.format !== "pdf",
    prefix,
    words: sceneWords.peek(),
    ...(camera && { camera }),
  });
}

async function makeSvg(subject: Subject, choice: Choice, { signal, onProgress }: Work): Promise<Blob> {
  const picture = pictureOf(subject, choice);
  onProgress(words.peek().exporting.png.steps.fonts, 0.1);
  const wanted = choice.fonts ? usedFonts(picture) : [];
  const fonts = await Promise.all(
    wanted.map((file) => loadFont(file, fontFolder(), { signal, words: words.peek().exporting.png })),
  );
  const text = svgFile(picture, provenanceOf(subject.scene), fonts, choice.size);
  return new Blob([text], { type: "image/svg+xml" });
}

async function makePdf(subject: Subject, choice: Choice, { signal, onProgress }: Work): Promise<Blob> {
  onProgress(words.peek().exporting.drawsPage, 0.2);
  const load = (file: FontFile) =>
    fontBytes(file, fontFolder(), { signal, words: words.peek().exporting.png });
  const picture = pictureOf(subject, choice);
  const bytes = await writePdf(picture, choice.size, provenanceOf(subject.scene), load, new Date());
  return new Blob([bytes], { type: "application/pdf" });
}

/** The text of a data format, to be looked at or saved. */
export function dataText(subject: Subject, choice: Choice): string {
  const { dossier, geodata, scene, only, boundaries, shown } = subject;
  const provenance = provenanceOf(scene);
  if (choice.format === "geojson") {
    const theme = choice.theme === "dark" ? DARK : LIGHT;
    return geojsonExport(dossier, geodata, { at: scene.at, only, boundaries }, theme, provenance);
  }
  const rows = filteredRows(dossier, stateAt(dossier, scene.at), shown);
  const write = choice.table === "positions" ? positionsCsv : suspensionsCsv;
  return write(rows, scene.at, provenance, nameFinder(politiesOf(geodata)));
}

async function makeBlob(subject: Subject, choice: Choice, work: Work): Promise<Blob> {
  switch (choice.format) {
    case "png": {
      const size = { ...pixelSize(choice.size, choice.dpi), dpi: choice.dpi };
      const { signal, onProgress } = work;
      const { png } = words.peek().exporting;
      return exportPng(pictureOf(subject, choice), size, provenanceOf(subject.scene), {
        signal,
        words: png,
        onProgress: (step, share) => onProgress(png.steps[step], share),
      });
    }
    case "svg":
      return makeSvg(subject, choice, work);
    case "pdf":
      return makePdf(subject, choice, work);
    case "geojson":
      return new Blob([dataText(subject, choice)], { type: "application/geo+json" });
    case "csv":
      return new Blob([dataText(subject, choice)], { type: "text/csv;charset=utf-8" });
    default:
      return choice.format satisfies never;
  }
}

/** The dossier's id, with what of it or of its boundaries is not as the page opens. */
function stemOf({ dossier, boundaries }: Subject): string {
  const layer = dossier.layer?.id === defaultLayer(dossier) ? undefined : dossier.layer?.id;
  const policy = boundaries === DEFAULT_POLICY ? undefined : boundaries;
  return [dossier.id, layer, policy].filter(Boolean).join("-");
}

function nameOf(subject: Subject, { format, size, dpi, table }: Choice): string {
  const [stem, at] = [stemOf(subject), subject.scene.at];
  if (format === "csv") return dataFilename(stem, at, table, format);
  if (format === "geojson") return dataFilename(stem, at, "map", format);
  const { width, height } = format === "png" ? pixelSize(size, dpi) : size;
  return pictureFilename(stem, at, width, height, format);
}

/**
 * Makes the file of a choice.
 * @throws the signal's reason where it is stopped; else an Error with a sentence for the reader.
 */
export async function makeFile(subject: Subject, choice: Choice, work: Work): Promise<MadeFile> {
  const blob = await makeBlob(subject, choice, work);
  work.signal.throwIfAborted();
  return { blob, name: nameOf(subject, choice) };
}
