import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { LEVELS, type Level, type Subdivision } from "../../../src/model/geodata/subdivisions/subdivision.ts";
import type { AreaGeometry } from "../../../src/model/geometry/coordinates.ts";
import { around } from "../../../src/model/geometry/planar.ts";
import type { Boundaries } from "../boundaries.ts";
import { boundsOf, labelPoint, roundArea } from "../measure.ts";
import type { Names } from "../names.ts";
import { type NaturalEarth, readPieces } from "../natural-earth.ts";
import { type Simplified, simplifyTogether } from "../simplify.ts";
import { writeList } from "../write.ts";
import { type Iso, readIso } from "./codes.ts";
import { compositesOf, parentOf } from "./composites.ts";
import { compositeNamesOf, foreignNamesOf, type Named, namesOf } from "./names.ts";
import { neighboursOf } from "./neighbours.ts";
import { countryFile, mergedOf, type Part } from "./topology.ts";
import { toUnits, type Unit, withIntervals } from "./units.ts";

export interface Subdivisions {
  index: Subdivision[];
  /** Names in other languages, by code. */
  names: Record<string, string[]>;
  /** Shapes by country. */
  files: Map<string, ReturnType<typeof countryFile>>;
}

/** The country whose governorates are part of the boundaries themselves, and have no file. */
const DRAWN = "IRQ";

interface Member {
  code: string;
  country: string;
  parent: string;
  area: number;
  named: Named;
  sources: NaturalEarth[];
  /** Codes of what it is made of. */
  parts?: string[];
}

export function buildSubdivisions(cache: string, names: Names, boundaries: Boundaries): Subdivisions {
  const iso = readIso(cache);
  const units = toUnits(readPieces(cache), iso, names.alpha2Of);
  const simplified = simplifyTogether(cache, withIntervals(units), LEVELS);
  return assembled(membersOf([...units.values()], iso, names), simplified, boundaries);
}

export function assembled(
  members: Member[],
  simplified: Record<Level, Simplified>,
  boundaries: Pick<Boundaries, "divisions">,
): Subdivisions {
  const shapes = shapesOf(simplified, boundaries);
  const neighbours = neighboursOf(simplified.fine, members);
  const index = members.map(({ code, country, parent, area, named, parts = [code] }) => {
    const of = (level: Level) => parts.flatMap((part) => shapes[level].get(part) ?? []);
    return {
      ...{ code, name: named.name, aliases: named.aliases, parent, country, area: roundArea(area) },
      ...{
        label: labelPoint(mergedOf(of("coarse"))),
        bounds: around(of("fine").map(boundsOf)),
        neighbours: neighbours.get(code) ?? [],
      },
    };
  });
  const countries = [...new Set(members.map(({ country }) => country))].filter((code) => code !== DRAWN);
  return {
    index: index.sort((a, b) => (a.code < b.code ? -1 : 1)),
    names: Object.fromEntries(
      members
        .map(({ code, sources, named }) => [code, foreignNamesOf(sources, named)])
        .filter(([, n]) => n?.length),
    ),
    files: new Map(
      countries.sort().map((country) => [country, countryFile(partsOf(country, members, simplified))]),
    ),
  };
}

/** All subdivisions that have a code: those of the source, and those that are made of them. */
export function membersOf(units: Unit[], iso: Iso, names: Names): Member[] {
  const single = units.flatMap(({ code, former, country, area, sources }): Member[] => {
    if (!code) return [];
    const parent = parentOf(code, country, sources, iso);
    return [{ code, country, parent, area, sources, named: namesOf(code, former, sources, iso) }];
  });
  const made = compositesOf(single, iso, names).map(({ code, parts, ...rest }) => {
    const sources = parts.flatMap((part) => single.find((s) => s.code === part)?.sources ?? []);
    return { code, parts, ...rest, sources, named: compositeNamesOf(code, sources, iso) };
  });
  return [...single, ...made].sort((a, b) => (a.code < b.code ? -1 : 1));
}

type Shapes = Record<Level, Map<string, AreaGeometry>>;

/** By code. Iraq's are those of the boundaries, to the last vertex. */
function shapesOf(
  simplified: Record<Level, Simplified>,
  { divisions }: Pick<Boundaries, "divisions">,
): Shapes {
  const drawn = divisions.map(({ properties, geometry }) => [properties.code, geometry] as const);
  const of = (level: Level) =>
    new Map([
      ...simplified[level].features.map((f) => [f.properties.key.split(" ")[1] ?? "", f.geometry] as const),
      ...drawn,
    ]);
  return { fine: of("fine"), coarse: of("coarse") };
}

function partsOf(
  country: string,
  members: Member[],
  simplified: Record<Level, Simplified>,
): Record<Level, Part[]> {
  const made = members.filter((m) => m.country === country && m.parts);
  const of = (level: Level): Part[] => [
    ...simplified[level].features
      .filter(({ properties }) => properties.key.split(" ")[0] === country)
      .map(({ properties, geometry }) => ({ code: properties.key.split(" ")[1], geometry })),
    ...made.map(({ code, parts = [] }) => ({ code, parts })),
  ];
  return { fine: of("fine"), coarse: of("coarse") };
}

export function writeSubdivisions(dir: string, { index, names, files }: Subdivisions): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeList(`${dir}/index.json`, index);
  const lines = Object.entries(names).map(
    ([code, words]) => `  ${JSON.stringify(code)}: ${JSON.stringify(words)}`,
  );
  writeFileSync(`${dir}/names.json`, `{\n${lines.join(",\n")}\n}\n`);
  for (const [country, file] of files) writeFileSync(`${dir}/${country}.json`, `${JSON.stringify(file)}\n`);
}
