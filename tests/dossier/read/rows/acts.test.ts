import { describe, expect, it } from "vitest";
import { formatProblem } from "../../../../src/model/problem.ts";
import { BASE, read } from "../../base.ts";

const HEAD = "id,kind,polity,actor,target,place,announced,began,ended,gist";
const withActs = (...rows: string[]) => ({ ...BASE, "actions.csv": `${[HEAD, ...rows].join("\n")}\n` });
const OWN = BASE["dossier.json"].replace(
  '"stances"',
  '"actionKinds": [{ "id": "visa", "label": "Visa bans", "mark": "link" }], "stances"',
);

describe("actions.csv", () => {
  it("is read into acts", () => {
    const { dossier, problems } = read(
      withActs(
        "a1,border,TUR,Turkey,IRQ,,,2017-09-27,2018-01-02,Shuts the border.",
        "a2,law,IRQ,The court,,,,,,Rules.",
      ),
    );
    expect(problems).toEqual([]);
    expect(dossier?.actions).toEqual([
      {
        id: "a1",
        kind: "border",
        polity: "TUR",
        actor: "Turkey",
        target: "IRQ",
        began: "2017-09-27",
        ended: "2018-01-02",
        gist: "Shuts the border.",
        scope: "named",
        source: "press",
        row: { file: "actions.csv", line: 2 },
      },
      expect.objectContaining({ id: "a2", kind: "law" }),
    ]);
  });

  it("gives its flights to the suspensions, as they are told in suspensions.csv", () => {
    const { dossier } = read(
      withActs("a1,flights,TUR,Turkish Airlines,,,2017-09-26,2017-09-29,2017-10-29,Stops."),
    );
    expect(dossier?.actions).toEqual([]);
    expect(dossier?.suspensions[0]).toMatchObject({
      id: "a1",
      carrier: "Turkish Airlines",
      announced: "2017-09-26",
      suspended: "2017-09-29",
      resumed: "2017-10-29",
      row: { file: "actions.csv", line: 2 },
    });
  });

  it("is enough by itself, as a dossier of acts alone", () => {
    const {
      "positions.csv": _,
      "suspensions.csv": __,
      ...rest
    } = withActs("a1,sanction,USA,The Treasury,TUR,,,2017-10-15,,Sanctions.");
    expect(read(rest).dossier?.actions).toHaveLength(1);
  });

  it("takes the kinds that the dossier brings, and places in every form", () => {
    const files = {
      ...withActs(
        "a1,visa,USA,The State Department,TUR,,,2017-10-15,,Bans.",
        'a2,forces,IRQ,The army,,"35.47, 44.39",,2017-10-16,,Enters.',
        "a3,forces,IRQ,The army,,Erbil,,2017-10-16,,Enters.",
        "a4,forces,IRQ,The army,,ORER,,2017-10-16,,Enters.",
      ),
      "dossier.json": OWN,
    };
    const { dossier, problems } = read(files);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier?.actions.map(({ kind, place }) => [kind, place])).toEqual([
      ["visa", undefined],
      ["forces", "35.47, 44.39"],
      ["forces", "erbil"],
      ["forces", "ORER"],
    ]);
  });

  it.each([
    ["a1,boarder,TUR,Turkey,,,,,,G", /boarder is not a kind of act: did you mean border\?/],
    ["a1,forces,IRQ,The army,,Kirkukk,,,,G", /Kirkukk is not a place: did you mean kirkuk/],
    ['a1,forces,IRQ,The army,,"95.1, 44.39",,,,G', /95\.1, 44\.39 is not a place/],
    ["a1,border,,Turkey,,,,,,G", /polity is empty: expected whose act it is/],
    ["a1,border,TUR,Turkey,TUR,,,,,G", /TUR is both actor and target/],
    [
      "a1,border,TUR,Turkey,,,,2017-10-15,2017-10-01,G",
      /The act ends \(2017-10-01\) before it begins \(2017-10-15\)/,
    ],
    [
      "a1,sanction,USA,The Treasury,,,,,,G",
      /target is empty, and sanction is drawn as a link: the row is listed/,
    ],
    [
      "a1,forces,IRQ,The army,TUR,,,,,G",
      /place is empty, and forces is drawn as a place: it is drawn as a link/,
    ],
  ])("says what is wrong with %s", (row, message) => {
    expect(read(withActs(row)).problems.map(formatProblem).join("\n")).toMatch(message);
  });

  it.each([
    ["LTBA,LTBA", "(destination): error: The route begins and ends at LTBA: expected two airports."],
    [
      "LTBA,",
      "(destination): warning: destination is empty, and ferry is drawn as a route: the row is listed",
    ],
    [",LTBA", "(origin): warning: origin is empty, and ferry is drawn as a route: the row is listed"],
    [",", "(origin): warning: origin is empty, and ferry is drawn as a route: the row is listed"],
  ])("says what a route from %s lacks", (ends, message) => {
    const rows = `id,kind,polity,actor,origin,destination,gist\na1,ferry,TUR,Line,${ends},Stops.\n`;
    const header = OWN.replace(
      '"id": "visa", "label": "Visa bans", "mark": "link"',
      '"id": "ferry", "label": "F", "mark": "route"',
    );
    const told = read({ ...BASE, "dossier.json": header, "actions.csv": rows }).problems.map(formatProblem);
    expect(told.join("\n")).toContain(message);
  });
});

describe("what is of no use to a kind", () => {
  const HEADING = "id,kind,polity,actor,role,target,place,carrier_kind,gist";
  const told = (...rows: string[]) =>
    read({ ...BASE, "actions.csv": `${[HEADING, ...rows].join("\n")}\n` }).problems.map(formatProblem);

  it("is told of flights, once for each column", () => {
    const flights = told(
      "a1,flights,TUR,Carrier,Its board,IRQ,erbil,other,Stops.",
      "a2,flights,TUR,Carrier,,IRQ,,,Stops.",
      "a3,flights,TUR,Carrier,,,,,Stops.",
    ).filter((one) => one.includes("is not read"));
    expect(flights).toEqual([
      "actions.csv:2:24 (role): warning: role is not read: flights have none, so tell it in gist.",
      "actions.csv:2:34 (target): warning: target is not read: flights have none, so tell it in gist, in one more row too.",
      "actions.csv:2:38 (place): warning: place is not read: flights have none, so tell it in gist.",
    ]);
  });

  it("is told of other acts", () => {
    const acts = told(
      "a1,border,TUR,Government,,IRQ,,other,Shuts.",
      "a2,border,TUR,Government,,IRQ,,,Shuts.",
    );
    expect(acts).toEqual([
      "actions.csv:2:32 (carrier_kind): warning: carrier_kind is not read: it is for flights alone.",
    ]);
  });

  it("is a kind of the name of flights, which is refused", () => {
    const header = OWN.replace('"visa"', '"flights"');
    const { dossier, problems } = read({ ...BASE, "dossier.json": header });
    expect(dossier).toBeNull();
    expect(problems.map(formatProblem).join("\n")).toMatch(
      /dossier\.json:\d+:\d+: error: flights is the kind of suspensions/,
    );
  });
});
