import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { unpackGeodata } from "../../../src/model/geodata/topology.ts";
import { packGeodata } from "../../../src/model/geodata/topology-pack.ts";
import { readGeodataFiles } from "../../../src/node/geodata/geodata-files.ts";

const files = readGeodataFiles("geodata");
const packed = packGeodata(files);
const geodata = unpackGeodata(JSON.parse(JSON.stringify(packed)));

function segments(lines: Position[][]): string[] {
  return lines.flatMap((line) =>
    line.slice(1).map((point, i) => [line[i], point].map(String).sort().join(" ")),
  );
}

/** A ring may begin at another vertex after packing; its set of edges may not change. */
function edges({ geometry }: { geometry: { type: string; coordinates: unknown } }): string[] {
  const depth = { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }[geometry.type] ?? 0;
  const lines = depth === 0 ? [geometry.coordinates] : (geometry.coordinates as unknown[]).flat(depth - 1);
  return segments(lines as Position[][]).sort();
}

describe("packing and unpacking", () => {
  it.each(["countries", "regions", "divisions", "disputed", "lakes", "rivers"] as const)(
    "brings %s back to the last digit",
    (layer) => {
      const before = files[layer].features;
      const after = geodata[layer].features;
      expect(after.map((f) => f.properties)).toEqual(before.map((f) => f.properties));
      for (const [i, feature] of after.entries()) {
        expect(edges(feature)).toEqual(edges(before[i] as typeof feature));
      }
    },
  );

  it("brings places back with their position", () => {
    expect(geodata.cities).toHaveLength(files.cities.features.length);
    expect(geodata.cities.find((city) => city.id === "erbil")?.at).toEqual([44.0119, 36.1833]);
    expect(geodata.airports.find((airport) => airport.icao === "ORER")?.at).toEqual([43.9632, 36.2376]);
  });

  it("carries the policy and the credits", () => {
    expect(geodata.boundaryPolicy).toBe(files.policy.boundaryPolicy);
    expect(geodata.otherPolicies).toEqual(files.policy.otherPolicies);
    expect(geodata.attribution.join(" ")).toMatch(/Natural Earth.*GeoNames.*CC BY.*OurAirports/);
  });

  it("leaves what it was given as it was", () => {
    const copy = JSON.stringify(packed);
    unpackGeodata(packed);
    expect(JSON.stringify(packed)).toBe(copy);
  });
});

describe("borders", () => {
  const { international, coast, regional, divisional } = geodata.borders;
  const all = [international, coast, regional, divisional].map((lines) => segments(lines.coordinates));

  it("draw every edge once", () => {
    const flat = all.flat();
    expect(new Set(flat).size).toBe(flat.length);
  });

  it("give the Region the line against the rest of Iraq only", () => {
    const outer = new Set([...(all[0] ?? []), ...(all[1] ?? [])]);
    const own = geodata.regions.features.flatMap(edges).filter((edge) => !outer.has(edge));
    expect([...(all[2] ?? [])].sort()).toEqual(own.sort());
    expect(regional.coordinates).toHaveLength(1);
  });

  it("draw no coast along the antimeridian or at the pole", () => {
    for (const line of coast.coordinates) {
      for (const [i, [x = 0, y = 0]] of line.entries()) {
        const [px = 0, py = 0] = line[i - 1] ?? [];
        if (i > 0) expect((Math.abs(x) === 180 && px === x) || (y === -90 && py === -90)).toBe(false);
      }
    }
  });
});
