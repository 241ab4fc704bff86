import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { CHUNKS } from "./bundle/chunks.ts";
import { licences } from "./bundle/licences.ts";
import { NO_REQUESTS } from "./bundle/stand-ins/no-requests.ts";
import { siteTemplate } from "./bundle/template-plugin.ts";
import { documentation } from "./docs/plugin.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page as `demarche build` and `demarche serve` fill it; the page of one dossier is built by the root's own. */
export default defineConfig({
  root: here("../app"),
  base: "./",
  publicDir: here("../../public"),
  plugins: [siteTemplate(), documentation(), licences()],
  resolve: { alias: NO_REQUESTS },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("../../dist/template"),
    emptyOutDir: true,
    target: "es2023",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1700,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: CHUNKS },
  },
});
