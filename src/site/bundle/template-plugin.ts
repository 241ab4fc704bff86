import { existsSync, renameSync } from "node:fs";
import type { Plugin } from "vite";
import { readGeodataFiles } from "../../node/geodata-files.ts";
import { GEODATA } from "../../node/paths.ts";
import { gazetteerFile } from "../data/gazetteer-file.ts";
import { generatedPath, packForPage, STEPS, writeGenerated } from "../data/generate.ts";
import { type Manifest, PARTS } from "../template/template.ts";
import { EMBED, embedScript } from "./embed-script.ts";
import { type Bundle, liveParts, PRELOAD, takeStyles } from "./plugin.ts";

/** What a dossier brings: the page finds it in its HTML, where `page.ts` puts it. */
const DATA = /generated\/(page|wider|opening|geodata|dossier)\.(?:json|zip)(?:\?url)?$/;
const FIRST_CSS = /generated\/first\.css$/;
const VIRTUAL = "\0demarche-data:";

function dataModule(name: string): string {
  const found = 'document.getElementById("page-data")';
  if (name === "page") return `export default JSON.parse(${found}.textContent);`;
  // Empty where the page has none, such as a page whose dossier is not given away.
  return `const at = ${found}.dataset.${name}; export default at ? new URL(at, document.baseURI).href : "";`;
}

/** Boundaries without airports, which differ from dossier to dossier. */
function geodataAt(steps: number): string {
  return JSON.stringify(packForPage(readGeodataFiles(GEODATA), [], steps));
}

/** Builds the page for no dossier in particular, so that one can be filled in without building anew. */
export function siteTemplate(): Plugin {
  let css = "";
  return {
    name: "demarche-template",
    enforce: "pre",
    async buildStart() {
      // The same for all dossiers, so that it is a file of the template as any other.
      writeGenerated("gazetteer.json", gazetteerFile(GEODATA));
      // Vite leaves a link alone that leads to no file, as in a fresh checkout; what is in it comes from `load`.
      if (!existsSync(generatedPath("first.css"))) writeGenerated("first.css", "");
      this.emitFile({ type: "chunk", id: PRELOAD, name: "early" });
      this.emitFile({ type: "asset", fileName: EMBED, source: await embedScript() });
    },
    resolveId(id) {
      const name = DATA.exec(id)?.[1];
      return name ? `${VIRTUAL}${name}` : undefined;
    },
    load(id) {
      if (id.startsWith(VIRTUAL)) return dataModule(id.slice(VIRTUAL.length));
      return FIRST_CSS.test(id) ? ".demarche-first{--here:1}" : undefined;
    },
    generateBundle: {
      order: "pre",
      handler(_, bundle) {
        css = takeStyles(bundle as unknown as Bundle);
        const manifest: Manifest = { css, early: liveParts(bundle as unknown as Bundle) };
        const files = {
          [PARTS.manifest]: JSON.stringify(manifest),
          [PARTS.exact]: geodataAt(STEPS.exact),
          [PARTS.rough]: geodataAt(STEPS.opening),
        };
        for (const [fileName, source] of Object.entries(files))
          this.emitFile({ type: "asset", fileName, source });
      },
    },
    writeBundle({ dir = "" }) {
      // A template that is called `index.html` would be served as if it were a page.
      renameSync(`${dir}/index.html`, `${dir}/${PARTS.html}`);
    },
  };
}
