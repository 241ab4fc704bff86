import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PackedGeodata } from "../../model/geodata/topology.ts";
import type { PreloadParts } from "../html/html.ts";

/** Where the parts of a template that are no files of a site lie in its folder. */
export const PARTS = {
  manifest: "template.json",
  html: "template.html",
  exact: "exact.json",
  rough: "rough.json",
  single: "single.json",
};

/** Stands in the style sheet where the rules that fit one dossier's picture go. */
export const INITIAL_MARK = /\.demarche-first\{--here:\s*1;?\}/;

export interface Manifest {
  /** Addresses in it are relative to the page. */
  css: string;
  early: PreloadParts;
}

/** A page of one file, without a dossier. */
export interface SingleTemplate {
  /** With comments in the places that a dossier fills, and without links and scripts. */
  html: string;
  css: string;
  script: string;
}

/** The page without a dossier: everything that all dossiers share, built once. */
export interface Template extends Manifest {
  dir: string;
  /** With comments in the places that a dossier fills. */
  html: string;
  /** Boundaries in full, and as a page opens; airports are the dossier's. */
  exact: PackedGeodata;
  rough: PackedGeodata;
  /** Files that go into each site as they are, from `dir`. */
  files: string[];
}

export function readTemplate(dir: string): Template {
  const text = (name: string) => readFileSync(join(dir, name), "utf8");
  const manifest: Manifest = JSON.parse(text(PARTS.manifest));
  const own = new Set(Object.values(PARTS));
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
export const hasSingle = ({ dir }: Pick<Template, "dir">) => existsSync(join(dir, PARTS.single));
