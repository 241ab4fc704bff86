import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import type { BoundaryPolicy } from "../../src/model/geodata/boundary-policy.ts";
import type { Bounds } from "../../src/model/geometry/coordinates.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { buildScene } from "../../src/scene/build.ts";
import { type Camera, fitBounds } from "../../src/scene/frame/camera.ts";
import type { Scene } from "../../src/scene/scene.ts";
import type { Theme } from "../../src/theme/theme.ts";

const GEODATA = fileURLToPath(new URL("../../geodata/", import.meta.url));
const REGION_VIEW = [24, 14.5, 63, 44.5] as const;

/** CSS px. */
export const SIZE = { width: 800, height: 600 };

/** The real dossier on its last day: every mark kind, every hatch and every line that readers meet. */
export function dossierScene(theme: Theme, boundaries: BoundaryPolicy = "administrative"): Scene {
  const geodata = readGeodata(GEODATA);
  const { dossier: whole, problems } = readDossier(
    readFolder(join(GEODATA, "dossiers/kurdistan-2017")),
    gazetteerOf(geodata),
  );
  if (!whole) throw new Error(problems.map((p) => p.message).join("\n"));
  const dossier = dossierOfLayer(whole);
  const view = { bounds: [...REGION_VIEW] as Bounds, at: dossier.period.end, boundaries };
  return buildScene(dossier, geodata, view, theme);
}

function closeUp(center: Camera["center"], zoom: number): Camera {
  return { center, zoom, ...SIZE };
}

/** Where the renderers are compared: whole and broken zooms, hatches large and small, and the antimeridian. */
export const CAMERAS: Record<string, Camera> = {
  "the opening view": fitBounds([...REGION_VIEW], SIZE.width, SIZE.height),
  "the Region close up": closeUp([44.2, 36.3], 6.7),
  "Israel's hatched area": closeUp([35, 31.4], 7.85),
  "the world": closeUp([10, 20], 0.9),
};
