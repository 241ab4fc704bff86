import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PreloadParts } from "../html/html.ts";
import type { Boundaries } from "./page-content.ts";
import { PARTS } from "./parts.ts";

export interface Manifest {
  /** Addresses in it are relative to the page. */
  css: string;
  early: PreloadParts;
}

/** The page without a dossier: everything that all dossiers share, built once. */
export interface Template extends Manifest, Boundaries {
  dir: string;
  /** With comments in the places that a dossier fills. */
  html: string;
  /** Files that go into each site as they are, from `dir`. */
  files: string[];
}

export function readTemplate(dir: string): Template {
  const text = (name: string) => readFileSync(join(dir, name), "utf8");
  const manifest: Manifest = JSON.parse(text(PARTS.manifest));
  // The page of one file goes into each site, where the page makes others from it.
  const { single: _, ...parts } = PARTS;
  const own = new Set<string>(Object.values(parts));
  const all = readdirSync(dir, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  return {
    ...manifest,
    dir,
    html: text(PARTS.html),
    exact: JSON.parse(text(PARTS.exact)),
    rough: JSON.parse(text(PARTS.rough)),
    files: all.filter((name) => !own.has(name) && statSync(join(dir, name)).isFile()).sort(),
  };
}

export const hasTemplate = (dir: string) => existsSync(join(dir, PARTS.manifest));
