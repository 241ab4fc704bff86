import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";
import { DARK, LIGHT } from "../../theme/themes.ts";
import { variablesStylesheet } from "../../theme/variables.ts";
import { generate, writeGenerated } from "./generate.ts";
import { builtHtml, servedHtml } from "./html.ts";
import type { PageParts } from "./page.tsx";

const JSX = { runtime: "automatic", importSource: "preact" } as const;

/** The page's components are read by Vite itself, as what reads its configuration knows nothing of Preact. */
async function pageRenderer(): Promise<typeof import("./page.tsx")["renderPage"]> {
  const path = fileURLToPath(new URL("./page.tsx", import.meta.url));
  const { module } = await runnerImport<typeof import("./page.tsx")>(path, { oxc: { jsx: JSX } });
  return module.renderPage;
}

/** Addresses in the style sheet are relative to its own folder; inside the page they start from the page. */
const fromPage = (css: string) => css.replaceAll("../fonts/", "./fonts/").trim();

type Bundle = Record<
  string,
  { type: "chunk" | "asset"; source?: unknown; viteMetadata?: { importedCss: Set<string> } }
>;

/** Takes the one style sheet out of a bundle; scripts must not ask for what is no file any more. */
function takeStyles(bundle: Bundle): string {
  const [name, sheet] = Object.entries(bundle).find(([file]) => file.endsWith(".css")) ?? [];
  if (!name || sheet?.type !== "asset") throw new Error("The build made no style sheet.");
  delete bundle[name];
  for (const { viteMetadata } of Object.values(bundle)) viteMetadata?.importedCss.clear();
  return fromPage(String(sheet.source));
}

/** Makes the page's data from the checked sources, and puts the finished page into its HTML. */
export function demarchePage(dossierDir: string): Plugin {
  let parts: PageParts;
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
      const { data, packed } = generate(dossierDir);
      parts = (await pageRenderer())(data, packed);
      writeGenerated("first.css", `${variablesStylesheet(LIGHT, DARK)}\n${parts.css}\n`);
    },
    generateBundle: {
      order: "pre",
      handler(_, bundle) {
        css = takeStyles(bundle as Bundle);
      },
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) => (serving ? servedHtml(html, parts) : builtHtml(html, parts, css, publicDir)),
    },
  };
}
