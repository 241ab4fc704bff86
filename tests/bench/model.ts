import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { buildScene } from "../../src/scene/build.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { GEODATA, measuredDossiers } from "./dossiers.ts";
import { median, report } from "./report.ts";

const RUNS = 9;

function time(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

/** Reading, joining and thinking, without a page. */
export function measureModel(): void {
  const geodata = readGeodata(GEODATA);
  const gazetteer = gazetteerOf(geodata);
  for (const { name, dir } of measuredDossiers()) {
    const files = readFolder(dir);
    const { dossier, problems } = readDossier(files, gazetteer);
    if (!dossier) throw new Error(problems.map((p) => p.message).join("\n"));
    const at = dossier.period.end;
    const bounds = dossier.views[0]?.bounds ?? [-180, -60, 180, 75];
    report(`Model: ${name}`, [
      { what: "read and check", value: time(() => readDossier(files, gazetteer)), unit: "ms" },
      { what: "join and state", value: time(() => stateAt(dossier, at)), unit: "ms" },
      {
        what: "join, state and scene",
        value: time(() => buildScene(dossier, geodata, { bounds, at }, LIGHT)),
        unit: "ms",
      },
    ]);
  }
}
