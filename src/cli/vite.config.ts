import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { packGeodata } from "../model/geodata/topology-pack.ts";
import { readGeodataFiles } from "../node/geodata/geodata-files.ts";
import { PACKED } from "../node/world.ts";
import { licences } from "../site/bundle/licences.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ENTRY = "demarche.js";

/** Packs the geodata once, here, and lets the file be run by its name. */
function complete(): Plugin {
  return {
    name: "demarche-cli",
    writeBundle({ dir = "" }) {
      writeFileSync(join(dir, PACKED), JSON.stringify(packGeodata(readGeodataFiles(here("../../geodata")))));
      chmodSync(join(dir, ENTRY), 0o755);
    },
  };
}

/**
 * The command in one folder. Loading a few files is ten times faster than compiling the source at each start. What
 * is JavaScript alone is taken in, so that only the used part of @turf/turf is read; native code, what reads PDFs, and what reads data
 * files of its own, stays outside.
 */
export default defineConfig({
  root: here("."),
  plugins: [complete(), licences()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  ssr: {
    noExternal: true,
    external: ["@resvg/resvg-js", "pdfkit", "fontkit", "subset-font", "unpdf"],
  },
  build: {
    ssr: here("demarche.ts"),
    outDir: here("../../dist/cli"),
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      output: { entryFileNames: ENTRY, chunkFileNames: "[name].js" },
    },
  },
});
