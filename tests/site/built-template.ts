import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";

/** The template of the code as it is, built for the tests of one file; a function to its folder. */
export function builtTemplate(): () => string {
  const dir = resolve(`dist/template-test-${process.pid}`);
  beforeAll(async () => {
    await build({ configFile: "src/site/vite.config.ts", logLevel: "error", build: { outDir: dir } });
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return () => dir;
}
