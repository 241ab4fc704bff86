import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { type Served, serveFolder } from "../bench/server.ts";

/** Builds the page that draws a scene with either renderer, and serves it. */
export async function serveFixture(): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), "demarche-parity-"));
  await build({
    configFile: false,
    root: fileURLToPath(new URL("./fixture/", import.meta.url)),
    base: "./",
    logLevel: "error",
    build: { outDir, target: "es2023", chunkSizeWarningLimit: 2000 },
  });
  return serveFolder(outDir);
}
