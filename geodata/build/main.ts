import { buildBoundaries, writeBoundaries } from "./boundaries.ts";
import { readNames } from "./names.ts";

const CACHE = ".cache/geodata";

try {
  const names = readNames(CACHE);
  const boundaries = buildBoundaries(CACHE, names);
  writeBoundaries("geodata/boundaries", boundaries);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
