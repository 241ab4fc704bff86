import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { DEFAULT_PORT } from "./src/cli/options/port.ts";
import { CHUNKS } from "./src/site/bundle/chunks.ts";
import { ownPageModule } from "./src/site/bundle/data-modules.ts";
import { gallery } from "./src/site/bundle/gallery.ts";
import { licences } from "./src/site/bundle/licences.ts";
import { demarchePage } from "./src/site/bundle/plugin.ts";
import { NO_REQUESTS } from "./src/site/bundle/stand-ins/no-requests.ts";
import { documentation } from "./src/site/docs/plugin.ts";

const DOSSIER = process.env.DEMARCHE_DOSSIER ?? "geodata/dossiers/kurdistan-2017";
/** The others that `npm start` leads to. */
const OTHERS = ["geodata/dossiers/catalonia-2017", "geodata/dossiers/unga-es-10-19"];

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests that look into a PDF with Poppler's programs; where it is missing they are passed over, but never in CI. */
const POPPLER_TESTS = ["tests/export/pdf/pdf.test.ts", "tests/export/pdf-scripts.test.ts"];

/** Tests that put something else in the place of a module, a global or the clock. */
const ISOLATED = [
  "tests/app/open/asking.test.ts",
  "tests/app/open/desk/*.test.ts",
  "tests/app/open/storage/*.test.ts",
  "tests/app/state/browser/*.test.ts",
  "tests/app/state/frozen-store.test.ts",
  "tests/embed/*.test.ts",
];

function passedOver(): string[] {
  if (!process.env.VITEST || process.env.CI || !spawnSync("pdftoppm", ["-v"]).error) return [];
  console.warn("Poppler is not installed: the tests that look into PDF files are passed over.");
  return POPPLER_TESTS;
}

export default defineConfig({
  root: "src/app",
  base: "./",
  // What is missing is answered with 404, as by any static host, and not with the page.
  appType: "mpa",
  publicDir: "../../public",
  plugins: [
    demarchePage(pathOf(DOSSIER)),
    ownPageModule(),
    documentation(),
    licences(),
    gallery(pathOf(DOSSIER), OTHERS.map(pathOf)),
  ],
  resolve: { alias: NO_REQUESTS },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  preview: {
    host: "127.0.0.1",
    port: Number(process.env.PORT ?? DEFAULT_PORT),
    strictPort: true,
    // Pages in a sandbox have no origin of their own, and ask for scripts and fonts as strangers.
    cors: { origin: "*" },
  },
  build: {
    outDir: process.env.DEMARCHE_OUT ?? "../../dist/site",
    emptyOutDir: true,
    target: "es2023",
    // The first browsers that know light-dark() and container queries.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1700,
    modulePreload: { polyfill: false },
    // Drawing the pictures takes most of a build, and is meant to.
    rolldownOptions: { output: CHUNKS, checks: { bundlerTimings: false } },
  },
  test: {
    root: ".",
    testTimeout: 30_000,
    globalSetup: "tests/cli/built-program.ts",
    projects: [
      { extends: true, test: { name: "isolated", include: ISOLATED } },
      // Loading the modules anew for each file takes as long as the tests.
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: ["node_modules/**", ...ISOLATED, ...passedOver()],
        },
      },
    ],
  },
});
