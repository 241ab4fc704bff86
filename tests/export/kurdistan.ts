import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { buildScene } from "../../src/scene/build.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";

export const geodata = readGeodata("geodata");

function read(): Dossier {
  const { dossier } = readDossier(readFolder("geodata/dossiers/kurdistan-2017"), gazetteerOf(geodata));
  if (!dossier) throw new Error("The first dossier cannot be read.");
  return dossier;
}

/** All layers. */
export const whole = read();
export const dossier = dossierOfLayer(whole);
export const AT = "2017-09-29";

export function sceneOf(theme = LIGHT, from = dossier) {
  const bounds = from.views[0]?.bounds ?? [24, 14, 63, 45];
  return buildScene(from, geodata, { bounds, at: AT }, theme);
}

export const scenes = { light: sceneOf(LIGHT), dark: sceneOf(DARK) };
