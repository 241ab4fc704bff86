import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { generate } from "./src/app/build/generate.ts";

const DOSSIER = process.env.DEMARCHE_DOSSIER ?? "geodata/dossiers/kurdistan-2017";

/** Makes the page's data from the checked sources before anything is bundled. */
function data(): Plugin {
  return {
    name: "demarche-data",
    buildStart() {
      generate(fileURLToPath(new URL(DOSSIER, import.meta.url)));
    },
  };
}

export default defineConfig({
  root: "src/app",
  base: "./",
  publicDir: "../../public",
  plugins: [data()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: process.env.DEMARCHE_OUT ?? "../../dist",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  test: {
    root: ".",
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
