import { join } from "node:path";
import { HitIndex } from "../../src/app/map/input/hit-test.ts";
import { readDossier } from "../../src/dossier/read/read.ts";
import { readFolder } from "../../src/node/folder.ts";
import { loadWorld } from "../../src/node/world.ts";
import { planeOf, sceneOn } from "../../src/render/plane/scene.ts";
import { buildScene } from "../../src/scene/build.ts";
import { fitBounds } from "../../src/scene/frame/camera.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { coveringSigns } from "../scene/actions/covering.ts";
import { temporary } from "./dossiers.ts";
import { hoverOnPage } from "./hover.ts";
import { writeManyActs } from "./many-acts.ts";
import { median, quantile, report } from "./report.ts";

const FRAME = { width: 1090, height: 742 };
/** ms: one frame of the screen. */
const FRAME_TIME = 16.7;
const RUNS = 15;
const ZOOMS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function timed<T>(work: () => T): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What finding the subject costs at places all over the frame; of processor time. */
function findingTimes(scene: Scene): number[] {
  const plane = planeOf(scene);
  const camera = fitBounds(plane.bounds(scene.frame.bounds), FRAME.width, FRAME.height);
  const index = new HitIndex(sceneOn(plane, scene));
  return Array.from({ length: 4000 }, (_, i) =>
    timed(() => index.subjectAt(camera, (i * 37) % FRAME.width, (i * 53) % FRAME.height)),
  );
}

/** 250 links and 500 acts at borders: making the picture, finding what is pointed at, and signs that cover each other. */
export async function measureActions(): Promise<void> {
  const { geodata, gazetteer } = await loadWorld();
  const dir = join(temporary("acts"), "many-acts");
  writeManyActs(dir, geodata);
  const { dossier, problems } = readDossier(readFolder(dir), gazetteer);
  if (!dossier) throw new Error(problems.map((p) => p.message).join("\n"));
  const [view] = dossier.views;
  const build = () =>
    buildScene(dossier, geodata, { bounds: view?.bounds ?? [-170, -56, 178, 74], at: "2017-12-31" }, LIGHT);
  const scene = build();
  const finding = findingTimes(scene);
  const covering = ZOOMS.reduce(
    (sum, zoom) => sum + coveringSigns(sceneOn(planeOf(scene), scene), zoom).length,
    0,
  );
  report("250 links and 500 acts at borders", [
    {
      what: "making the scene, median",
      value: median(Array.from({ length: RUNS }, () => timed(build))),
      unit: "ms",
    },
    { what: "finding what is pointed at, median", value: median(finding), unit: "ms", target: 1 },
    { what: "finding it, 99th percentile", value: quantile(finding, 0.99), unit: "ms", target: FRAME_TIME },
    { what: "signs that cover others, at nine zooms", value: covering, unit: "", target: 0 },
  ]);
  await hoverOnPage("250 links and 500 acts at borders", dir);
}
