import { describe, expect, it } from "vitest";
import { BASE, read } from "../../base.ts";
import { BOX, error, FORM, feature, file, told, WANTED } from "./region-files.ts";

describe("regions that are not right", () => {
  it.each<[string, string, string]>([
    ["no object", "[]", `The file is not GeoJSON: ${WANTED}`],
    ["a bare geometry", JSON.stringify(feature([BOX]).geometry), `The file is not GeoJSON: ${WANTED}`],
    ["TopoJSON", '{"type":"Topology","objects":{}}', `The file is TopoJSON: ${WANTED}`],
    [
      "a grid in metres",
      JSON.stringify({ ...JSON.parse(file()), crs: { properties: { name: "EPSG:3857" } } }),
      "The file is in another coordinate system: expected longitude and latitude (WGS 84). Convert it, for instance with -proj wgs84 on mapshaper.org.",
    ],
    ["no JSON", "{", "Broken JSON: expected a closing }."],
    ["no code", file(feature([BOX], { code: undefined })), `The region has no code: ${FORM}`],
    ["a code of a country's form", file(feature([BOX], { code: "CAT" })), `CAT is not a code: ${FORM}`],
    ["a code in small letters", file(feature([BOX], { code: "x-bay" })), `x-bay is not a code: ${FORM}`],
    ["a number for a code", file(feature([BOX], { code: 7 })), `7 is not a code: ${FORM}`],
    [
      "the code of a polity",
      file(feature([BOX], { code: "IQ-KR" })),
      "IQ-KR is the code of a polity (Kurdistan Region of Iraq): the region needs another.",
    ],
    [
      "a code twice",
      file(feature([BOX]), feature([BOX])),
      "The code X-BAY occurs twice: each region needs its own.",
    ],
    ["no name", file(feature([BOX], { name: " " })), "The region has no name: expected a text."],
    [
      "a name that fills the map",
      file(feature([BOX], { name: "n".repeat(501) })),
      "The text has 501 characters: expected at most 500.",
    ],
    [
      "a parent that is none",
      file(feature([BOX], { parent: "TRK" })),
      "TRK is not a polity: did you mean TUR (Turkey)?".replace("Turkey", "Türkiye"),
    ],
    [
      "a point",
      file(feature([1, 2], {}, "Point")),
      "The geometry is a Point: expected a Polygon or a MultiPolygon with coordinates.",
    ],
    [
      "no geometry",
      file({ ...feature([BOX]), geometry: null }),
      "The geometry is missing: expected a Polygon or a MultiPolygon with coordinates.",
    ],
    ["no polygon", file(feature([], {}, "MultiPolygon")), "The geometry is empty: expected a polygon."],
    ["no ring", file(feature([])), "[] is not a polygon: expected a list of rings."],
    ["a ring of numbers", file(feature([7])), "7 is not a ring: expected a list of places."],
    [
      "NaN, which JSON writes as null",
      file(
        feature([
          [
            [1, 41],
            [Number.NaN, 41],
            [2, 42],
            [1, 41],
          ],
        ]),
      ),
      "[null,41] is not a place: expected a longitude and a latitude, such as [2.17, 41.38].",
    ],
    [
      "infinity",
      file(feature([BOX])).replace("[2,41]", "[1e999,41]"),
      "[null,41] is not a place: expected a longitude and a latitude, such as [2.17, 41.38].",
    ],
    [
      "NaN as such",
      file(feature([BOX])).replace("[2,41]", "[NaN,41]"),
      "Broken JSON: expected a value: text in quotation marks, a number, true, false, null, { or [.",
    ],
    [
      "a text for a number",
      file(
        feature([
          [
            ["1", 41],
            [2, 41],
            [2, 42],
            [1, 41],
          ],
        ]),
      ),
      '["1",41] is not a place: expected a longitude and a latitude, such as [2.17, 41.38].',
    ],
    [
      "metres",
      file(
        feature([
          [
            [431000, 4581000],
            [432000, 4581000],
            [432000, 4582000],
            [431000, 4581000],
          ],
        ]),
      ),
      "[431000,4581000] leaves the globe: expected a longitude from -180 to 180 and a latitude from -90 to 90.",
    ],
    [
      "a ring of two places",
      file(
        feature([
          [
            [1, 41],
            [2, 41],
            [1, 41],
          ],
        ]),
      ),
      "The ring has 2 different points: expected at least three.",
    ],
    [
      "a ring without ground",
      file(
        feature([
          [
            [1, 41],
            [2, 41],
            [3, 41],
            [1, 41],
          ],
        ]),
      ),
      "The ring encloses no area: all its points lie on one line.",
    ],
    [
      "a ring that crosses itself",
      file(
        feature([
          [
            [1, 41],
            [2, 42],
            [2, 41],
            [1, 42],
            [1, 41],
          ],
        ]),
      ),
      "The ring crosses itself at [1.5, 41.5]: it is unclear what is inside.",
    ],
    [
      "two rings that cross",
      file(
        feature([
          BOX,
          [
            [1.5, 41.5],
            [2.5, 41.5],
            [2.5, 41.7],
            [1.5, 41.5],
          ],
        ]),
      ),
      "Two rings of the region cross at [2, 41.6]: it is unclear what is inside.",
    ],
    [
      "a hole beside its ring",
      file(
        feature([
          BOX,
          [
            [3, 41],
            [4, 41],
            [4, 42],
            [3, 41],
          ],
        ]),
      ),
      "The hole leaves its ring at [3, 41]: expected the outer ring first, and every hole inside it.",
    ],
    [
      "a hole around its ring",
      file(
        feature([
          [
            [1.4, 41.4],
            [1.6, 41.4],
            [1.5, 41.6],
            [1.4, 41.4],
          ],
          BOX,
        ]),
      ),
      "The hole leaves its ring at [1, 41]: expected the outer ring first, and every hole inside it.",
    ],
    [
      "a hole of the second polygon in the first",
      file(
        feature(
          [
            [BOX],
            [
              BOX.map(([lon, lat]) => [lon + 2, lat]),
              [
                [1.4, 41.4],
                [1.6, 41.4],
                [1.5, 41.6],
                [1.4, 41.4],
              ],
            ],
          ],
          {},
          "MultiPolygon",
        ),
      ),
      "The hole leaves its ring at [1.4, 41.4]: expected the outer ring first, and every hole inside it.",
    ],
    [
      "a hole that leaves a bay of its ring between two corners",
      file(
        feature([
          [
            [1, 41],
            [2, 41],
            [2, 42],
            [1.5, 41.2],
            [1, 42],
            [1, 41],
          ],
          [
            [1.5, 41.2],
            [2, 42],
            [1, 42],
            [1.5, 41.2],
          ],
        ]),
      ),
      "The hole leaves its ring at [1.5, 42]: expected the outer ring first, and every hole inside it.",
    ],
    [
      "a ring around the world",
      file(
        feature([
          [
            [-180, -80],
            [180, -80],
            [180, 80],
            [-180, 80],
            [-180, -80],
          ],
        ]),
      ),
      "The ring goes round the globe, and would fill the map: expected at most 180 degrees.",
    ],
    [
      "too many places",
      file(feature([Array.from({ length: 30_001 }, (_, i) => [1 + i / 1e6, 41])])),
      "The regions have 30001 places: expected at most 30000. Simplify their borders, for instance on mapshaper.org.",
    ],
    [
      "too many regions",
      file(...Array.from({ length: 501 }, (_, i) => feature([BOX], { code: `X-${i}` }))),
      "The file has 501 regions: expected at most 500.",
    ],
  ])("with %s are told so, and not drawn", (_, regions, message) => {
    expect(told(regions)).toEqual(error(message));
    expect(read({ ...BASE, "regions.geojson": regions }).dossier).toBeNull();
  });
});
