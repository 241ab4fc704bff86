import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "vite";
import { LIGHT } from "../../src/theme/themes.ts";
import { type Served, serveFolder } from "../bench/server.ts";
import { dossierScene } from "../parity/scenes.ts";
import { SILENCE, watch } from "./watch.ts";

interface Library {
  layers(): string[];
  labels(): number;
  drawn(lon: number, lat: number): string[];
  remove(): void;
  again(): () => void;
}

const OUT = mkdtempSync(join(tmpdir(), "demarche-library-"));
let served: Served;

test.beforeAll(async () => {
  await build({
    configFile: false,
    root: "tests/browser/library",
    base: "./",
    logLevel: "error",
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: "es2023",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  });
  writeFileSync(join(OUT, "scene.json"), JSON.stringify(dossierScene(LIGHT)));
  served = await serveFolder(OUT);
});

test.afterAll(async () => {
  await served.close();
  rmSync(OUT, { recursive: true });
});

test("layers come into a map that is there already, and go again without a trace", async ({ page }) => {
  const seen = watch(page);
  await page.goto(served.url);
  await page.waitForFunction(() => "library" in window);
  const ask = <T>(what: (library: Library) => T) => page.evaluate(`(${what})(window.library)`) as Promise<T>;
  const layers = await ask((l) => l.layers());
  expect(layers[0]).toBe("own");
  expect(layers.length).toBeGreaterThan(8);
  expect(layers.slice(1).every((id) => id.startsWith("demarche-"))).toBe(true);
  expect(await ask((l) => l.drawn(44, 32))).toContain("area:IRQ");
  expect(await ask((l) => l.labels())).toBeGreaterThan(5);
  expect(
    await page.evaluate(() => {
      try {
        (window as unknown as { library: Library }).library.again();
        return "";
      } catch (error) {
        return String(error);
      }
    }),
  ).toContain("give this scene another prefix");
  await ask((l) => l.remove());
  expect(await ask((l) => l.layers())).toEqual(["own"]);
  expect(await ask((l) => l.labels())).toBe(0);
  expect(seen).toEqual(SILENCE);
});
