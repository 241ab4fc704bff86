import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookParts, type Cell, workbook, zipped } from "../fixtures/workbook.ts";
import { BASE, messages, read } from "./base.ts";

const { "positions.csv": POSITIONS, "suspensions.csv": SUSPENSIONS, ...HEAD } = BASE;
const CELLS: Cell[][] = [
  ["id", "polity", "actor", "date", "stance", "quote", "quote_lang", "gist"],
  ["p1", "IQ-KR", "Government", { date: 43003 }, "held", null, null, "Held the vote."],
  ["p2", "USA", "Spokesman", "2017-09-29", "against", 'No, "never".', "en", "Is against it."],
  ["p3", "UN", "Envoy", null, null, null, null, "Asks for calm."],
];
const STOPPED: Cell[][] = SUSPENSIONS.trim()
  .split("\n")
  .map((line) => line.split(","));

/** The dossier without where its rows stand, which differs from file to file. */
function content(files: Record<string, string | Uint8Array>) {
  const { dossier, problems } = read(files);
  const bare = <T extends { row: unknown }>(rows: T[]) => rows.map(({ row: _, ...rest }) => rest);
  return dossier && { problems, positions: bare(dossier.positions), suspensions: bare(dossier.suspensions) };
}
const EXPECTED = content(BASE);

const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(swap ? bytes.swap16() : bytes);
};

describe("CSV as spreadsheets write it", () => {
  const separated = (by: string) =>
    POSITIONS.replace('"No, ""never""."', '"No; ""never""."').replaceAll(",", by);
  const quoted = `"No, ""never""."`;

  it.each([
    ["UTF-16 LE with its mark", utf16(`\uFEFF${POSITIONS}`, false)],
    ["UTF-16 BE with its mark", utf16(`\uFEFF${POSITIONS}`, true)],
    ["UTF-16 LE without a mark", utf16(POSITIONS, false)],
    ["UTF-16 BE without a mark", utf16(POSITIONS, true)],
    [
      "tabs and UTF-16, as Excel's Unicode text",
      utf16(`\uFEFF${POSITIONS.replaceAll(",", "\t").replace(/"No\t/, '"No,')}`, false),
    ],
    ["tabs", POSITIONS.replaceAll(",", "\t").replace(/"No\t/, '"No,')],
    ["semicolons", separated(";").replace('"No; ""never""."', quoted)],
    [
      "semicolons, a mark and CRLF",
      `\uFEFF${separated(";").replace('"No; ""never""."', quoted).replaceAll("\n", "\r\n")}`,
    ],
    ["Excel's own first line", `sep=;\r\n${separated(";").replace('"No; ""never""."', quoted)}`],
    ["a blank line before the heading", `\n${POSITIONS}`],
  ])("is read with %s", (_, table) => {
    expect(content({ ...HEAD, "suspensions.csv": SUSPENSIONS, "positions.csv": table })).toEqual(EXPECTED);
  });

  it("is found as .tsv, and whatever its capitals", () => {
    const files = {
      ...HEAD,
      "Suspensions.CSV": SUSPENSIONS,
      "positions.tsv": separated("\t").replace('"No; ""never""."', quoted),
    };
    expect(content(files)).toEqual(EXPECTED);
  });

  it("has its cells found, whatever separates them", () => {
    const value = fc.string({
      unit: fc.constantFrom("a", ",", ";", "\t", '"', "\n", "é"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(value, fc.constantFrom(",", ";", "\t"), fc.boolean(), (role, by, crlf) => {
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const rows = [
          ["id", "polity", "actor", "role", "gist"],
          ["p1", "USA", "A", `x${role}x`, "G"],
        ];
        const text = rows.map((row) => row.map(cell).join(by)).join(crlf ? "\r\n" : "\n");
        const { dossier } = read({ ...HEAD, "positions.csv": text });
        expect(dossier?.positions[0]?.role).toBe(`x${role}x`);
      }),
    );
  });

  it("keeps line breaks inside a cell, and counts lines by them", () => {
    const table = POSITIONS.replace("Held the vote.", '"Held\nthe vote."').replace("p3,UN", "p3,XYZ");
    expect(messages(read({ ...BASE, "positions.csv": table }))[0]).toMatch(
      /^positions\.csv:5:4 \(polity\): error: XYZ is not a polity/,
    );
  });

  it("may have its headings as people write them", () => {
    const table = POSITIONS.replace("quote_lang", "Quote language").replace("id,polity", "ID,Polity");
    expect(
      messages(read({ ...BASE, "positions.csv": table.replace("Quote language", "Quote lang") })),
    ).toEqual([
      "positions.csv:1:1 (ID): warning: The heading ID is read as id.",
      "positions.csv:1:4 (Polity): warning: The heading Polity is read as polity.",
      "positions.csv:1:35 (Quote lang): warning: The heading Quote lang is read as quote_lang.",
    ]);
  });
});

describe("workbooks", () => {
  it.each([
    ["one with both sheets", { "dossier.xlsx": workbook({ positions: CELLS, suspensions: STOPPED }) }],
    [
      "one each, with sheets of any capitals",
      { "a.xlsx": workbook({ Positions: CELLS }), "b.xlsm": workbook({ SUSPENSIONS: STOPPED }) },
    ],
    ["one beside a CSV", { "dossier.xlsx": workbook({ positions: CELLS }), "suspensions.csv": SUSPENSIONS }],
    [
      "one that counts days from 1904",
      {
        "dossier.xlsx": workbook(
          {
            positions: CELLS.map((row) =>
              row.map((cell) => (cell !== null && typeof cell === "object" ? { date: 41541 } : cell)),
            ),
            suspensions: STOPPED,
          },
          { date1904: true },
        ),
      },
    ],
    [
      "what a spreadsheet leaves beside an open file",
      { "dossier.xlsx": workbook({ positions: CELLS, suspensions: STOPPED }), "~$dossier.xlsx": "x" },
    ],
  ])("are read: %s", (_, tables) => {
    expect(content({ ...HEAD, ...(tables as Record<string, string | Uint8Array>) })).toEqual(EXPECTED);
  });

  it("say where a row stands", () => {
    const { dossier } = read({
      ...HEAD,
      "dossier.xlsx": workbook({ positions: CELLS }),
      "suspensions.csv": SUSPENSIONS,
    });
    expect(dossier?.positions[1]?.row).toEqual({ file: "dossier.xlsx", sheet: "positions", line: 3 });
  });

  const spoilt = (row: number, column: number, cell: Cell) =>
    CELLS.map((cells, r) => (r === row ? cells.map((old, c) => (c === column ? cell : old)) : cells));
  it.each([
    ["an unknown polity", 2, 1, "TRK", "B3: error: TRK is not a polity: did you mean TUR (Turkey)?"],
    ["a date as text", 2, 3, "29/9/2017", "D3: error: Write 29/9/2017 as 2017-09-29."],
    [
      "a date that lost its form",
      2,
      3,
      43007,
      "D3: error: Write 43007, a spreadsheet’s number for a day, as 2017-09-29.",
    ],
    [
      "a time without an offset",
      2,
      3,
      { date: 43007.75 },
      "D3: error: 2017-09-29T18:00 has a time without an offset: expected one like 2017-09-29T18:00+03:00, or the day alone.",
    ],
    ["an empty cell that is needed", 3, 7, null, "H4: error: gist is empty: every row needs one."],
    [
      "an id used twice",
      2,
      0,
      "p1",
      "A3: error: The id p1 is already used by dossier.xlsx:positions!2: every row needs its own.",
    ],
    [
      "a formula's error",
      2,
      2,
      { raw: '<c t="e"><v>#REF!</v></c>' },
      "C3: error: The cell shows the error #REF!: its formula has no result.",
    ],
    ["a name for a code", 2, 1, "Turkey", "B3: warning: Turkey understood as TUR (Turkey)."],
    [
      "an unknown heading",
      0,
      6,
      "quote_langs",
      "G1: warning: quote_langs is not a column of this table: did you mean quote_lang?",
    ],
  ] as [string, number, number, Cell, string][])(
    "tell of %s with sheet and cell",
    (_, row, column, cell, message) => {
      const reading = read({
        ...HEAD,
        "dossier.xlsx": workbook({ positions: spoilt(row, column, cell), suspensions: STOPPED }),
      });
      expect(messages(reading)).toEqual([`dossier.xlsx:positions!${message}`]);
    },
  );

  it("carry sheet and cell with each problem, and the line that others count by", () => {
    const { problems } = read({
      ...HEAD,
      "d.xlsx": workbook({ positions: spoilt(2, 1, "TRK"), suspensions: STOPPED }),
    });
    expect(problems).toMatchObject([
      { file: "d.xlsx", sheet: "positions", cell: "B3", line: 3, column: 2, field: "polity", value: "TRK" },
    ]);
  });

  const parts = bookParts({ positions: CELLS });
  it.each([
    [
      "a table in two places",
      { ...BASE, "d.xlsx": workbook({ positions: CELLS }) },
      ["d.xlsx:positions: error: The positions are in positions.csv too: expected one place for them."],
    ],
    [
      "a sheet that is not read",
      { ...BASE, "d.xlsx": workbook({ Notes: [["x"]], position: [["x"]] }) },
      [
        "d.xlsx:Notes: warning: The sheet is ignored: expected positions, actions, suspensions, places or sources.",
        "d.xlsx:position: warning: The sheet is ignored: did you mean positions?",
      ],
    ],
    [
      "a workbook named for its table",
      { ...HEAD, "positions.xlsx": workbook({ Tabelle1: CELLS }), "suspensions.csv": SUSPENSIONS },
      ["positions.xlsx:Tabelle1: warning: The sheet is read as positions, after the name of the file."],
    ],
    [
      "an empty sheet",
      { ...HEAD, "d.xlsx": workbook({ positions: [] }) },
      ["d.xlsx:positions!A1: error: The table is empty: expected a heading and rows."],
    ],
    [
      "a workbook that is none",
      { ...HEAD, "d.xlsx": "id,polity" },
      ["d.xlsx: error: The file is no .xlsx workbook, whatever its name says."],
    ],
    [
      "broken XML",
      { ...HEAD, "d.xlsx": zipped({ ...parts, "xl/worksheets/sheet1.xml": "<worksheet>" }) },
      [expect.stringContaining("d.xlsx:positions: error: The part positions of the workbook is broken XML")],
    ],
    [
      "an old spreadsheet",
      { ...BASE, "positions.xls": "x", "flights.ods": "x" },
      [
        "positions.xls: warning: The file is ignored: save it as .xlsx or .csv.",
        "flights.ods: warning: The file is ignored: save it as .xlsx or .csv.",
      ],
    ],
  ])("tell of %s", (_, files, says) => {
    expect(messages(read(files as Record<string, string | Uint8Array>))).toEqual(says);
  });
});

describe("names in place of codes", () => {
  const named = (name: string) =>
    messages(read({ ...BASE, "positions.csv": POSITIONS.replace("p2,USA", `p2,"${name}"`) }));

  it.each([
    ["Turkey", "TUR (Turkey)"],
    ["Türkiye", "TUR (Turkey)"],
    ["turkiye", "TUR (Turkey)"],
    ["TR", "TUR (Turkey)"],
    ["tur", "TUR (Turkey)"],
    ["Kurdistan", "IQ-KR (Kurdistan Region of Iraq)"],
    ["united nations", "UN (United Nations)"],
  ])("%s is read, with a remark", (name, code) => {
    expect(named(name)).toEqual([`positions.csv:3:4 (polity): warning: ${name} understood as ${code}.`]);
  });

  it("is a code in what comes after", () => {
    const { dossier } = read({ ...BASE, "positions.csv": POSITIONS.replace("p2,USA", "p2,Turkey") });
    expect(dossier?.positions[1]?.polity).toBe("TUR");
  });

  it("is told once, with the number of rows", () => {
    const table = POSITIONS.replace("p2,USA", "p2,Turkey").replace("p3,UN", "p3,Turkey");
    const [told] = messages(read({ ...BASE, "positions.csv": table }));
    expect(told).toContain("Turkey understood as TUR (Turkey), in one more row too.");
  });

  it("holds for stances and for who requested", () => {
    const files = {
      ...BASE,
      "positions.csv": POSITIONS.replace(",against,", ",is against it,"),
      "suspensions.csv": SUSPENSIONS.replace(",IRQ,", ",Iraq,"),
    };
    expect(messages(read(files))).toEqual([
      "positions.csv:3:29 (stance): warning: is against it understood as against (Is against it).",
      "suspensions.csv:2:59 (requested_by): warning: Iraq understood as IRQ (Iraq).",
    ]);
  });
});
