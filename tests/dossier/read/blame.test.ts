import { describe, expect, it } from "vitest";
import { BASE, messages, read } from "../base.ts";

/** Problems of the tables of rows; what is wrong with the file that they refer to is told there. */
const blamed = (files: Record<string, string>) =>
  messages(read({ ...BASE, ...files })).filter((told) =>
    /^(positions|actions|suspensions)\.csv.*error/.test(told),
  );

const ACTS = `id,kind,polity,actor,target,place,began,gist
a1,visa,USA,The State Department,TUR,,2017-09-28,Bans.
a2,border,IRQ,Government,TUR,,2017-09-28,Shuts it.
`;
const OWN = `"actionKinds": [{ "id": "visa", "label": "Visa bans", "mark": "link" }], "stances"`;
const header = (kinds: string) => BASE["dossier.json"].replace('"stances"', kinds);

describe("rows are not blamed for the file that their words are from", () => {
  it("and are for a kind that a healthy one lacks", () => {
    expect(blamed({ "actions.csv": ACTS }).join()).toContain("visa is not a kind of act");
    expect(blamed({ "actions.csv": ACTS, "dossier.json": header(OWN) })).toEqual([]);
  });

  it.each([
    ["broken JSON", header(OWN).replace("}", "")],
    ["no object", '"dossier"'],
    ["a list", `[${header(OWN)}]`],
    ["kinds that are no list", header('"actionKinds": { "id": "visa" }, "stances"')],
    ["a kind without an id", header('"actionKinds": [{ "label": "Visa bans", "mark": "link" }], "stances"')],
    ["a kind that is not an object", header('"actionKinds": ["visa"], "stances"')],
    ["a kind of no mark", header(OWN.replace('"link"', '"lnk"'))],
    ["a stance without an id", header(OWN).replace('"id": "held", ', "")],
    ["an organisation without an id", header(OWN).replace('"id": "UN", ', "")],
    ["a question whose id is a number", header(`"questions": [{ "id": 1, "label": "Q" }], ${OWN}`)],
  ])("%s", (_, dossier) => {
    const { problems } = read({ ...BASE, "dossier.json": dossier, "actions.csv": ACTS });
    expect(problems.some(({ file, severity }) => file === "dossier.json" && severity === "error")).toBe(true);
    expect(blamed({ "dossier.json": dossier, "actions.csv": ACTS })).toEqual([]);
  });

  it("a source without an id", () => {
    const sources = BASE["sources.json"].replace('"id": "press", ', "");
    const rows = BASE["positions.csv"].replace(",gist", ",gist,source").replace("vote.\n", "vote.,press\n");
    expect(blamed({ "sources.json": sources, "positions.csv": rows })).toEqual([]);
  });

  it("a header that has errors says nothing of marks", () => {
    const broken = header('"actionKinds": [{ "id": "forces", "label": "F", "mark": "nne" }], "stances"');
    const rows = "id,kind,polity,actor,gist\na1,forces,IRQ,Army,Moves.\n";
    expect(messages(read({ ...BASE, "dossier.json": broken, "actions.csv": rows })).join()).not.toContain(
      "is drawn as",
    );
  });
});

describe("a faulty place is told once, where it stands", () => {
  const HEAD = "code,name,kind,lon,lat,iata,polity";
  const USING = {
    "actions.csv": `id,kind,polity,actor,target,place,began,gist
a1,border,IRQ,Government,TUR,gate,2017-09-28,Shuts it.
a2,border,IRQ,Government,TUR,The Gate,2017-09-29,Shuts it again.
`,
    "suspensions.csv": BASE["suspensions.csv"].replace("ORER", "XGAT"),
  };
  const SOUND = ["gate,The Gate,crossing,42.4,37.1,,IRQ", "XGAT,Gate Field,airport,42.5,37.2,,IRQ"];

  it.each([
    ["a longitude", "gate,The Gate,crossing,east,37.1,,IRQ", SOUND[1]],
    ["a kind", "gate,The Gate,crosing,42.4,37.1,,IRQ", SOUND[1]],
    ["a country", "gate,The Gate,crossing,42.4,37.1,,IRK", SOUND[1]],
    ["no latitude", SOUND[0], "XGAT,Gate Field,airport,42.5,,,IRQ"],
    ["an airport of no kind", SOUND[0], "XGAT,Gate Field,,42.5,37.2,,IRQ"],
    ["a row of too many cells", SOUND[0], `${SOUND[1]},more`],
    ["an airport without a code", SOUND[0], ",Gate Field,airport,42.5,37.2,,IRQ"],
  ])("%s", (_, ...rows) => {
    const places = { "places.csv": `${[HEAD, ...rows].join("\n")}\n` };
    const told = messages(read({ ...BASE, ...USING, ...places })).filter((one) => one.includes("error"));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^places\.csv/);
  });

  it.each([
    ["a column is missing", "code,name,kind,lon\ngate,The Gate,crossing,42.4\n"],
    ["the table is empty", ""],
    ["the file is not text", "\uFFFEgate"],
  ])("where %s", (_, text) => {
    expect(blamed({ ...USING, "places.csv": text })).toEqual([]);
  });

  it("and a place that no sound table has is the row's fault", () => {
    const places = { "places.csv": `${HEAD}\n${SOUND[0]}\n` };
    expect(blamed({ ...USING, ...places }).join()).toContain("XGAT is not an airport");
    expect(blamed(USING)).toHaveLength(3);
  });
});
