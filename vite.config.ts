import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { demarchePage } from "./src/app/build/plugin.ts";

const DOSSIER = process.env.DEMARCHE_DOSSIER ?? "geodata/dossiers/kurdistan-2017";

export default defineConfig({
  root: "src/app",
  base: "./",
  publicDir: "../../public",
  plugins: [demarchePage(fileURLToPath(new URL(DOSSIER, import.meta.url)))],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: process.env.DEMARCHE_OUT ?? "../../dist/site",
    emptyOutDir: true,
    target: "es2023",
    // The first browsers that know light-dark() and container queries.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
  test: {
    root: ".",
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
