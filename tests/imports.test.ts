import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** What each folder may import from the others: the table of the design. `*` is everything. */
const MAY_IMPORT: Record<string, string[]> = {
  model: ["model"],
  dossier: ["dossier", "model", "theme"],
  theme: ["theme", "model"],
  scene: ["scene", "model", "dossier", "theme"],
  "render/maplibre": ["render/maplibre", "scene", "theme", "model"],
  "render/svg": ["render/svg", "scene", "theme", "model"],
  export: ["export", "scene", "render/svg", "theme", "model", "dossier"],
  cli: ["cli", "model", "dossier", "theme", "scene", "render/svg", "export", "site"],
  site: ["site", "app", "cli", "model", "dossier", "theme", "scene", "render/svg", "export"],
  embed: ["embed"],
  lib: ["lib", "model", "dossier", "theme", "scene", "render/svg", "render/maplibre", "export"],
  app: [
    "app",
    "model",
    "dossier",
    "theme",
    "scene",
    "render/svg",
    "render/maplibre",
    "export",
    "cli",
    "embed",
  ],
};

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)["']([^"']+)["']/g;

/** Types are gone when the code runs; the library names those of the map that it is given. */
function onlyTypes(text: string, target: string): boolean {
  const lines = text.split(";").filter((statement) => statement.includes(`"${target}"`));
  return lines.every((statement) => /^\s*import type /.test(statement));
}

function folderOf(path: string): string {
  const [, first = "", second = ""] = path.split("/");
  return first === "render" ? `${first}/${second}` : first;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((f) => `src/${f}`)
  .filter((f) => /\.tsx?$/.test(f));

describe("imports", () => {
  it.each(files.map((f) => f.replaceAll("\\", "/")))("%s keeps to the table of the design", (file) => {
    const text = readFileSync(file, "utf8");
    const allowed = MAY_IMPORT[folderOf(file)];
    expect(allowed, `${file} is in no folder of the table`).toBeDefined();
    for (const [, target = ""] of text.matchAll(IMPORT)) {
      if (target.startsWith(".")) {
        const path = normalize(join(dirname(file), target)).replaceAll("\\", "/");
        expect(allowed, `${file} imports ${target}`).toContain(folderOf(path));
      }
      if (target.startsWith("maplibre-gl") && !onlyTypes(text, target)) {
        expect(folderOf(file), `${file} imports ${target}`).toBe("render/maplibre");
      }
    }
  });
});
