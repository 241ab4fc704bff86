import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { OutlineFile } from "../../model/geodata/outlines/outline.ts";
import type { Subdivision, SubdivisionFile } from "../../model/geodata/subdivisions/subdivision.ts";
import { type GeodataFiles, unpackGeodata } from "../../model/geodata/topology.ts";
import { packGeodata } from "../../model/geodata/topology-pack.ts";

/** `dir` is the folder `geodata`. */
export function readGeodataFiles(dir: string): GeodataFiles {
  const read = <K extends keyof GeodataFiles>(path: string): GeodataFiles[K] =>
    JSON.parse(readFileSync(join(dir, path), "utf8"));
  return {
    countries: read<"countries">("boundaries/countries.geojson"),
    regions: read<"regions">("boundaries/kurdistan-region.geojson"),
    divisions: read<"divisions">("boundaries/iraq-governorates.geojson"),
    disputed: read<"disputed">("boundaries/disputed-ground.geojson"),
    disputedLines: read<"disputedLines">("boundaries/disputed-lines.json"),
    lakes: read<"lakes">("boundaries/lakes.geojson"),
    rivers: read<"rivers">("boundaries/rivers.geojson"),
    cities: read<"cities">("places/cities.geojson"),
    airports: read<"airports">("places/airports.geojson"),
    policy: read<"policy">("boundaries/policy.json"),
  };
}

/** Packs and unpacks, so that Node draws from the very same arcs as the browser. */
export function readGeodata(dir: string): Geodata {
  return unpackGeodata(packGeodata(readGeodataFiles(dir)));
}

/** All subdivisions, without their shapes. */
export function readSubdivisions(dir: string): Subdivision[] {
  return JSON.parse(readFileSync(join(dir, "subdivisions/index.json"), "utf8"));
}

/** Their names in other languages, by code. */
export function readSubdivisionNames(dir: string): Record<string, string[]> {
  return JSON.parse(readFileSync(join(dir, "subdivisions/names.json"), "utf8"));
}

/** The shapes of a country's subdivisions; undefined where they are part of the boundaries themselves. */
export function readSubdivisionFile(dir: string, country: string): SubdivisionFile | undefined {
  const path = join(dir, "subdivisions", `${country}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/** The outline of a country for those who look closely; undefined where its boundaries have all that is known. */
export function readOutlineFile(dir: string, country: string): OutlineFile | undefined {
  const path = join(dir, "outlines", `outline-${country}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
