import { FORMATS, isPicture } from "../../export/formats.ts";
import { type ExportedFile, type Platform, THEMES } from "../../export/options.ts";
import { levelOfDetailIn } from "../../export/picture/picture-layout.ts";
import { layoutSize } from "../../export/size/size.ts";
import { loadFont } from "../../node/fonts/fonts.ts";
import { outlinedFor } from "../../node/geodata/outlines.ts";
import { geodataFor } from "../../node/geodata/subdivisions.ts";
import type { World } from "../../node/world.ts";
import { buildScene } from "../../scene/build.ts";
import type { Job } from "./jobs.ts";
import type { RenderRequest } from "./request.ts";

interface Drawing extends ExportedFile {
  /** What is said of many routes, of which a picture does not draw all; absent where it does. */
  levelOfDetail?: string;
}

/** Files bear no time of making, so that the same dossier gives the same bytes. */
const NODE: Platform = {
  loadFont,
  rasterise: async (picture, size) => (await import("../../node/raster.ts")).rasterise(picture, size),
};

/** Makes one file; writes nothing. `packed`: the zip of the dossier, for a picture to carry. */
export async function draw(
  job: Job,
  request: RenderRequest,
  world: World,
  packed: Uint8Array | undefined,
): Promise<Drawing> {
  const { dossier, at, sized, bounds, projection } = job;
  const { format, boundaries, only } = request;
  const ground = geodataFor(dossier, world.geodata);
  const options = { ...request.options, ...sized };
  const frame = { bounds, ...(projection && { projection }) };
  const geodata = isPicture(format) ? outlinedFor(ground, frame, layoutSize(options.size)) : ground;
  const scene = buildScene(dossier, geodata, { ...frame, at, boundaries, only }, THEMES[options.theme]);
  const subject = { dossier, only, geodata, scene, boundaries, ...(packed && { packed }) };
  const file = await FORMATS[format].write(subject, options, NODE);
  if (!isPicture(format)) return file;
  const levelOfDetail = levelOfDetailIn(scene, layoutSize(options.size));
  return levelOfDetail === undefined ? file : { ...file, levelOfDetail };
}
