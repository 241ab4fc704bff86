import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pack from "../../package.json" with { type: "json" };

const project = mkdtempSync(join(tmpdir(), "demarche-project-"));
const installed = join(project, "node_modules/demarche");

function run(command: string, args: string[], cwd = project): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
  return stdout;
}

/** The packed tarball in an empty project, with its dependencies beside it, as npm would lay it. */
beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  run("npm", ["pack", "--ignore-scripts", "--pack-destination", project], process.cwd());
  const [tarball = ""] = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  run("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  for (const name of Object.keys(pack.dependencies)) {
    mkdirSync(join(project, "node_modules", name, ".."), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
  }
}, 60_000);

afterAll(() => rmSync(project, { recursive: true }));

const SCRIPT = `
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildScene, dossierOfLayer, formatProblem, gazetteerOf, LIGHT, readDossier, renderSvg, unpackGeodata } from "demarche";

const packed = createRequire(import.meta.url)("demarche/geodata.json");
const geodata = unpackGeodata(packed);
const dir = "node_modules/demarche/geodata/dossiers/kurdistan-2017";
const files = Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(dir + "/" + name)]));
const { dossier, problems } = readDossier(files, gazetteerOf(geodata));
if (!dossier) throw new Error(problems.map(formatProblem).join("\\n"));
const shown = dossierOfLayer(dossier);
const scene = buildScene(shown, geodata, { bounds: shown.views[0].bounds, at: "2017-09-29" }, LIGHT);
writeFileSync("map.svg", renderSvg(scene, { width: 1200, height: 675 }));
console.log(scene.layers.map((layer) => layer.id).join(" "));
`;

describe("the packed package", () => {
  it("is laid out as publint asks", async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pack, { color: false }))).toEqual([]);
  });

  it("draws a dossier from Node in an empty project", () => {
    writeFileSync(join(project, "draw.mjs"), SCRIPT);
    expect(run("node", ["draw.mjs"])).toContain("land");
    expect(run("grep", ["-c", "Tillerson\\|Sulaymaniyah", "map.svg"])).not.toBe("0\n");
  });

  it("has a command that finds its own data", () => {
    const dir = "node_modules/demarche/geodata/dossiers/kurdistan-2017";
    expect(run("node", [join(installed, pack.bin.demarche), "check", dir])).toContain("no errors");
  });

  it("has types that a strict project can use", () => {
    const use = `import { buildScene, type Scene } from "demarche";
import { addDemarche } from "demarche/maplibre";
export const made: Scene | null = null;
export const [build, add] = [buildScene, addDemarche];
`;
    writeFileSync(join(project, "use.ts"), use);
    const options = [
      "--strict",
      "--noEmit",
      "--skipLibCheck",
      "--module",
      "esnext",
      "--moduleResolution",
      "bundler",
    ];
    expect(run(resolve("node_modules/.bin/tsc"), [...options, "--types", "", "use.ts"])).toBe("");
  });
});
