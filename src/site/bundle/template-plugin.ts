import { existsSync, renameSync } from "node:fs";
import type { Plugin } from "vite";
import { readGeodataFiles } from "../../node/geodata/geodata-files.ts";
import { GEODATA } from "../../node/paths.ts";
import { gazetteerFile } from "../data/gazetteer-file.ts";
import { generatedPath, writeGenerated } from "../data/generate.ts";
import { packForPage, STEPS } from "../data/page-geodata.ts";
import { PARTS } from "../template/parts.ts";
import type { Manifest } from "../template/template.ts";
import { dataModules, ownPageModule } from "./data-modules.ts";
import { EMBED, embedScript } from "./embed-script.ts";
import { type Bundle, liveParts, PRELOAD, takeStyles } from "./plugin.ts";
import { singleTemplate } from "./single-template.ts";

/** Boundaries without airports, which differ from dossier to dossier. */
function geodataAt(steps: number): string {
  return JSON.stringify(packForPage(readGeodataFiles(GEODATA), [], steps));
}

/** Builds the page for no dossier in particular, so that one can be filled in without building anew. */
export function siteTemplate(): Plugin[] {
  return [dataModules(), ownPageModule(), templateFiles()];
}

function templateFiles(): Plugin {
  let css = "";
  let single = "";
  return {
    name: "demarche-template",
    async buildStart() {
      // The same for all dossiers, so that it is a file of the template as any other.
      writeGenerated("gazetteer.json", gazetteerFile(GEODATA));
      // Vite leaves a link alone that leads to no file, as in a fresh checkout; what is in it comes from `load`.
      if (!existsSync(generatedPath("first.css"))) writeGenerated("first.css", "");
      this.emitFile({ type: "chunk", id: PRELOAD, name: "early" });
      this.emitFile({ type: "asset", fileName: EMBED, source: await embedScript() });
      single = JSON.stringify(await singleTemplate());
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
          [PARTS.single]: single,
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
