import { describe, expect, it } from "vitest";
import { BASE, messages, read } from "../../base.ts";

const HEAD = "id,polity,actor,date,stance,quote,gist,source,locator";
const ROWS = [
  "p1,TUR,A. Speaker,2017-09-25,held,,Says yes.,press,",
  "p2,USA,B. Speaker,2017-09-26,against,,No.,press,",
];
const table = (head: string, ...rows: string[]) =>
  read({ ...BASE, "positions.csv": [head, ...rows, ""].join("\n") });
const told = (head: string, ...rows: string[]) =>
  messages(table(head, ...rows)).filter((message) => message.startsWith("positions.csv"));

describe("rows that are not as wide as the heading", () => {
  it("are read where empty cells are left out at the end, which is told once", () => {
    const short = ROWS.map((row) => row.slice(0, -1));
    expect(told(HEAD, ...short)).toEqual([
      "positions.csv:2:1: warning: The row has 8 cells, the heading has 9: locator is read as empty, in one more row too.",
    ]);
    expect(told(HEAD, ...ROWS.map((row) => row.replace(",press,", "")))[0]).toContain(
      "source, locator are read",
    );
    expect(table(HEAD, ...short).dossier?.positions.map(({ gist }) => gist)).toEqual(["Says yes.", "No."]);
  });

  it("are read with commas too many at the end", () => {
    expect(told(HEAD, ...ROWS.map((row) => `${row},`))).toEqual([]);
    expect(told(HEAD, ...ROWS.map((row) => `${row},,,`))).toEqual([]);
  });

  it.each([
    ["something in the cell too many", `${ROWS[0]},more`],
    ["a comma in a gist, though the last cell is empty", "p1,TUR,A,2017-09-25,held,,Says yes, or no.,press,"],
  ])("are refused for %s", (_, row) => {
    expect(told(HEAD, row)[0]).toContain("A comma inside a cell needs quotation marks");
  });

  it("are refused where what is needed is missing", () => {
    expect(told(HEAD, "p1,TUR,A")).toEqual([
      "positions.csv:2:1: error: The row has 3 cells, the heading has 9.",
    ]);
  });
});

describe("headings", () => {
  it.each([
    ["My dataset 2024,,,,,,,,", ",,,,,,,,", 3],
    ["Source: a ministry", "", 3],
    ["Table 1", "Last updated 2017-10-01", 3],
  ])("below the title %s are told in one sentence", (title, second, line) => {
    expect(told(title, second, HEAD, ...ROWS)).toEqual([
      `positions.csv:1:1: error: The headings seem to be in line ${line}: delete what is above them.`,
    ]);
    const semicolons = [title, second, HEAD, ...ROWS].map((text) => text.replaceAll(",", ";"));
    expect(told(semicolons[0] ?? "", ...semicolons.slice(1))).toHaveLength(1);
  });

  it("that are not read may stand twice", () => {
    const doubled = HEAD.replace("quote", "notes").replace("locator", "notes");
    expect(told(doubled, ...ROWS)).toEqual([
      "positions.csv:1:29 (notes): warning: notes is not a column of this table: its cells are not read.",
    ]);
    expect(told(HEAD.replace("quote", "gist"), ...ROWS)[0]).toContain("The column gist occurs twice");
  });

  it.each(["polity\u200B", "\u200Fpolity", "pol\u2060ity", "Poli\u00ADty"])(
    "are read without the unseen: %j",
    (heading) => {
      const { dossier, problems } = table(HEAD.replace("polity", heading), ...ROWS);
      expect(dossier?.positions).toHaveLength(2);
      expect(problems[0]?.message).toMatch(/^The heading .* is read as polity\.$/);
    },
  );
});

describe("words", () => {
  const WORDS = "id,polity,actor,standing,scope,confidence,stance,gist,source";
  it.each([
    "Government,Named,High,Held,G,PRESS",
    "GOVERNMENT, named ,high,HELD,G,press ",
    "government,NAMED,High,held,G,Press",
  ])("are read whatever their case: %s", (cells) => {
    const [position] = table(WORDS, `p1,TUR,A,${cells}`).dossier?.positions ?? [];
    expect(position).toMatchObject({
      standing: "government",
      scope: "named",
      confidence: "high",
      stance: "held",
      source: "press",
    });
  });

  it.each([
    ["CafÃ© ErdoÄŸan", "Café Erdoğan"],
    ["FranÃ§ois", "François"],
    ["â€œNoâ€\u009d", "“No”"],
    ["Ø¹Ø±Ø§Ù‚", "عراق"],
  ])("that have lost their letters are told: %s", (broken, meant) => {
    const found = told(HEAD, (ROWS[0] ?? "").replace("A. Speaker", broken));
    expect(found[0]).toContain(`looks like UTF-8 that was read as Windows-1252: did you mean ${meant}?`);
  });

  it.each(["São Tomé", "Ångström", "ÄÖÜ", "Ã", "naïve – “quote”"])("that are sound are not: %s", (sound) => {
    expect(told(HEAD, (ROWS[0] ?? "").replace("A. Speaker", sound))).toEqual([]);
  });
});

describe("dates", () => {
  const date = (value: string) => told(HEAD, (ROWS[0] ?? "").replace("2017-09-25", value));
  it.each(["2017–09–25", "2017‑09‑25", "2017−09−25", "２０１７-09-25", "٢٠١٧-٠٩-٢٥", "2017-09-25\u200F"])(
    "with other dashes and digits get the hint: %s",
    (value) => {
      expect(date(value)[0]).toContain("as 2017-09-25.");
    },
  );

  it.each([
    ["1439-01-05", "Hijri"],
    ["1396-07-03", "Solar Hijri"],
    ["2560-09-25", "Buddhist"],
    ["5778-01-05", "Hebrew"],
  ])("of another calendar are told: %s", (value, calendar) => {
    const period = BASE["dossier.json"].replace(/"period":.*\n/, "");
    const rows = [HEAD, ...ROWS, (ROWS[0] ?? "").replace("p1", "p3").replace("2017-09-25", value), ""];
    const reading = read({ ...BASE, "dossier.json": period, "positions.csv": rows.join("\n") });
    expect(messages(reading).join("\n")).toContain(`is it of the ${calendar} calendar?`);
  });
});

describe("a table of a hundred thousand rows", () => {
  const started = () => process.cpuUsage();
  const seconds = (from: NodeJS.CpuUsage) => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  };
  it.each([
    ["all of them broken", 'p,"TUR"x,A,,,,G,press,'],
    ["all of them with another unknown polity", "p,#,A,,,,G,press,"],
    ["all of them blank", ",,,,,,,,"],
  ])("is read in a moment, %s", (_, row) => {
    const rows = Array.from({ length: 100_000 }, (_, i) => row.replace("p", `p${i}`).replace("#", `XX${i}`));
    const from = started();
    table(HEAD, ...ROWS, ...rows);
    expect(seconds(from)).toBeLessThan(6);
  });
});
