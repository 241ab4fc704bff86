import { describe, expect, it } from "vitest";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { formatProblem } from "../../../../src/model/problem.ts";
import { loadWorld } from "../../../../src/node/world.ts";
import { BASE, messages, read } from "../../base.ts";
import { BOX, error, feature, file, ROWS, told } from "./region-files.ts";

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
      "regions.geojson: warning: The ring is not closed: its last point is joined to its first.",
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
    expect(messages(read({ ...BASE, "positions.csv": ROWS }))[0]).toContain("X-BAY is not a polity");
  });

  it("are not missed under another name without a word", () => {
    const { "positions.csv": rows } = BASE;
    const named = (name: string) => messages(read({ ...BASE, "positions.csv": rows, [name]: file() }));
    expect(named("region.geojson")).toEqual([
      "region.geojson: warning: The file is ignored: did you mean regions.geojson?",
    ]);
    expect(named("borders.geojson")).toEqual([
      "borders.geojson: warning: The file is ignored: the dossier’s own regions are those of regions.geojson.",
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
