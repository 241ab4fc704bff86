import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { build } from "vite";
import { LIGHT } from "../../src/theme/themes.ts";
import { type Served, serveFolder } from "../bench/server.ts";
import { dossierScene } from "../parity/scenes.ts";
import type { Library } from "./library/page.ts";
import { MAPLIBRE, SILENCE, watch } from "./watch.ts";

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

type Ask = <T>(what: (library: Library) => T) => Promise<Awaited<T>>;

/** A map whose own source comes only after a while, as those of other people do. */
async function library(page: Page): Promise<Ask> {
  await page.route("**/slow.json", (route) =>
    route.fulfill({ json: { type: "FeatureCollection", features: [] } }),
  );
  await page.goto(served.url);
  await page.waitForFunction(() => "library" in window);
  return (what) => page.evaluate(`(${what})(window.library)`);
}

const ownLayers = (layers: string[]) => layers.filter((id) => id.startsWith("demarche-"));

test("layers come into a map that is there already, and go again without a trace", { tag: MAPLIBRE }, async ({
  page,
}) => {
  const seen = watch(page);
  const ask = await library(page);
  // Asked before the map's style has come, and drawn when it has.
  await ask((l) => l.add());
  await ask((l) => l.idle());
  const layers = await ask((l) => l.layers());
  expect(layers[0]).toBe("own");
  expect(layers.length).toBeGreaterThan(8);
  expect(ownLayers(layers)).toEqual(layers.slice(1));
  expect(await ask((l) => l.drawn(44, 32))).toContain("area:IRQ");
  expect((await ask((l) => l.names())).length).toBeGreaterThan(5);
  await expect(ask((l) => l.add())).rejects.toThrow("give this scene another prefix");
  await expect(ask((l) => l.add({ prefix: "b-", before: "no-such" }))).rejects.toThrow("no layer no-such");
  await ask((l) => l.remove());
  expect(await ask((l) => l.layers())).toEqual(["own"]);
  expect(await ask((l) => l.names())).toEqual([]);
  expect(await ask((l) => l.images())).toBe(0);
  expect(seen).toEqual(SILENCE);
});

/** CSS px that a name may stand from the middle of its place: beside its symbol. */
const BESIDE = 60;

test("names stand where the map's camera has their places", { tag: MAPLIBRE }, async ({ page }) => {
  const ask = await library(page);
  await ask((l) => l.add());
  await ask((l) => l.idle());
  const cameras = [
    (l: Library) => l.look({ bearing: 0, pitch: 0 }),
    (l: Library) => l.look({ bearing: 90 }),
    (l: Library) => l.look({ bearing: -135, pitch: 0 }),
    (l: Library) => l.look({ bearing: 0, pitch: 55 }),
    (l: Library) => l.look({ bearing: 30, pitch: 40 }),
    (l: Library) => l.pad(200),
    (l: Library) => l.globe(),
    (l: Library) => l.look({ zoom: 1.5, bearing: 20, pitch: 0 }),
  ];
  for (const camera of cameras) {
    await ask(camera);
    await ask((l) => l.idle());
    expect(await ask((l) => l.farthest()), String(camera)).toBeLessThan(BESIDE);
    expect((await ask((l) => l.names())).length, String(camera)).toBeGreaterThan(0);
  }
});

test("names behind the globe are not seen", { tag: MAPLIBRE }, async ({ page }) => {
  const ask = await library(page);
  await ask((l) => l.add());
  await ask((l) => l.globe());
  await ask((l) => l.look({ center: [43, 34], zoom: 1.5 }));
  await ask((l) => l.idle());
  expect(await ask((l) => l.names())).not.toEqual([]);
  await ask((l) => l.look({ center: [-137, -34], zoom: 1.5 }));
  await ask((l) => l.idle());
  expect(await ask((l) => l.names())).toEqual([]);
});

test("a scene survives another style, with each name once", { tag: MAPLIBRE }, async ({ page }) => {
  const seen = watch(page);
  const ask = await library(page);
  await ask((l) => l.add());
  await ask((l) => l.idle());
  const before = { layers: await ask((l) => l.layers()), names: await ask((l) => l.names()) };
  for (const restyle of [(l: Library) => l.restyle(false), (l: Library) => l.restyle(true)]) {
    await ask(restyle);
    await ask((l) => l.idle());
    await expect.poll(() => ask((l) => l.layers())).toEqual(before.layers);
    expect(await ask((l) => l.names())).toEqual(before.names);
  }
  await ask((l) => l.remove());
  await ask((l) => l.restyle(false));
  await ask((l) => l.idle());
  expect(await ask((l) => l.layers())).toEqual(["own"]);
  expect(seen).toEqual(SILENCE);
});

test("two scenes share a map, and one stays whole when the other goes", { tag: MAPLIBRE }, async ({
  page,
}) => {
  const seen = watch(page);
  const ask = await library(page);
  await ask((l) => {
    l.add({ prefix: "a-" });
    l.add({ prefix: "b-", labels: false });
  });
  await ask((l) => l.idle());
  const images = await ask((l) => l.images());
  await ask((l) => l.remove("a-"));
  await ask((l) => l.idle());
  const layers = await ask((l) => l.layers());
  expect(layers.slice(1).every((id) => id.startsWith("b-"))).toBe(true);
  expect(layers.length).toBeGreaterThan(8);
  expect(await ask((l) => l.images())).toBe(images);
  expect(await ask((l) => l.names())).toEqual([]);
  expect(seen).toEqual(SILENCE);
});

test("what takes a scene away is quiet after the map has gone", { tag: MAPLIBRE }, async ({ page }) => {
  const seen = watch(page);
  const ask = await library(page);
  await ask((l) => l.add());
  await ask((l) => l.idle());
  await ask((l) => l.takeMap());
  await ask((l) => l.remove());
  expect(await ask((l) => l.names())).toEqual([]);
  expect(seen).toEqual(SILENCE);
});
