import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";
import { themeOf } from "../../theme/colour/own-colours.ts";
import { DARK, LIGHT } from "../../theme/themes.ts";
import { variablesStylesheet } from "../../theme/variables.ts";
import { generate, writeGenerated } from "../data/generate.ts";
import { builtHtml, type PreloadParts, servedHtml } from "../html/html.ts";
import { fitsBudget } from "../initial/html-budget.ts";
import type { PageParts } from "../initial/page.tsx";
import { type ShareFiles, shareFiles } from "../share/share-files.ts";
import { EMBED, embedScript } from "./embed-script.ts";

const JSX = { runtime: "automatic", importSource: "preact" } as const;

/** The page's components are read by Vite itself, as what reads its configuration knows nothing of Preact. */
async function pageRenderer(): Promise<typeof import("../initial/page.tsx")["renderPage"]> {
  const path = fileURLToPath(new URL("../initial/page.tsx", import.meta.url));
  const { module } = await runnerImport<typeof import("../initial/page.tsx")>(path, { oxc: { jsx: JSX } });
  return module.renderPage;
}

/** Addresses in the style sheet are relative to its own folder; inside the page they start from the page. */
const fromPage = (css: string) => css.replaceAll("../fonts/", "./fonts/").trim();

interface Output {
  type: "chunk" | "asset";
  fileName: string;
  name?: string;
  source?: unknown;
  facadeModuleId?: string | null;
  moduleIds?: string[];
  isEntry?: boolean;
  imports?: string[];
  originalFileNames?: string[];
  viteMetadata?: { importedCss: Set<string> };
}

export type Bundle = Record<string, Output>;

/** Takes the one style sheet out of a bundle; scripts must not ask for what is no file any more. */
export function takeStyles(bundle: Bundle): string {
  const [name, sheet] = Object.entries(bundle).find(([file]) => file.endsWith(".css")) ?? [];
  if (!name || sheet?.type !== "asset") throw new Error("The build made no style sheet.");
  delete bundle[name];
  for (const { viteMetadata } of Object.values(bundle)) viteMetadata?.importedCss.clear();
  return fromPage(String(sheet.source));
}

export const PRELOAD = fileURLToPath(new URL("../../app/boot/preload.ts", import.meta.url));
/** What the live map is made of besides the page's own script, by the modules and files that it is made from. */
const LIVE = {
  modules: ["/app/boot/live-map.tsx", "/render/maplibre/map.ts"],
  boundaries: "opening.json",
};

/** Whether a chunk is nothing but the HTML's way to its scripts: Vite leaves it out in the end. */
const isWay = ({ moduleIds = [] }: Output) => moduleIds.every((id) => /\.(?:html|css)$/.test(id));

/** Addresses of what the live map needs, scripts with what they import. */
export function liveParts(bundle: Bundle): PreloadParts {
  const outputs = Object.values(bundle);
  const early = outputs.find((o) => o.facadeModuleId === PRELOAD);
  const holds = (o: Output) => o.moduleIds?.some((id) => LIVE.modules.some((end) => id.endsWith(end)));
  const chunks = outputs.filter((o) => o !== early && (o.isEntry || holds(o)));
  const file = (end: string) =>
    outputs.find((o) => o.originalFileNames?.some((name) => name.endsWith(end)))?.fileName ?? "";
  return {
    script: early?.fileName ?? "",
    modules: [...new Set(chunks.flatMap((c) => [...(isWay(c) ? [] : [c.fileName]), ...(c.imports ?? [])]))],
    boundaries: file(LIVE.boundaries),
  };
}

/** Makes the page's data from the checked sources, and puts the finished page into its HTML. */
export function demarchePage(dossierDir: string): Plugin {
  let parts: PageParts;
  let others: ShareFiles;
  let serving = false;
  let publicDir = "";
  let css = "";
  return {
    name: "demarche-page",
    configResolved(config) {
      serving = config.command === "serve";
      publicDir = config.publicDir;
    },
    async buildStart() {
      const { data, whole, allLayers, packed } = generate(dossierDir);
      parts = (await pageRenderer())(data, packed, whole.dossier, fitsBudget);
      if (!serving) {
        this.emitFile({ type: "chunk", id: PRELOAD, name: "early" });
        others = await shareFiles(data, packed, parts, {
          whole: whole.dossier,
          all: allLayers.dossier,
          site: process.env.DEMARCHE_SITE,
          warn: (words) => this.warn(words),
        });
        this.emitFile({ type: "asset", fileName: EMBED, source: await embedScript() });
        for (const file of others.files) this.emitFile({ type: "asset", ...file });
      }
      const colours = variablesStylesheet(themeOf(data.dossier, LIGHT), themeOf(data.dossier, DARK));
      writeGenerated("first.css", `${colours}\n${parts.css}\n`);
    },
    generateBundle: {
      order: "pre",
      handler(_, bundle) {
        css = takeStyles(bundle as Bundle);
      },
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) =>
        serving
          ? servedHtml(html, parts)
          : builtHtml(html, parts, {
              css,
              publicDir,
              early: liveParts(bundle as unknown as Bundle),
              preview: others.preview,
              jsonLd: others.jsonLd,
            }),
    },
  };
}
