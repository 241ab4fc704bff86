import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BASE, spoilt } from "../dossier/base.ts";
import { workbook } from "../fixtures/workbook.ts";
import { demarche, scratch } from "./harness.ts";

const { "positions.csv": _, ...bookless } = BASE;
const path = scratch({ good: BASE, bad: spoilt("positions.csv", "p2,USA", "p2,TRK"), book: bookless });

describe("check --json", () => {
  it("tells all on stdout, in the form that the help describes", async () => {
    const { code, out, err } = await demarche("check", path("good"), path("bad"), "--json");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(JSON.parse(out)).toEqual({
      version: 2,
      ok: false,
      dossiers: [
        {
          folder: path("good"),
          id: "base",
          ok: true,
          positions: 3,
          actions: 0,
          suspensions: 2,
          sources: 1,
          problems: [],
          proofs: [],
        },
        {
          folder: path("bad"),
          id: null,
          ok: false,
          positions: 0,
          actions: 0,
          suspensions: 0,
          sources: 0,
          problems: [
            {
              severity: "error",
              file: "positions.csv",
              line: 3,
              column: 4,
              field: "polity",
              value: "TRK",
              message: "TRK is not a polity: did you mean TUR (Turkey)?",
            },
          ],
          proofs: [],
        },
      ],
    });
  });

  it("names sheet and cell of a workbook", async () => {
    const rows = [
      ["id", "polity", "actor", "gist"],
      ["p1", "TRK", "A", "G"],
    ];
    writeFileSync(path("book/d.xlsx"), workbook({ positions: rows }));
    const { out } = await demarche("check", path("book"), "--json");
    expect(JSON.parse(out).dossiers[0].problems).toMatchObject([
      { file: "d.xlsx", sheet: "positions", cell: "B2", line: 2, column: 2 },
    ]);
    const told = await demarche("check", path("book"));
    expect(told.err).toContain(`${path("book/d.xlsx")}:positions!B2: error: TRK is not a polity`);
  });

  it("names sheet and cell of a quote that is not in its source", async () => {
    const rows = [
      ["id", "polity", "actor", "gist", "quote"],
      ["p1", "TUR", "A", "G", "Words that nobody said."],
    ];
    writeFileSync(path("book/d.xlsx"), workbook({ positions: rows }));
    writeFileSync(path("other.txt"), "Some other words stand here.\n");
    const { code, err } = await demarche("check", path("book"), "--source", `press=${path("other.txt")}`);
    expect(code).toBe(1);
    expect(err).toContain(`${path("book/d.xlsx")}:positions!E2: error: The quote is not in press`);
  });

  it("tells what was proved", async () => {
    writeFileSync(path("press.txt"), 'He said: "No, "never"."\n');
    const { out } = await demarche("check", path("good"), "--json", "--source", `press=${path("press.txt")}`);
    expect(JSON.parse(out).dossiers[0].proofs).toEqual([{ source: "press", quotes: 1, found: 1 }]);
  });
});
