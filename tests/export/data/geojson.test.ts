import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { geojsonExport } from "../../../src/export/data/geojson.ts";
import { areaShape, lineShape } from "../../../src/export/data/geojson-shape.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import type { Dossier } from "../../../src/model/dossier.ts";
import { stancePaints } from "../../../src/theme/colour/stance-paints.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { AT, dossier, geodata, sceneOf } from "../kurdistan.ts";

interface Exported extends FeatureCollection {
  metadata: Record<string, unknown> & {
    notes: string[];
    not_drawn: { positions: Record<string, string>[]; suspensions: Record<string, string>[] };
  };
}

const text = geojsonExport(dossier, geodata, { at: AT }, LIGHT, provenanceOf(sceneOf()));
const map: Exported = JSON.parse(text);

function withId(collection: Exported, id: string): Feature {
  const found = collection.features.find((f) => f.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

function exportOf(from: Dossier, at = AT): Exported {
  return JSON.parse(geojsonExport(from, geodata, { at }, LIGHT, provenanceOf(sceneOf())));
}

function area(ring: Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i - 1] ?? [x, y];
    return sum + px * y - x * py;
  }, 0);
}

describe("the first dossier", () => {
  test("has one feature a line, each with an id of its own", () => {
    const lines = text.split("\n").slice(3, -2);
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, "")).id)).toEqual(map.features.map((f) => f.id));
    expect(new Set(map.features.map((f) => f.id)).size).toBe(map.features.length);
    expect(text.endsWith("\n]}\n")).toBe(true);
  });

  test("says of a polity what the map says, and why", () => {
    expect(withId(map, "polity:USA").properties).toMatchObject({
      code: "USA",
      name: "United States",
      class: "stance:not-recognised",
      class_label: "Does not recognise it",
      stance: "not-recognised",
      evidence: "named",
      fill: stancePaints(dossier, LIGHT).get("not-recognised")?.fill,
      split: [],
    });
    const [statement] = withId(map, "polity:USA").properties?.statements ?? [];
    expect(statement).toMatchObject({
      id: "usa-recognition",
      actor: "Rex Tillerson",
      standing: "government",
      quote_lang: "en",
      scope: "named",
      source: "press-tv",
      source_citation:
        "Press TV (Iranian state broadcaster), “US ‘does not recognize’ Iraqi Kurdistan referendum: Tillerson”",
      locator: "p4",
    });
    expect(statement.quote).toContain("The vote and the results lack legitimacy");
  });

  test("has the region, the carriers and the silent, and no one else", () => {
    expect(withId(map, "polity:IQ-KR").properties?.class).toBe("stance:held");
    expect(withId(map, "polity:EGY").properties).toMatchObject({ class: "carrier", suspensions: ["ms-ebl"] });
    expect(withId(map, "polity:IRN").properties).toMatchObject({ class: "silent", statements: [] });
    expect(withId(map, "polity:ISR").properties).toMatchObject({
      evidence: "implied",
      hatch: LIGHT.neighbourOutline,
    });
    expect(map.features.filter((f) => f.properties?.kind === "polity")).toHaveLength(12);
  });

  test("has routes and their airports", () => {
    expect(withId(map, "route:tk-ebl").properties).toMatchObject({
      carrier: "Turkish Airlines",
      carrier_code: "TK",
      polity: "TUR",
      origin: "LTBA",
      destination: "ORER",
      destination_iata: "EBL",
      destination_city: "Erbil",
      status: "suspended",
      undated_in_source: true,
      requested_by: "IRQ",
      source: "press-tv",
    });
    expect(withId(map, "airport:ORER").geometry.type).toBe("Point");
    expect(withId(map, "airport:ORER").properties?.routes).toEqual(["tk-ebl", "ms-ebl", "me-ebl"]);
  });

  test("tells of what is not drawn, in full", () => {
    const { positions, suspensions } = map.metadata.not_drawn;
    expect(suspensions).toMatchObject([
      { id: "other-carriers", reason: "No route is known.", requested_by: "IRQ" },
    ]);
    expect(positions).toMatchObject([
      {
        id: "major-parties-concern",
        reason: "Its polity has no shape on the map.",
        polity_name: "“All major regional and international parties”",
        scope: "collective",
      },
    ]);
    expect(map.metadata.notes).toContain("Not drawn, because no route is known: Other regional carriers.");
  });

  test("tells where it comes from", () => {
    expect(map.metadata).toMatchObject({
      title: dossier.title,
      date: AT,
      attribution: geodata.attribution,
      boundaryPolicy: geodata.boundaryPolicy,
      software: "Demarche 0.1.0",
    });
    expect(map.metadata.licence).toContain("Rows: as the dossier’s makers license them.");
  });

  test("loses no row on any day", () => {
    for (const at of ["2017-09-25", "2017-09-27", AT]) {
      const { features, metadata } = exportOf(dossier, at);
      const told = features.flatMap((f) => [
        ...(f.properties?.statements ?? []).map((s: { id: string }) => s.id),
        ...(f.properties?.kind === "route" ? [f.properties.id] : []),
      ]);
      const left = [...metadata.not_drawn.positions, ...metadata.not_drawn.suspensions].map((r) => r.id);
      const ids = [...dossier.positions, ...dossier.suspensions].map((r) => r.id);
      expect([...told, ...left].sort()).toEqual(ids.sort());
    }
  });
});

describe("shapes", () => {
  test("follow RFC 7946: closed rings, outer ones counter-clockwise, holes clockwise", () => {
    for (const { id, geometry } of map.features) {
      if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer = [], ...holes] of polygons) {
        for (const ring of [outer, ...holes]) {
          expect(ring.length, String(id)).toBeGreaterThan(3);
          expect(ring[0]).toEqual(ring.at(-1));
        }
        expect(area(outer), String(id)).toBeGreaterThan(0);
        for (const hole of holes) expect(area(hole), String(id)).toBeLessThan(0);
      }
    }
  });

  test("have four decimals at most", () => {
    expect(text).not.toMatch(/[[,]-?\d+\.\d{5,}[,\]]/);
    expect(text).not.toMatch(/[[,]-0[,\]]/);
  });

  test("are turned where they run the wrong way, and lose parts that rounding has closed", () => {
    const square: Position[] = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
    const speck = square.map(([x = 0, y = 0]) => [x / 1e6, y / 1e6]);
    const turned = areaShape({ type: "Polygon", coordinates: [square, speck] }) as Polygon;
    expect(turned.coordinates).toEqual([square.toReversed()]);
    const parts = areaShape({ type: "MultiPolygon", coordinates: [[square], [speck]] }) as MultiPolygon;
    expect(parts.coordinates).toHaveLength(1);
    expect(lineShape({ type: "MultiLineString", coordinates: [square, speck] }).coordinates).toHaveLength(1);
  });

  const box = (x: number, y: number, side: number): Position[] => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  test.each<[string, Position[], number]>([
    ["within its shell", box(2, 2, 1), 2],
    ["beside its shell", box(20, 20, 1), 1],
    ["that touches its shell from within", box(0, 2, 1), 2],
    ["that touches its shell from without", box(10, 2, 1), 1],
    [
      "that is a sliver beside its shell",
      [
        [11, 1],
        [11.5, 1.0001],
        [12, 1],
        [11.5, 1.0002],
        [11, 1],
      ],
      1,
    ],
  ])("keep a hole %s only where it is one", (_, hole, rings) => {
    const { coordinates } = areaShape({ type: "Polygon", coordinates: [box(0, 0, 10), hole] }) as Polygon;
    expect(coordinates).toHaveLength(rings);
  });

  test("of routes are cut at the antimeridian", () => {
    const [first] = dossier.suspensions;
    const across = {
      ...first,
      id: "across",
      origin: "RJAA",
      destination: "KLAX",
    } as (typeof dossier.suspensions)[0];
    const { features } = exportOf({ ...dossier, suspensions: [across] });
    const route = features.find((f) => f.id === "route:across");
    expect(route?.geometry.type).toBe("MultiLineString");
    if (route?.geometry.type !== "MultiLineString") return;
    for (const line of route.geometry.coordinates) {
      for (const [i, [lon = 0]] of line.entries()) {
        expect(Math.abs(lon - (line[i - 1]?.[0] ?? lon))).toBeLessThan(90);
      }
    }
  });
});
