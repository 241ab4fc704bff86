import { describe, expect, it } from "vitest";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { formatProblem } from "../../../../src/model/problem.ts";
import { loadWorld } from "../../../../src/node/world.ts";
import { BASE, messages, read } from "../../base.ts";

type Corner = [number, number];
const BOX: Corner[] = [
  [1, 41],
  [2, 41],
  [2, 42],
  [1, 42],
  [1, 41],
];

function feature(coordinates: unknown, properties: object = {}, type = "Polygon") {
  return {
    type: "Feature",
    properties: { code: "X-BAY", name: "The Bay", ...properties },
    geometry: { type, coordinates },
  };
}

const file = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

const ROWS = BASE["positions.csv"].replace("p2,USA", "p2,X-BAY");

function told(regions: string | Uint8Array, rows = ROWS): string[] {
  const problems = messages(read({ ...BASE, "positions.csv": rows, "regions.geojson": regions }));
  return problems.map((problem) => problem.replace(/^regions\.geojson:\d+:\d+: /, "regions.geojson: "));
}

const error = (message: string) => [`regions.geojson: error: ${message}`];
const FORM = "expected X- and capitals, such as X-CATALONIA, or an ISO 3166-2 code such as ES-CT.";
const WANTED = 'expected a FeatureCollection: { "type": "FeatureCollection", "features": [...] }.';

describe("the regions of a dossier", () => {
  it("become polities that rows may name", () => {
    const { dossier, problems } = read({
      ...BASE,
      "positions.csv": ROWS,
      "regions.geojson": file(feature([BOX.toReversed()], { parent: "IRQ", else: 1 })),
    });
    expect(problems.map(formatProblem)).toEqual([]);
    expect(dossier?.regions).toEqual([
      {
        type: "Feature",
        properties: {
          code: "X-BAY",
          name: "The Bay",
          aliases: [],
          status: "region",
          parent: "IRQ",
          area: expect.closeTo(9220, -2),
          label: [1.5, expect.closeTo(41.5, 1)],
          bounds: [1, 41, 2, 42],
          neighbours: [],
          own: true,
        },
        geometry: { type: "MultiPolygon", coordinates: [[BOX]] },
      },
    ]);
  });

  it("are named by id where that is where their program puts the code", () => {
    const { name, ...rest } = { ...feature([BOX]), name: "" };
    const own = { ...rest, id: "ES-CT", properties: { name: "Catalonia" } };
    expect(told(file(own), ROWS.replace("X-BAY", "ES-CT"))).toEqual([]);
    expect(name).toBe("");
  });

  it("lie with the largest under the others", () => {
    const small = feature(
      [
        [
          [1, 41],
          [1.1, 41],
          [1.1, 41.1],
          [1, 41],
        ],
      ],
      { code: "X-COVE", name: "Cove" },
    );
    const { dossier } = read({ ...BASE, "regions.geojson": file(small, feature([BOX])) });
    expect(dossier?.regions?.map((f) => f.properties.code)).toEqual(["X-BAY", "X-COVE"]);
  });

  it("carry field, line and column with a problem", () => {
    const text = JSON.stringify(
      JSON.parse(
        file(
          feature([
            [
              [1, 41],
              [2, 95],
              [2, 42],
              [1, 41],
            ],
          ]),
        ),
      ),
      null,
      1,
    );
    expect(read({ ...BASE, "positions.csv": ROWS, "regions.geojson": text }).problems).toEqual([
      {
        severity: "error",
        file: "regions.geojson",
        line: 18,
        column: 7,
        field: "features[0].geometry.coordinates[0][1]",
        message:
          "[2,95] has the latitude 95: are longitude and latitude swapped? Expected the longitude first.",
      },
    ]);
  });
});

describe("regions that are not right", () => {
  it.each<[string, string, string]>([
    ["no object", "[]", `The file is no GeoJSON: ${WANTED}`],
    ["a bare geometry", JSON.stringify(feature([BOX]).geometry), `The file is no GeoJSON: ${WANTED}`],
    ["TopoJSON", '{"type":"Topology","objects":{}}', `The file is TopoJSON: ${WANTED}`],
    [
      "a grid in metres",
      JSON.stringify({ ...JSON.parse(file()), crs: { properties: { name: "EPSG:3857" } } }),
      "The file is in another coordinate system: expected longitude and latitude (WGS 84). Bring it there, for instance with -proj wgs84 on mapshaper.org.",
    ],
    ["no JSON", "{", "Broken JSON: expected a closing }."],
    ["no code", file(feature([BOX], { code: undefined })), `The region has no code: ${FORM}`],
    ["a code of a country's form", file(feature([BOX], { code: "CAT" })), `CAT is no code: ${FORM}`],
    ["a code in small letters", file(feature([BOX], { code: "x-bay" })), `x-bay is no code: ${FORM}`],
    ["a number for a code", file(feature([BOX], { code: 7 })), `7 is no code: ${FORM}`],
    [
      "the code of a polity",
      file(feature([BOX], { code: "IQ-KR" })),
      "IQ-KR is the code of a polity (Kurdistan Region of Iraq): the region needs another.",
    ],
    [
      "a code twice",
      file(feature([BOX]), feature([BOX])),
      "The code X-BAY stands twice: each region needs its own.",
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
      "TRK is no polity: did you mean TUR (Turkey)?".replace("Turkey", "Türkiye"),
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
    ["no ring", file(feature([])), "[] is no polygon: expected a list of rings."],
    ["a ring of numbers", file(feature([7])), "7 is no ring: expected a list of places."],
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
      "[null,41] is no place: expected a longitude and a latitude, such as [2.17, 41.38].",
    ],
    [
      "infinity",
      file(feature([BOX])).replace("[2,41]", "[1e999,41]"),
      "[null,41] is no place: expected a longitude and a latitude, such as [2.17, 41.38].",
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
      '["1",41] is no place: expected a longitude and a latitude, such as [2.17, 41.38].',
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
      "The ring has 2 different places: expected three at least.",
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
      "The ring encloses no ground: all its places lie on one line.",
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
      "The ring crosses itself at [1.5, 41.5]: nobody can tell what is inside.",
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
      "Two rings of the region cross at [2, 41.6]: nobody can tell what is inside.",
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

  it("tell of a file that is too large, or no text", () => {
    expect(told(" ".repeat(9 * 1024 * 1024))).toEqual(
      error("The file is 9 MB large: expected at most 8 MB."),
    );
    expect(told(new Uint8Array([0xff, 0xfe, 0, 0, 1, 0, 0, 0]))[0]).toContain("The file is UTF-32");
  });

  it("may have holes that touch their ring, and holes beyond the antimeridian however they are written", () => {
    const touching = [
      [1, 41],
      [1.5, 41.2],
      [1.5, 41.5],
      [1, 41],
    ];
    expect(told(file(feature([BOX, touching])))).toEqual([]);
    const across = [
      [175, -20],
      [185, -20],
      [185, -10],
      [175, -10],
      [175, -20],
    ];
    const hole = (lon: number) => [
      [lon, -18],
      [lon + 1, -17],
      [lon, -16],
      [lon, -18],
    ];
    for (const lon of [-178, 182, 178]) expect(told(file(feature([across, hole(lon)])))).toEqual([]);
    expect(told(file(feature([across, hole(-170)])))[0]).toContain("The hole leaves its ring at [-170, -18]");
  });

  it("are mended with a remark where a ring is not closed", () => {
    expect(told(file(feature([BOX.slice(0, 4)])))).toEqual([
      "regions.geojson: warning: The ring is not closed: its last place is joined to its first.",
    ]);
  });

  it("have a remark where they are a speck, and where no row names them", () => {
    const speck = [
      [1, 41],
      [1.001, 41],
      [1.001, 41.001],
      [1, 41],
    ];
    expect(told(file(feature([speck])))).toEqual([
      "regions.geojson: warning: X-BAY (The Bay) is 0.005 km² large: too small to be seen.",
    ]);
    expect(told(file(feature([BOX])), BASE["positions.csv"])).toEqual([
      "regions.geojson: warning: No row names X-BAY (The Bay), and covered does not either: it is not drawn.",
    ]);
  });

  it("are missed by the rows where there are none", () => {
    expect(messages(read({ ...BASE, "positions.csv": ROWS }))[0]).toContain("X-BAY is no polity");
  });

  it("are not missed under another name without a word", () => {
    const { "positions.csv": rows } = BASE;
    const named = (name: string) => messages(read({ ...BASE, "positions.csv": rows, [name]: file() }));
    expect(named("region.geojson")).toEqual([
      "region.geojson: warning: The file is not read: did you mean regions.geojson?",
    ]);
    expect(named("borders.geojson")).toEqual([
      "borders.geojson: warning: The file is not read: the dossier’s own regions are those of regions.geojson.",
    ]);
  });
});

describe("what regions lie over", async () => {
  const { gazetteer } = await loadWorld();
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const box = (w: number, s: number, e: number, n: number) => [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const over = (...features: unknown[]) => {
    const files = Object.entries({ ...BASE, "positions.csv": ROWS, "regions.geojson": file(...features) });
    const read = readDossier(Object.fromEntries(files.map(([name, text]) => [name, utf8(text)])), gazetteer);
    return read.problems.filter(({ message }) => message.includes("lies")).map(({ message }) => message);
  };

  it.each([
    ["in its parent: nothing", feature([box(-4, 39, -3, 40)], { parent: "ESP" }), []],
    [
      "half in the sea",
      feature([box(1.5, 41.5, 3.5, 42)], { parent: "ESP" }),
      [expect.stringMatching(/^X-BAY \(The Bay\) lies outside of ESP \(Spain\) with \d\d% of its ground\.$/)],
    ],
    [
      "across a border",
      feature([box(-1, 42, 1, 44)], { parent: "ESP" }),
      [
        expect.stringMatching(/^X-BAY \(The Bay\) lies outside of ESP \(Spain\) with \d\d% of its ground\.$/),
        expect.stringMatching(/^X-BAY \(The Bay\) lies over FRA \(France\) with \d\d% of its ground\.$/),
      ],
    ],
    [
      "in a country that is not named",
      feature([box(-4, 39, -3, 40)]),
      [
        "X-BAY (The Bay) lies over ESP (Spain) with 100% of its ground. Where it belongs to one of them, name that as its parent.",
      ],
    ],
    [
      "over a region of the house, whose country is its parent",
      feature([box(44, 36, 44.5, 36.5)], { parent: "IRQ" }),
      [expect.stringMatching(/^X-BAY \(The Bay\) lies over IQ-KR \(.+\) with \d+% of its ground\.$/)],
    ],
    [
      "in a region of the house, and so in its country",
      feature([box(44, 36, 44.5, 36.5)], { parent: "IQ-KR" }),
      [],
    ],
  ])("%s", (_, one, messages) => {
    expect(over(one)).toEqual(messages);
  });

  it("tells of two regions of the dossier that lie over each other", () => {
    const [a, b] = [box(-4, 39, -3, 40), box(-3.5, 39, -2.5, 40)];
    const other = feature([b], { code: "X-COVE", name: "Cove", parent: "ESP" });
    expect(over(feature([a], { parent: "ESP" }), other)).toEqual([
      "X-COVE (Cove) lies over X-BAY (The Bay) with 50% of its ground.",
    ]);
  });
});
