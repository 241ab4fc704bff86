import { join } from "node:path";
import { readDossier } from "../../src/dossier/read/read.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import type { Geodata } from "../../src/model/geodata/geodata.ts";
import type { Bounds } from "../../src/model/geometry/coordinates.ts";
import { readFolder } from "../../src/node/folder.ts";
import { geodataFor } from "../../src/node/geodata/subdivisions.ts";
import { loadWorld, type World } from "../../src/node/world.ts";
import { planeOf, sceneOn } from "../../src/render/plane/scene.ts";
import { buildScene } from "../../src/scene/build.ts";
import { fitBounds } from "../../src/scene/frame/camera.ts";
import { placeScene } from "../../src/scene/labels/placement.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { type LabelFigures, labelFigures, SIZES } from "../scene/labels/measured/figures.ts";
import { GEODATA, temporary } from "./dossiers.ts";
import { median, report } from "./report.ts";
import { writeSyntheticDossier } from "./synthetic.ts";

const DOSSIERS = ["kurdistan-2017", "catalonia-2017", "unga-es-10-19"];
const VOTE = "unga-es-10-19";
const WORLD: Bounds = [-170, -56, 178, 74];
/** Rounds until the code is compiled, and those that are timed. */
const WARM = 60;
const RUNS = 41;
/** Of the page's map at 1440 x 900. */
const FRAME = { width: 1090, height: 742 };

function read(dir: string, { gazetteer }: World): Dossier {
  const { dossier, problems } = readDossier(readFolder(dir), gazetteer);
  if (!dossier) throw new Error(problems.map((p) => p.message).join("\n"));
  return dossier;
}

function synthetic({ geodata }: World): string {
  const dir = temporary("labels");
  writeSyntheticDossier(dir, geodata, 250, 10);
  return dir;
}

function scenesOf(dossier: Dossier, geodata: Geodata): { view: string; scene: Scene }[] {
  const views = [...dossier.views, ...(dossier.id === "synthetic" ? [{ id: "world", bounds: WORLD }] : [])];
  return views.map(({ id, ...view }) => ({
    view: id,
    scene: buildScene(dossier, geodata, { ...view, at: dossier.period.end }, LIGHT),
  }));
}

const AGAINST = "stance:against";

/** Those of the rare class that a view shows and that no label tells of. */
function untold(scene: Scene, { told }: LabelFigures): string[] {
  const members = scene.legend.flatMap(({ entries }) => entries).find(({ id }) => id === AGAINST)?.members;
  return (members ?? []).filter((code) => !told.has(code));
}

function placingTime(scene: Scene): number {
  const plane = planeOf(scene);
  const camera = fitBounds(plane.bounds(scene.frame.bounds), FRAME.width, FRAME.height);
  const drawn = sceneOn(plane, scene);
  const times = Array.from({ length: WARM + RUNS }, (_, i) => {
    const before = process.cpuUsage();
    placeScene(drawn, { ...camera, zoom: camera.zoom + i / 10_000 });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times.slice(WARM));
}

function reportView(name: string, all: LabelFigures[]): void {
  const sum = (of: (figures: LabelFigures) => number) =>
    all.reduce((total, figures) => total + of(figures), 0);
  const roomy = sum((f) => f.roomy.length);
  const none = { unit: "" as const, target: 0 };
  report(name, [
    { what: "bare names on another's land", value: sum((f) => f.foreign.length), ...none },
    { what: "overlaps between labels and badges", value: sum((f) => f.overlaps.length), ...none },
    { what: "leaders that are too long", value: sum((f) => f.long.length), ...none },
    {
      what: "boxes in a picture, at most",
      value: Math.max(...all.map((f) => f.callouts)),
      unit: "",
      target: 5,
    },
    {
      what: `not named, of ${roomy} whose land has room for it`,
      value: roomy === 0 ? 0 : (100 * sum((f) => f.unnamed.length)) / roomy,
      unit: "%",
      target: 5,
    },
  ]);
}

/** What the pictures of the command have for labels, counted in them; and how long placing takes, of processor time. */
export async function measureLabels(): Promise<void> {
  const world = await loadWorld();
  const dirs = [...DOSSIERS.map((id) => join(GEODATA, "dossiers", id)), synthetic(world)];
  for (const dir of dirs) {
    const dossier = read(dir, world);
    const drawn = scenesOf(dossier, geodataFor(dossier, world.geodata)).map(({ view, scene }) => {
      const figures = SIZES.map((size) => labelFigures(scene, size));
      reportView(`Labels: ${dossier.id}, ${view}`, figures);
      return { scene, figures };
    });
    const [first] = drawn;
    if (dossier.id !== VOTE || !first) continue;
    const left = first.figures.flatMap((figures) => untold(first.scene, figures));
    report("Labels of a vote of 193 in the world", [
      {
        what: `against, neither named nor with a badge ${left.join(" ")}`,
        value: left.length,
        unit: "",
        target: 0,
      },
      { what: "placing them, warm, processor time", value: placingTime(first.scene), unit: "ms", target: 30 },
    ]);
  }
}
