import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOSSIER, ROOT, temporary } from "./dossiers.ts";
import { type Figure, median, report } from "./report.ts";
import { peakBytes } from "./scale-peak.ts";

const PROGRAM = join(ROOT, "dist/cli/demarche.js");
const RUNS = 5;
const SIZES = [
  { size: "1200x675", target: 1000 },
  { size: "3840x2160", target: 3000 },
];
/** MB. */
const MEMORY = 400;

/**
 * Loaded into the measured process: writes its greatest memory, in bytes, when it ends. `peakBytes` is put in as it is
 * written, so that a command is measured as everything else.
 */
const PROBE = `const { readFileSync, writeFileSync } = require("node:fs");
${peakBytes}
process.on("exit", () => writeFileSync(process.env.DEMARCHE_PEAK, String(peakBytes())));`;

interface Run {
  ms: number;
  /** MB. */
  memory: number;
}

function render(size: string, folder: string): Run {
  const [probe, peak, picture] = ["probe.cjs", "peak.txt", "picture.png"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(probe, PROBE);
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", probe, PROGRAM, "render", DOSSIER, "--format", "png", "--size", size, "-o", picture],
    { encoding: "utf8", env: { ...process.env, DEMARCHE_PEAK: peak } },
  );
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`demarche render ended with ${status}: ${stderr}`);
  return { ms, memory: Number(readFileSync(peak, "utf8")) / 1e6 };
}

/** Time and memory of the whole process, from the shell's point of view. */
export function measureExport(): void {
  if (!existsSync(PROGRAM)) {
    console.log("\nExport: dist/cli/demarche.js is not built, so it is not measured.");
    return;
  }
  const folder = temporary("export");
  const figures = SIZES.flatMap(({ size, target }): Figure[] => {
    const runs = Array.from({ length: RUNS }, () => render(size, folder));
    return [
      { what: `PNG ${size}, whole process`, value: median(runs.map((r) => r.ms)), unit: "ms", target },
      {
        what: `PNG ${size}, greatest memory`,
        value: Math.max(...runs.map((r) => r.memory)),
        unit: "MB",
        target: MEMORY,
      },
    ];
  });
  report("Command line", figures);
}
