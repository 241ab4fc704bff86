import { readDossier } from "../../src/dossier/read/read.ts";
import type { Bounds } from "../../src/model/geometry/coordinates.ts";
import { PROJECTION_IDS, PROJECTIONS, type ProjectionId } from "../../src/model/projection.ts";
import { readFolder } from "../../src/node/folder.ts";
import { geodataFor } from "../../src/node/geodata/subdivisions.ts";
import { loadWorld } from "../../src/node/world.ts";
import { planeFor } from "../../src/render/plane/plane.ts";
import { sceneOn } from "../../src/render/plane/scene.ts";
import { renderMap } from "../../src/render/svg/map.ts";
import { buildScene } from "../../src/scene/build.ts";
import { fitBounds } from "../../src/scene/frame/camera.ts";
import { placeScene } from "../../src/scene/labels/placement.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { measuredDossiers } from "./dossiers.ts";
import { median, report } from "./report.ts";

const RUNS = 9;
/** ms that a change of projection may take. */
const TARGET = 300;
/** Of the page's map at 1440 x 900. */
const FRAME = { width: 1090, height: 742 };
/** Degrees by which each run has another view: a plane remembers what it has laid flat. */
const APART = 0.001;

const WORLD: Bounds = [-168, -56, 178, 74];

/** All that a change asks for before anything is drawn: the scene on its new plane, its labels, and its map as SVG. */
function change(scene: Scene, id: ProjectionId, [west, south, east, north]: Bounds, run: number): number {
  const before = process.cpuUsage();
  const bounds: Bounds = [west + run * APART, south, east, north];
  const plane = planeFor(id, bounds);
  const { width, height } = FRAME;
  const camera = fitBounds(plane.bounds(bounds), width, height);
  const drawn = sceneOn(plane, scene);
  placeScene(drawn, camera);
  renderMap(drawn, camera, { labels: false });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How long it takes to lay the world, and the view that a dossier opens with, flat in another projection. */
export async function measureProjections(): Promise<void> {
  const { geodata, gazetteer } = await loadWorld();
  for (const { name, dir } of measuredDossiers()) {
    const { dossier } = readDossier(readFolder(dir), gazetteer);
    if (!dossier) throw new Error(`${name} has errors.`);
    const scene = (bounds: Bounds) =>
      buildScene(dossier, geodataFor(dossier, geodata), { bounds, at: dossier.period.end }, LIGHT);
    const views = { world: WORLD, "first view": dossier.views[0]?.bounds ?? WORLD };
    for (const [view, bounds] of Object.entries(views)) {
      const built = scene(bounds);
      const figures = PROJECTION_IDS.map((id) => {
        const times = Array.from({ length: RUNS }, (_, run) => change(built, id, bounds, run));
        return {
          what: `to ${PROJECTIONS[id]}, processor time`,
          value: median(times),
          unit: "ms" as const,
          target: TARGET,
        };
      });
      report(`Change of projection: ${name}, ${view}`, figures);
    }
  }
}
