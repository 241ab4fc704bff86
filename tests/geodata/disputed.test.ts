import { readFileSync } from "node:fs";
import { area, booleanPointInPolygon, featureCollection, intersect, kinks } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { buildDisputed } from "../../geodata/build/disputed.ts";
import { DISPUTED_PARTS } from "../../geodata/build/disputed-ground.ts";
import { DISPUTES, disputedLines } from "../../geodata/build/disputes.ts";
import { polygonsOf } from "../../geodata/build/measure.ts";
import { withoutEdges } from "../../src/model/geodata/border-edges.ts";
import { BOUNDARY_POLICIES } from "../../src/model/geodata/boundary-policy.ts";
import { packGeodata } from "../../src/model/geodata/topology-pack.ts";
import { signedArea } from "../../src/model/geometry/planar.ts";
import { readGeodata, readGeodataFiles } from "../../src/node/geodata/geodata-files.ts";

const files = readGeodataFiles("geodata");
const geodata = readGeodata("geodata");
const sources = readFileSync("geodata/SOURCES.md", "utf8");
const [ground] = files.disputed.features;
if (!ground) throw new Error("no disputed ground");

function country(code: string) {
  const found = geodata.countries.features.find((f) => f.properties.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

const edgesOf = (lines: number[][][]) =>
  lines.flatMap((line) => line.slice(1).map((to, i) => [line[i], to].map(String).sort().join(" ")));

function edgesOfCountry(code: string): Set<string> {
  return new Set(edgesOf(polygonsOf(country(code).geometry).flat()));
}

/** Edges that two countries share. */
function between([a, b]: [string, string]): string[] {
  const other = edgesOfCountry(b);
  return [...edgesOfCountry(a)].filter((edge) => other.has(edge));
}

describe("the ground disputed between Baghdad and Erbil", () => {
  it("is one valid shape on the grid, wound as RFC 7946 says", () => {
    const polygons = polygonsOf(ground.geometry);
    expect(polygons.map((rings) => rings.length)).toEqual([1]);
    expect(kinks(ground).features).toHaveLength(0);
    for (const ring of polygons.flat()) {
      expect(ring[0]).toEqual(ring.at(-1));
      expect(signedArea(ring)).toBeGreaterThan(0);
      expect(ring.flat().filter((n) => n !== Number(n.toFixed(4)))).toEqual([]);
    }
  });

  it("lies in Iraq, and only in the governorates that it was cut from", () => {
    const inside = (shape: Parameters<typeof intersect>[0]["features"][number]) => {
      const part = intersect(featureCollection([ground, shape]));
      return part ? area(part) / area(ground) : 0;
    };
    expect(inside(country("IRQ"))).toBeCloseTo(1, 4);
    const cut = DISPUTED_PARTS.map(({ governorate }) => governorate);
    for (const division of files.divisions.features) {
      const share = inside(division);
      if (cut.includes(division.properties.code))
        expect(share, division.properties.code).toBeGreaterThan(0.04);
      else expect(share, division.properties.code).toBeLessThan(1e-4);
    }
  });

  it("is what its table of districts makes", () => {
    const rows = files.divisions.features.map(({ geometry, properties }) => ({ geometry, properties }));
    expect(buildDisputed(rows)).toEqual([{ geometry: ground.geometry, properties: ground.properties }]);
    expect(ground.properties.districts).toHaveLength(15);
    expect(area(ground) / 1e6 / ground.properties.area).toBeCloseTo(1, 1);
    expect(booleanPointInPolygon(ground.properties.label, ground)).toBe(true);
  });

  it("holds the towns that it names, and none of those that nobody disputes", () => {
    const inside = geodata.cities.filter((city) => booleanPointInPolygon(city.at, ground)).map((c) => c.id);
    expect(inside.sort()).toEqual([...ground.properties.towns].sort());
    expect(inside).toEqual(
      expect.arrayContaining(["kirkuk", "khanaqin", "tuz-khurmatu", "sinjar", "makhmur", "mandali"]),
    );
    for (const id of [
      "mosul",
      "erbil",
      "duhok",
      "sulaymaniyah",
      "chamchamal",
      "kalar",
      "tikrit",
      "baqubah",
    ]) {
      expect(inside).not.toContain(id);
    }
  });

  it("takes few bytes on the way into the browser", () => {
    const { disputed, disputedLines } = packGeodata(files);
    expect(JSON.stringify({ disputed, disputedLines }).length).toBeLessThan(8_000);
  });
});

describe("the table of disputed ground", () => {
  it("stands in SOURCES.md, row by row", () => {
    const rows = DISPUTES.map((d) => `| ${[d.what, d.drawn, d.claims, d.line, d.why].join(" | ")} |`);
    const [, table = ""] = sources.split("### Disputed ground\n");
    expect(
      table
        .split("\n")
        .filter((line) => line.startsWith("| "))
        .slice(1, 1 + rows.length),
    ).toEqual(rows);
  });

  it("says where each place is drawn", () => {
    for (const { what, drawn, places } of DISPUTES) {
      for (const [code, lon, lat] of places) {
        const found = geodata.countries.features.filter((f) => booleanPointInPolygon([lon, lat], f));
        expect(
          found.map((f) => f.properties.code),
          what,
        ).toEqual([code]);
        expect(drawn, what).toMatch(new RegExp(`${code}|as in the source`));
      }
    }
  });

  it("has each dashed boundary, and no other, among the disputed borders", () => {
    expect(files.disputedLines).toEqual(disputedLines());
    const drawn = new Set(edgesOf(geodata.borders.disputed.coordinates));
    const listed = new Set<string>();
    for (const { what, line, lines = [] } of DISPUTES) {
      expect(lines.length > 0, what).toBe(line === "dashed");
      for (const { between: pair, within } of lines) {
        const shared = between(pair);
        const dashed = shared.filter((edge) => drawn.has(edge));
        expect(dashed.length, what).toBeGreaterThan(0);
        if (!within) expect(dashed, what).toEqual(shared);
        for (const edge of dashed) listed.add(edge);
      }
    }
    expect([...drawn].filter((edge) => !listed.has(edge))).toEqual([]);
  });

  it("leaves agreed stretches of a boundary as they are", () => {
    const { international, disputed } = geodata.borders;
    const agreed = withoutEdges(international.coordinates, disputed);
    const [all, rest, gone] = [international.coordinates, agreed, disputed.coordinates].map(edgesOf);
    expect([...(rest ?? []), ...(gone ?? [])].sort()).toEqual([...(all ?? [])].sort());
    for (const pair of [
      ["IND", "PAK"],
      ["CHN", "IND"],
      ["EGY", "SDN"],
      ["ARG", "CHL"],
    ] as [string, string][]) {
      const shared = between(pair);
      const solid = shared.filter((edge) => rest?.includes(edge));
      expect(solid.length, pair.join()).toBeGreaterThan(0);
      expect(solid.length, pair.join()).toBeLessThan(shared.length);
    }
  });

  it("goes with a sentence for each policy", () => {
    const said = { administrative: geodata.boundaryPolicy, ...geodata.otherPolicies };
    expect(Object.keys(said).sort()).toEqual([...BOUNDARY_POLICIES].sort());
    for (const sentence of Object.values(said)) expect(sentence).toContain("autonomous region of Iraq");
    expect(said.disputed).toMatch(/hatched.*approximate.*UNAMI/);
    expect(said.plain).toContain("Only international boundaries");
  });
});
