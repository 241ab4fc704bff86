import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { buildScene } from "../../src/scene/build.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { GEODATA } from "./dossiers.ts";
import { median } from "./report.ts";
import { peakBytes } from "./scale-peak.ts";

/** Checks, joins and thinks of one dossier, alone in its process, and prints what each took. */
const RUNS = 5;
const [folder = ""] = process.argv.slice(2);
const geodata = readGeodata(GEODATA);
const gazetteer = gazetteerOf(geodata);
const files = readFolder(folder);
const { dossier, problems } = readDossier(files, gazetteer);
if (!dossier) throw new Error(problems.map((p) => p.message).join("\n"));
const at = dossier.period.end;
const bounds = dossier.views[0]?.bounds ?? [-180, -60, 180, 75];

/** The heap in use, without what nothing refers to any more; what is known of an object that is gone goes after it. */
function heap(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function measured(work: () => unknown): { ms: number; bytes: number; kept: number } {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const before = heap();
  const result = [work()];
  const kept = heap() - before;
  result.pop();
  return { ms: median(times), bytes: peakBytes(), kept };
}

// Another object each time: what is known of a dossier is kept for it.
const steps = {
  check: measured(() => readDossier(files, gazetteer)),
  join: measured(() => stateAt({ ...dossier }, at)),
  scene: measured(() => buildScene({ ...dossier }, geodata, { bounds, at }, LIGHT)),
};
process.stdout.write(JSON.stringify(steps));
