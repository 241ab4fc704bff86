import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const TO_EXPORT = [
  "model",
  "theme",
  "dossier",
  "scene",
  "render/plane",
  "render/svg",
  "render/maplibre",
  "export",
];

/** What each room may import from others: the table of the design. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  theme: ["model"],
  dossier: ["model", "theme"],
  scene: ["model", "dossier", "theme"],
  "render/plane": ["model", "scene"],
  "render/svg": ["scene", "theme", "model", "render/plane"],
  "render/maplibre": ["scene", "theme", "model", "render/plane"],
  export: ["scene", "render/svg", "render/plane", "dossier", "theme", "model"],
  node: TO_EXPORT,
  app: [...TO_EXPORT, "embed"],
  site: [...TO_EXPORT, "node", "app", "embed"],
  cli: [...TO_EXPORT, "node", "site"],
  lib: TO_EXPORT,
  embed: [],
};

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)["']([^"']+)["']/g;

/** Types are gone when the code runs; the library names those of the map that it is given. */
function onlyTypes(text: string, target: string): boolean {
  const lines = text.split(";").filter((statement) => statement.includes(`"${target}"`));
  return lines.every((statement) => /^\s*import type /.test(statement));
}

function roomOf(path: string): string {
  const [, first = "", second = ""] = path.split("/");
  return first === "render" ? `${first}/${second}` : first;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.tsx?$/.test(name));
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

const importsOf = (file: string) =>
  [...(texts.get(file) ?? "").matchAll(IMPORT)].map(([, target = ""]) => target);

function filesThatImport(file: string): string[] {
  return importsOf(file)
    .filter((target) => target.startsWith("."))
    .map((target) => normalize(join(dirname(file), target)).replaceAll("\\", "/"))
    .filter((path) => texts.has(path));
}

/** Where two paths part: the folder that holds both, and what each goes through in it. */
function siblings(from: string, to: string): [folder: string, from: string, to: string] {
  const [a, b] = [from.split("/"), to.split("/")];
  const parted = a.findIndex((step, i) => step !== b[i]);
  return [a.slice(0, parted).join("/"), a[parted] ?? "", b[parted] ?? ""];
}

/** For each folder, which of the files and folders in it import which others. */
function graphs(): Map<string, Map<string, Set<string>>> {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const file of files)
    for (const target of filesThatImport(file)) {
      const [folder, from, to] = siblings(file, target);
      const graph = found.get(folder) ?? new Map<string, Set<string>>();
      found.set(folder, graph.set(from, (graph.get(from) ?? new Set()).add(to)));
    }
  return found;
}

/** The names on a way from `start` back to it; undefined where there is none. */
function circleThrough(start: string, graph: Map<string, Set<string>>): string[] | undefined {
  const ways: string[][] = [...(graph.get(start) ?? [])].map((next) => [start, next]);
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? "";
    if (last === start) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of graph.get(last) ?? []) ways.push([...way, next]);
  }
  return undefined;
}

describe("imports", () => {
  it.each(files)("%s keeps to the table of the design", (file) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `${file} is in no room of the table`).toBeDefined();
    for (const target of filesThatImport(file))
      expect([room, ...(allowed ?? [])], `${file} imports ${target}`).toContain(roomOf(target));
    const strange = importsOf(file).filter((target) => target.startsWith("maplibre-gl"));
    for (const target of strange)
      if (!onlyTypes(texts.get(file) ?? "", target))
        expect(room, `${file} imports ${target}`).toBe("render/maplibre");
  });

  it.each([...graphs()])("no files or folders of %s go round in a circle", (_, graph) => {
    for (const name of graph.keys()) expect(circleThrough(name, graph)).toBeUndefined();
  });
});

describe("rooms", () => {
  const all = readdirSync("src", { recursive: true, withFileTypes: true });
  const count = new Map<string, number>();
  for (const { parentPath } of all.filter((entry) => entry.isFile()))
    if (!parentPath.includes("generated")) count.set(parentPath, (count.get(parentPath) ?? 0) + 1);

  it.each([...count])("%s holds at most eight files at its top", (_, files) => {
    expect(files).toBeLessThanOrEqual(8);
  });
});
