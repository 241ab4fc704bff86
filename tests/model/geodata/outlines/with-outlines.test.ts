import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { Geodata } from "../../../../src/model/geodata/geodata.ts";
import { OUTLINE_STEPS, type OutlineFile } from "../../../../src/model/geodata/outlines/outline.ts";
import { withOutlines } from "../../../../src/model/geodata/outlines/with-outlines.ts";
import { unpackGeodata } from "../../../../src/model/geodata/topology.ts";
import { packGeodata } from "../../../../src/model/geodata/topology-pack.ts";
import type { AreaGeometry } from "../../../../src/model/geometry/coordinates.ts";
import { readGeodataFiles, readOutlineFile } from "../../../../src/node/geodata/geodata-files.ts";

const files = readGeodataFiles("geodata");
const world = unpackGeodata(packGeodata(files, OUTLINE_STEPS));

function outlines(...codes: string[]): Map<string, OutlineFile> {
  return new Map(
    codes.map((code) => {
      const file = readOutlineFile("geodata", code);
      if (!file) throw new Error(`${code} has no outline.`);
      return [code, file];
    }),
  );
}

const ringsOf = ({ type, coordinates }: AreaGeometry): Position[][] =>
  type === "Polygon" ? coordinates : coordinates.flat();

const shapeOf = ({ countries, regions, divisions }: Geodata, code: string): AreaGeometry => {
  const all = [...countries.features, ...regions.features, ...divisions.features];
  const found = all.find(({ properties }) => properties.code === code);
  if (!found) throw new Error(`${code} is not there.`);
  return found.geometry;
};

const isSeam = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position) =>
  (Math.abs(ax) === 180 && ax === bx) || (ay === -90 && by === -90);

/** How often each edge of some lines is there, whichever way it is walked. */
function edgesOf(lines: Position[][]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines)
    for (const [i, to] of line.entries()) {
      const from = line[i - 1];
      if (!from || isSeam(from, to)) continue;
      const edge = [from.join(" "), to.join(" ")].sort().join(", ");
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    }
  return edges;
}

const vertices = (geodata: Geodata, code: string) => ringsOf(shapeOf(geodata, code)).flat().length;

describe("countries with their outlines", () => {
  it.each([
    ["IRQ", 1.2],
    ["KWT", 1.2],
    ["GRC", 2],
    ["NOR", 15],
    ["DNK", 10],
    ["CHL", 20],
  ])("have more detail: %s %f times", (code, times) => {
    const finer = withOutlines(world, outlines(code));
    expect(vertices(finer, code)).toBeGreaterThan(vertices(world, code) * times);
  });

  const groups = [
    ["IRQ"],
    ["IRQ", "IRN", "KWT", "SAU"],
    ["GRC", "TUR"],
    ["NOR"],
    ["BEL", "NLD"],
    ["RUS", "FJI"],
  ];
  it.each(groups)(
    "share every border with their neighbours, so that none is drawn twice: %s %s",
    (...codes) => {
      const { countries, borders } = withOutlines(world, outlines(...codes.filter(Boolean)));
      const drawn = edgesOf([...borders.international.coordinates, ...borders.coast.coordinates]);
      expect([...drawn.values()].filter((times) => times > 1)).toEqual([]);
      const edges = edgesOf(countries.features.flatMap(({ geometry }) => ringsOf(geometry)));
      expect([...edges].filter(([edge]) => !drawn.has(edge))).toEqual([]);
      const inner = edgesOf(borders.international.coordinates);
      const wrong = [...edges].filter(([edge, times]) => times !== (inner.has(edge) ? 2 : 1));
      expect(wrong).toEqual([]);
    },
  );

  it("keep the vertices that they had, at the same places", () => {
    const finer = withOutlines(world, outlines("IRQ", "NOR"));
    for (const code of ["IRQ", "NOR", "IRN", "SWE", "IQ-KR", "IQ-BA"]) {
      const now = new Set(ringsOf(shapeOf(finer, code)).flat().map(String));
      const lost = ringsOf(shapeOf(world, code))
        .flat()
        .filter((at) => !now.has(String(at)));
      expect(lost, code).toEqual([]);
    }
  });

  it("give regions and divisions the same borders", () => {
    const finer = withOutlines(world, outlines("IRQ"));
    const own = edgesOf(ringsOf(shapeOf(finer, "IRQ")));
    const { regional, divisional } = finer.borders;
    const inner = edgesOf([...regional.coordinates, ...divisional.coordinates]);
    for (const code of ["IQ-KR", "IQ-AR", "IQ-BA"]) {
      expect(vertices(finer, code), code).toBeGreaterThan(vertices(world, code));
      const edges = [...edgesOf(ringsOf(shapeOf(finer, code))).keys()];
      expect(
        edges.filter((edge) => !own.has(edge) && !inner.has(edge)),
        code,
      ).toEqual([]);
    }
  });

  it("come to the same whichever is brought first", () => {
    const together = withOutlines(world, outlines("GRC", "TUR"));
    const greece = withOutlines(withOutlines(world, outlines("TUR")), outlines("GRC"));
    const turkey = withOutlines(withOutlines(world, outlines("GRC")), outlines("TUR"));
    for (const one of [greece, turkey]) {
      expect(one.countries).toEqual(together.countries);
      expect(one.borders.international).toEqual(together.borders.international);
    }
  });

  it("leave all others as they are, to the object", () => {
    const finer = withOutlines(world, outlines("NOR"));
    for (const code of ["IRQ", "IQ-KR", "DNK", "CAN"])
      expect(shapeOf(finer, code)).toBe(shapeOf(world, code));
    expect(shapeOf(finer, "SWE")).not.toBe(shapeOf(world, "SWE"));
    expect(finer.borders.divisional).toBe(world.borders.divisional);
  });

  it("have no further islands where their subdivisions are drawn, to one of which these would belong", () => {
    const [shown] = world.regions.features;
    if (!shown) throw new Error("No region is drawn.");
    const properties = { ...shown.properties, code: "GR-I", parent: "GRC", subdivision: true as const };
    const divided = {
      ...world,
      regions: { ...world.regions, features: [...world.regions.features, { ...shown, properties }] },
    };
    const count = (geodata: Geodata) => ringsOf(shapeOf(geodata, "GRC")).length;
    expect(count(withOutlines(world, outlines("GRC")))).toBeGreaterThan(count(world));
    expect(count(withOutlines(divided, outlines("GRC")))).toBe(count(world));
  });

  it("fit the boundaries on a finer grid too", () => {
    const exact = unpackGeodata(packGeodata(files));
    const { borders } = withOutlines(exact, outlines("IRQ", "KWT"));
    const drawn = edgesOf([...borders.international.coordinates, ...borders.coast.coordinates]);
    expect([...drawn.values()].filter((times) => times > 1)).toEqual([]);
  });
});
