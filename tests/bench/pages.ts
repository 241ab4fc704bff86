import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { LIGHT } from "../../src/theme/themes.ts";
import { dossierScene } from "../parity/scenes.ts";
import { DOSSIER, GEODATA, ROOT, temporary } from "./dossiers.ts";

/** Builds the page of a dossier into a folder of its own. */
export async function builtPage(dossier = DOSSIER): Promise<string> {
  const out = temporary("page");
  const before = { ...process.env };
  Object.assign(process.env, { DEMARCHE_DOSSIER: dossier, DEMARCHE_OUT: out });
  try {
    await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "error" });
  } finally {
    process.env = before;
  }
  return out;
}

/** What is left of a built page without scripts: HTML, styles, fonts and the picture. The limit of what can be had. */
export function staticPage(built: string): string {
  const out = temporary("static");
  cpSync(built, out, { recursive: true });
  const html = readFileSync(join(built, "index.html"), "utf8")
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/<link\b[^>]*\brel="modulepreload"[^>]*>/g, "")
    .replace(/<link\b[^>]*\brel="preload"[^>]*\bas="(?:script|fetch|worker)"[^>]*>/g, "");
  writeFileSync(join(out, "index.html"), html);
  return out;
}

const BOUNDARIES = ["countries", "kurdistan-region", "iraq-governorates", "lakes", "rivers"];

/** Fills by country code, and the routes, taken from the scene, so that both pages show the same. */
function minimalData(): Record<string, unknown> {
  const marks = dossierScene(LIGHT).layers.flatMap((l) => l.marks);
  const fills = marks.flatMap((m) =>
    m.kind === "area" && m.subject ? [[m.id.slice(5), m.fill.colour]] : [],
  );
  const routes = marks.flatMap((m) =>
    m.kind === "line" && m.casing ? [{ type: "Feature", properties: {}, geometry: m.geometry }] : [],
  );
  return { fills: Object.fromEntries(fills), routes: { type: "FeatureCollection", features: routes } };
}

/** A page with MapLibre as one writes it in ten minutes: a style, some GeoJSON as it is, and nothing tuned. */
export async function minimalPage(): Promise<string> {
  const out = temporary("minimal");
  const root = join(ROOT, "tests/bench/minimal");
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "error",
    build: {
      outDir: out,
      emptyOutDir: true,
      target: "es2023",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
    },
  });
  for (const name of BOUNDARIES) {
    cpSync(join(GEODATA, `boundaries/${name}.geojson`), join(out, `${name}.geojson`));
  }
  const { fills, routes } = minimalData();
  writeFileSync(join(out, "fills.json"), JSON.stringify(fills));
  writeFileSync(join(out, "routes.geojson"), JSON.stringify(routes));
  return out;
}
