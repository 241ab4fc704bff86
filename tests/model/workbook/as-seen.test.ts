import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { numberForm, shownNumber } from "../../../src/model/workbook/numbers/number-form.ts";
import { openWorkbook } from "../../../src/model/workbook/read.ts";
import { bookParts, type Cell, zipped } from "../../fixtures/workbook.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE: Cell[][] = [
  ["id", "stance", "date"],
  ["a", "for", "2024-03-01"],
  ["b", null, null],
  ["c", "against", null],
];

/** The grid of a sheet whose XML is changed. */
function gridOf(bytes: Uint8Array) {
  const book = openWorkbook(bytes);
  if ("fault" in book) throw new Error(book.fault);
  const grid = book.read(book.names[0] ?? "");
  if ("fault" in grid) throw new Error(grid.fault);
  const rows = grid.rows.map((row) => Array.from(row, (cell) => cell?.text ?? ""));
  return { rows, warnings: grid.warnings.map(({ message }) => message) };
}

function changed(from: string | RegExp, to: string, part = SHEET, table = TABLE) {
  const parts = bookParts({ positions: table });
  parts[part] = (parts[part] ?? "").replace(from, () => to);
  return zipped(parts);
}
const merged = (...ranges: string[]) =>
  changed(
    "</sheetData>",
    `</sheetData><mergeCells>${ranges.map((r) => `<mergeCell ref="${r}"/>`).join("")}</mergeCells>`,
  );

describe("merged cells", () => {
  it("count for all the rows that a reader sees them in", () => {
    const { rows, warnings } = gridOf(merged("B2:B3", "C2:C4"));
    expect(rows.slice(1)).toEqual([
      ["a", "for", "2024-03-01"],
      ["b", "for", "2024-03-01"],
      ["c", "against", "2024-03-01"],
    ]);
    expect(warnings).toEqual(["The cells B2:B3, C2:C4 are merged: their value is read in each of the rows."]);
  });

  it("count once across columns, which is told", () => {
    const { rows, warnings } = gridOf(merged("B3:C3"));
    expect(rows[2]).toEqual(["b", "", ""]);
    expect(warnings[0]).toContain("B3:C3 are merged: their value is read in the first of the columns");
  });

  it("make no rows of their own, and never take the place of a value", () => {
    expect(gridOf(merged("A2:A1048576")).rows).toHaveLength(4);
    expect(gridOf(merged("B2:B4")).rows[3]).toEqual(["c", "against", ""]);
  });
});

describe("what is hidden in a workbook", () => {
  it.each([
    [
      "rows",
      '<row r="3"',
      '<row hidden="1" r="3"',
      SHEET,
      "The row 3 is hidden in the workbook, and read all the same.",
    ],
    [
      "columns",
      "<sheetData>",
      '<cols><col min="2" max="3" hidden="true"/></cols><sheetData>',
      SHEET,
      "The columns B and C are hidden in the workbook, and read all the same.",
    ],
    [
      "sheets",
      '<sheet name="positions"',
      '<sheet state="veryHidden" name="positions"',
      "xl/workbook.xml",
      "The sheet positions is hidden in the workbook, and read all the same.",
    ],
  ])("is read and told: %s", (_, from, to, part, message) => {
    const { rows, warnings } = gridOf(changed(from, to, part));
    expect(rows).toHaveLength(4);
    expect(warnings).toEqual([message]);
  });
});

describe("numbers", () => {
  it.each([
    [1.5, "[h]:mm", "36:00"],
    [1.5, "[hh]:mm:ss", "36:00"],
    [0.75, "h:mm", "18:00"],
    [0.75, "hh:mm AM/PM", "18:00"],
    [754 / 86_400, "mm:ss", "12:34"],
    [754 / 86_400, "[mm]:ss", "12:34"],
    [90 / 86_400, "[s]", "90"],
    [43003, "yyyy-mm-dd", "2017-09-25"],
    [43003, "[$-409]d mmm yyyy;@", "2017-09-25"],
    [43003.75, "dd/mm/yyyy hh:mm", "2017-09-25T18:00"],
    [7, "0.00", "7"],
    [7, '"day "0', "7"],
    [7, "[Red]0", "7"],
    [43003, `${"[".repeat(200_000)}d`, "43003"],
  ])("%d in the form %s are shown as in the spreadsheet", (number, code, shown) => {
    expect(shownNumber(number, numberForm(164, code), false)).toBe(shown);
  });

  it.each([
    ["2024-03-01T00:00:00", "2024-03-01"],
    ["2024-03-01T18:30:00.000Z", "2024-03-01T18:30"],
    ["2024-03-01", "2024-03-01"],
    ["18:30:00", "18:30:00"],
  ])("of a strict workbook: %s is %s", (iso, shown) => {
    const { rows } = gridOf(changed("", "", SHEET, [["a"], [{ raw: `<c t="d"><v>${iso}</v></c>` }]]));
    expect(rows[1]).toEqual([shown]);
  });
});

describe("parts of a workbook", () => {
  const parts = Object.entries(bookParts({ positions: TABLE }));
  it.each([
    ["with backslashes", (name: string) => name.replaceAll("/", "\\")],
    ["in other capitals", (name: string) => name.toUpperCase()],
    ["with a capital", (name: string) => name.replace("sharedStrings", "SharedStrings")],
    ["with ./ before them", (name: string) => `./${name}`],
  ])("are found %s", (_, renamed) => {
    expect(
      gridOf(zipped(Object.fromEntries(parts.map(([name, xml]) => [renamed(name), xml])))).rows,
    ).toHaveLength(4);
  });

  it("that are listed twice are refused, in any capitals", () => {
    const files = { ...Object.fromEntries(parts), "XL/workbook.xml": "<workbook/>" };
    expect(openWorkbook(zipped(files))).toEqual({
      fault: expect.stringContaining("lists its part XL/workbook.xml twice"),
    });
  });

  it.each(["A1048577", "A9999999", "XFE1", "ZZZ999999999"])("have no cell %s", (cell) => {
    const book = openWorkbook(changed('<c r="A2"', `<c r="${cell}"`));
    expect("fault" in book ? "" : book.read("positions")).toEqual({
      fault: expect.stringContaining("rows end at 1048576, columns at XFD"),
    });
  });

  it("have no row beyond the last", () => {
    const book = openWorkbook(changed('<row r="3">', '<row r="1048577">'));
    expect("fault" in book ? "" : book.read("positions")).toEqual({
      fault: expect.stringContaining("rows end at"),
    });
  });

  it("are read in a moment, with a million rows that are formatted and empty", () => {
    const blank = Array.from(
      { length: 1_000_000 },
      (_, i) => `<row r="${i + 5}" s="1"><c r="A${i + 5}" s="1"/></row>`,
    );
    const files = Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)]));
    const whole = (bookParts({ positions: TABLE })[SHEET] ?? "").replace(
      "</sheetData>",
      `${blank.join("")}</sheetData>`,
    );
    const bytes = zipSync({ ...files, [SHEET]: strToU8(whole) }, { level: 1 });
    const from = process.cpuUsage();
    expect(gridOf(bytes).rows).toHaveLength(4);
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1e6).toBeLessThan(6);
  });
});
