import type { DisputedGround } from "../../src/model/geodata/boundary-policy.ts";
import type { Division } from "../../src/model/geodata/geodata.ts";
import type { OutlineFile } from "../../src/model/geodata/outlines/outline.ts";
import type { Polity } from "../../src/model/geodata/polity.ts";
import type { AreaGeometry } from "../../src/model/geometry/coordinates.ts";
import { DIVISION_NAMES, REGION } from "./decisions.ts";
import { buildDisputed } from "./disputed.ts";
import { disputedLines } from "./disputes.ts";
import { dissolve, type Shape } from "./dissolve.ts";
import { boundsOf, labelPoint, roundArea } from "./measure.ts";
import type { Names } from "./names.ts";
import { readPieces } from "./natural-earth.ts";
import { buildOutlines } from "./outlines/outlines.ts";
import { simplify, toUnits, type Unit } from "./simplify.ts";
import { type Row, writeCollection, writeList } from "./write.ts";

export interface Boundaries {
  countries: Row<AreaGeometry, Polity>[];
  divisions: Row<AreaGeometry, Division>[];
  regions: Row<AreaGeometry, Polity>[];
  disputed: Row<AreaGeometry, DisputedGround>[];
  /** By code of the country. */
  outlines: Map<string, OutlineFile>;
}

export function buildBoundaries(cache: string, names: Names): Boundaries {
  const units = toUnits(readPieces(cache));
  const simplified = simplify(cache, units);
  const shapes = dissolve(simplified.interval);
  const divisions = shapes.divisions.map(toDivision);
  return {
    countries: shapes.countries.map((shape) => toCountry(shape, units, names)),
    divisions,
    regions: [toRegion(shapes.region, units)],
    disputed: buildDisputed(divisions),
    outlines: buildOutlines(shapes, dissolve(simplified.close), REGION.parent),
  };
}

export function writeBoundaries(dir: string, { countries, divisions, regions, disputed }: Boundaries): void {
  writeCollection(`${dir}/countries.geojson`, countries);
  writeCollection(`${dir}/iraq-governorates.geojson`, divisions);
  writeCollection(`${dir}/kurdistan-region.geojson`, regions);
  writeCollection(`${dir}/disputed-ground.geojson`, disputed);
  writeList(`${dir}/disputed-lines.json`, disputedLines());
}

function toCountry(shape: Shape, units: Map<string, Unit>, names: Names): Row<AreaGeometry, Polity> {
  const { code, geometry, neighbours } = shape;
  const own = [...units.values()].filter((unit) => unit.country === code);
  const name = names.nameOf(code);
  const aliases = [...names.aliasesOf(code), ...own.flatMap((unit) => unit.names)];
  return {
    geometry,
    properties: {
      code,
      alpha2: names.alpha2Of(code),
      name,
      aliases: [...new Set(aliases)].filter((alias) => alias !== name).sort(),
      status: names.statusOf(code),
      area: roundArea(sumArea(own)),
      label: labelPoint(geometry),
      bounds: boundsOf(geometry),
      neighbours,
    },
  };
}

function toDivision({ code, geometry }: Shape): Row<AreaGeometry, Division> {
  return { geometry, properties: { code, name: DIVISION_NAMES[code] ?? code, country: REGION.parent } };
}

function toRegion(
  { code, geometry, neighbours }: Shape,
  units: Map<string, Unit>,
): Row<AreaGeometry, Polity> {
  const own = REGION.governorates.flatMap((key) => units.get(key) ?? []);
  return {
    geometry,
    properties: {
      code,
      name: REGION.name,
      aliases: REGION.aliases,
      status: "region",
      parent: REGION.parent,
      area: roundArea(sumArea(own)),
      label: labelPoint(geometry),
      bounds: boundsOf(geometry),
      neighbours,
    },
  };
}

function sumArea(units: Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.area, 0);
}
