import type { Feature, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { sharedEdges } from "../../../src/model/geodata/border-edges.ts";
import { polityAreas } from "../../../src/model/geodata/names.ts";
import type { Polity } from "../../../src/model/geodata/polity.ts";
import type { AreaGeometry, Bounds, LonLat } from "../../../src/model/geometry/coordinates.ts";
import { readGeodata } from "../../../src/node/geodata/geodata-files.ts";
import { boundaryLines, boundaryOf } from "../../../src/scene/actions/shape/boundary.ts";

type Land = Feature<AreaGeometry, Polity>;

/** A box, counter-clockwise from its south-west; `via` are further vertices of its southern side. */
function land(code: string, [w, s, e, n]: Bounds, parent?: string, via: Position[] = []): Land {
  const ring = [[w, s], ...via, [e, s], [e, n], [w, n], [w, s]];
  const label: LonLat = [(w + e) / 2, (s + n) / 2];
  const properties: Polity = {
    ...{ code, name: code, aliases: [], status: "member", neighbours: [], label, bounds: [w, s, e, n] },
    ...(parent && { parent }),
    area: (e - w) * (n - s) * 12_000,
  };
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

const country = land("AAA", [0, 0, 10, 10], undefined, [
  [4, 0],
  [6, 0],
]);
const neighbour = land("BBB", [10, 0, 20, 10]);
/** Its southern side is the country's own border. */
const edge = land("AA-S", [4, 0, 6, 3], "AAA");
const inner = land("AA-I", [3, 5, 7, 7], "AAA");
/** Drawn by a dossier that does not say where it belongs. */
const unsaid = land("X", [3, 5, 7, 7]);
const nested = land("AA-S1", [4.5, 1, 5.5, 2], "AA-S");
const whole = land("AA-W", [0, 0, 10, 10], "AAA", [
  [4, 0],
  [6, 0],
]);

const inOrder = (lines: Position[][]) => lines.map((line) => line.map(String).join(" "));

describe("the boundary between a country and its region", () => {
  it.each([
    ["is what bounds the region within", country, edge, ["4,0 4,3 6,3 6,0"]],
    ["is the same from the other side, on that side", edge, country, ["6,0 6,3 4,3 4,0"]],
    ["is all around one that touches no border", country, inner, ["3,5 3,7 7,7 7,5 3,5"]],
    ["is all around for the region too", inner, country, ["3,5 7,5 7,7 3,7 3,5"]],
    ["is found where nobody says whose region it is", country, unsaid, ["3,5 3,7 7,7 7,5 3,5"]],
    ["is found for a region of a region", country, nested, ["4.5,1 4.5,2 5.5,2 5.5,1 4.5,1"]],
    ["is the border alone between two countries", country, neighbour, ["10,0 10,10"]],
    [
      "is the outline where a region is the whole country",
      whole,
      country,
      ["0,0 4,0 6,0 10,0 10,10 0,10 0,0"],
    ],
  ])("%s", (_, actor, target, expected) => {
    expect(inOrder(boundaryLines(actor, target))).toEqual(expected);
  });

  it("bears the sign on itself, and is found once", () => {
    const found = boundaryOf(country, edge, [5, 5]);
    expect(found?.lines.flat()).toContainEqual(found?.places[0]);
    expect(found?.places).toHaveLength(7);
    expect(boundaryOf(country, edge, [5, 5])?.places).toBe(found?.places);
    expect(boundaryOf(country, undefined, [11, 11])?.places).toEqual([[10, 10]]);
  });
});

describe("on the ground of the world", () => {
  const areas = new Map(polityAreas(readGeodata("geodata")).map((area) => [area.properties.code, area]));
  const of = (code: string) => areas.get(code) as Land;
  const ringsOf = ({ geometry }: Land) =>
    geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

  it.each(["TUR", "IRN", "SYR", "IRQ"])(
    "Iraq’s line to the Kurdistan Region runs along no border of %s",
    (code) => {
      const between = boundaryLines(of("IRQ"), of("IQ-KR"));
      const closed = between.map((line) => [...line, ...line.toReversed().slice(1)]);
      expect(between.flat().length).toBeGreaterThan(20);
      expect(sharedEdges(closed, ringsOf(of(code)))).toEqual([]);
    },
  );

  it("a neighbour still shares its border with the region", () => {
    const shared = boundaryLines(of("TUR"), of("IQ-KR"));
    expect(shared.length).toBeGreaterThan(0);
    expect(sharedEdges(shared, ringsOf(of("IRQ"))).flat()).toEqual(shared.flat());
  });
});
