import { describe, expect, it } from "vitest";
import { withRegions } from "../../../../src/dossier/regions/with-regions.ts";
import type { Bounds } from "../../../../src/model/geometry/coordinates.ts";
import { formatProblem } from "../../../../src/model/problem.ts";
import { buildScene } from "../../../../src/scene/build.ts";
import { LIGHT } from "../../../../src/theme/themes.ts";
import { geodata } from "../../../fixtures/large.ts";
import { workbook } from "../../../fixtures/workbook.ts";
import { BASE, read } from "../../base.ts";

const HEAD = "code,name,kind,lon,lat,iata,polity";
const ROWS = [
  "XSIN,Sinjar,airport,41.85,36.35,SNJ,IRQ",
  "faysh-khabur,Faysh Khabur,crossing,42.38,37.07,,IRQ",
  "qandil,Qandil,city,45.02,36.55,,",
];
const csv = (...rows: string[]) => `${[HEAD, ...rows].join("\n")}\n`;

const ROUTES = `id,carrier,polity,origin,destination,announced,suspended,resumed,requested_by,gist,scope
s1,Carrier,TUR,LTBA,XSIN,2017-09-27,2017-09-29,2017-10-29,IRQ,Stops flying.,named
`;
const ACTS = `id,kind,polity,actor,target,place,began,gist,scope
a1,border,IRQ,Government,TUR,faysh-khabur,2017-09-28,Shuts a crossing.,named
a2,forces,IRQ,Army,,qandil,2017-09-28,Moves in.,named
a3,forces,IRQ,Army,,Sinjar,2017-09-28,Moves in.,named
`;
const USED = { ...BASE, "suspensions.csv": ROUTES, "actions.csv": ACTS };

function problemsOf(places: string): string[] {
  return read({ ...BASE, "places.csv": places }).problems.map(formatProblem);
}

describe("places.csv", () => {
  it("brings airports, crossings and cities, which rows name by code or by name", () => {
    const { dossier, problems } = read({ ...USED, "places.csv": csv(...ROWS) });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier?.places).toEqual([
      { code: "XSIN", name: "Sinjar", kind: "airport", at: [41.85, 36.35], iata: "SNJ", country: "IRQ" },
      { code: "faysh-khabur", name: "Faysh Khabur", kind: "crossing", at: [42.38, 37.07], country: "IRQ" },
      { code: "qandil", name: "Qandil", kind: "city", at: [45.02, 36.55] },
    ]);
    expect(dossier?.actions.map(({ place }) => place)).toEqual(["faysh-khabur", "qandil", "XSIN"]);
  });

  it("may be a sheet of a workbook", () => {
    const { "positions.csv": _, ...rest } = BASE;
    const cells = [HEAD, ...ROWS].map((row) => row.split(","));
    const positions = BASE["positions.csv"]
      .trim()
      .split("\n")
      .map((row) => row.split(/,(?! )/));
    const { dossier } = read({ ...rest, "rows.xlsx": workbook({ positions, places: cells }) });
    expect(dossier?.places?.map(({ code }) => code)).toEqual(["XSIN", "faysh-khabur", "qandil"]);
  });

  it("puts them on the map like those of the geodata", () => {
    const { dossier } = read({ ...USED, "places.csv": csv(...ROWS) });
    if (!dossier) throw new Error("It cannot be read.");
    const ground = withRegions(geodata, dossier);
    expect(withRegions(ground, dossier)).toBe(ground);
    expect(ground.airports.at(-1)).toMatchObject({
      icao: "XSIN",
      city: "Sinjar",
      iata: "SNJ",
      country: "IRQ",
    });
    expect(ground.cities.at(-1)).toMatchObject({ id: "qandil", name: "Qandil" });
    const view = { bounds: [38, 28, 49, 38] as Bounds, at: "2017-09-29" };
    const marks = buildScene(dossier, geodata, view, LIGHT).layers.flatMap((layer) => layer.marks);
    const at = (id: string) => JSON.stringify(marks.filter((mark) => mark.rows.includes(id)));
    expect(at("s1")).toContain("41.85");
    expect(at("a1")).toContain("42.38");
    expect(at("a2")).toContain("45.02");
  });

  it.each([
    [
      "a code of the map's airports",
      "ORER,Erbil,airport,44,36,,",
      "places.csv:2:1 (code): error: The code ORER is already used by an airport of the map",
    ],
    ["a code of the map's cities", "erbil,Erbil,city,44,36,,", "is already used by the city Erbil"],
    [
      "a code that stands twice",
      `${ROWS[1]}\n${ROWS[1]}`,
      "places.csv:3:1 (code): error: The code faysh-khabur is already used by the place in line 2",
    ],
    ["a code with blanks", "Fāysh Khabur,F,crossing,42,37,,", "write Faysh-Khabur"],
    ["a code without a letter", "!!,F,crossing,42,37,,", "expected letters, digits and hyphens"],
    ["a kind that is none", "a,A,airprot,42,37,,", "airprot is not a kind of place: did you mean airport"],
    ["a kind that is like none", "a,A,zoo,42,37,,", "expected one of airport, crossing, city"],
    [
      "an empty name",
      "a,,city,42,37,,",
      "places.csv:2:3 (name): error: name is empty: every place needs one.",
    ],
    ["an empty longitude", "a,A,city,,37,,", "lon is empty"],
    ["a comma in a number", 'a,A,city,"42,38",37,,', "42,38 is not a longitude: write 42.38."],
    ["degrees and minutes", "a,A,city,42,37°04′N,,", "is not a latitude: expected degrees, as in 37.07."],
    [
      "a latitude beyond the pole",
      "a,A,city,37,142,,",
      "142 is not a latitude: expected -90 to 90. lon and lat may be exchanged.",
    ],
    ["a longitude beyond the globe", "a,A,city,1e3,37,,", "is not a longitude"],
    ["an IATA code in small letters", "a,A,airport,42,37,snj,", "snj is not an IATA code: write SNJ."],
    ["an IATA code of a crossing", "a,A,crossing,42,37,SNJ,", "A crossing has no IATA code"],
    ["a country that is none", "a,A,city,42,37,,XYZ", "XYZ is not a polity"],
  ])("refuses %s", (_, row, words) => {
    const { dossier } = read({ ...BASE, "places.csv": csv(row) });
    expect(dossier).toBeNull();
    expect(problemsOf(csv(row)).join("\n")).toContain(words);
  });

  it.each([
    ["place.csv", "did you mean places.csv?"],
    ["Places.csv", ""],
  ])("under the name %s it is %s", (file, words) => {
    const told = read({ ...BASE, [file]: csv(...ROWS) })
      .problems.map(formatProblem)
      .join("\n");
    expect(told).toContain(words);
  });

  it("that lacks a column says so once", () => {
    const told = problemsOf("code,name,kind,lon\na,A,city,42\nb,B,city,43\n");
    expect(told).toEqual(["places.csv:1:1 (lat): error: The column lat is missing."]);
  });
});
