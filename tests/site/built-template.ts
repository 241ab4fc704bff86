import { join } from "node:path";
import { beforeAll } from "vitest";
import { builtOnce } from "../cli/built-program.ts";

/** The template of the code as it is; a function to its folder. */
export function builtTemplate(): () => string {
  let dir = "";
  beforeAll(async () => {
    dir = join(await builtOnce(), "dist/template");
  }, 120_000);
  return () => dir;
}
