import { readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import { readDossier } from "../../src/dossier/read/read.ts";
import { readFolder } from "../../src/node/folder.ts";
import { loadWorld } from "../../src/node/world.ts";
import { fillPage } from "../../src/site/template/fill-page.ts";
import { readTemplate } from "../../src/site/template/template.ts";
import { DOSSIERS, ROOT, temporary } from "./dossiers.ts";
import { type Figure, report } from "./report.ts";
import { nameOf, SIZES } from "./scale-sizes.ts";
import { writeSyntheticDossier } from "./synthetic.ts";

/** KB of HTML, as Brotli packs it, that the first picture may wait for; of any dossier. */
const MOST_HTML = 60;

const packed = (text: string) => brotliCompressSync(text).length / 1024;

/** What the HTML until the first picture is made of, and how each part is found. */
const PARTS: Record<string, RegExp> = {
  "style sheet": /<style>[\s\S]*?<\/style>/,
  fonts: /url\(data:font[^)]*\)|<link rel="preload" as="font"[^>]*>/g,
  "legend and small map": /<div class="side">[\s\S]*?(?=<section class="map")/,
  "areas and lines": /<svg class="first-ground"[\s\S]*?(?=<svg class="first-marks")/,
  "symbols and labels": /<svg class="first-marks"[\s\S]*?(?=<div id="features")/,
};

/** HTML until the first picture is complete, legend and small map included, and all of it; as Brotli packs them. */
function htmlFigures(html: string): Figure[] {
  const picture = html.slice(0, html.indexOf('<aside class="panel"'));
  const whole = packed(picture);
  return [
    { what: "HTML until the picture, Brotli", value: whole, unit: "KB", target: MOST_HTML },
    ...Object.entries(PARTS).map(
      ([part, where]): Figure => ({
        what: `  of which ${part}`,
        value: whole - packed(picture.replace(where, "")),
        unit: "KB",
      }),
    ),
    { what: "HTML of the page, Brotli", value: packed(html), unit: "KB" },
  ];
}

/** The page that is filled with dossiers, from the code as it is. */
export async function builtTemplate(): Promise<string> {
  const outDir = temporary("template");
  const configFile = join(ROOT, "src/site/vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** How much HTML each of the gallery takes, and made ones of each size; no picture is drawn. */
export async function measureHtml(): Promise<void> {
  const template = readTemplate(await builtTemplate());
  const { gazetteer, geodata } = await loadWorld();
  const measure = async (name: string, folder: string) => {
    const { dossier } = readDossier(readFolder(folder), gazetteer);
    if (!dossier) throw new Error(`${name} has errors.`);
    const { html } = await fillPage(template, dossier, geodata, { warn: console.warn });
    report(`HTML: ${name}`, htmlFigures(html));
  };
  for (const name of readdirSync(DOSSIERS)) await measure(name, join(DOSSIERS, name));
  for (const size of SIZES) {
    const folder = temporary("scale");
    writeSyntheticDossier(folder, geodata, size.statements, size.routes);
    await measure(nameOf(size), folder);
  }
}
