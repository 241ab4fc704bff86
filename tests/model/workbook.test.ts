import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openWorkbook, type Workbook } from "../../src/model/workbook/read.ts";
import { type BookOptions, bookParts, type Cell, columnOf, workbook, zipped } from "../fixtures/workbook.ts";

function opened(bytes: Uint8Array): Workbook {
  const book = openWorkbook(bytes);
  if ("fault" in book) throw new Error(book.fault);
  return book;
}

function gridIn(bytes: Uint8Array, sheet: string) {
  const grid = opened(bytes).read(sheet);
  if ("fault" in grid) throw new Error(grid.fault);
  return grid;
}

const grid = (rows: Cell[][], options?: BookOptions) =>
  gridIn(workbook({ positions: rows }, options), "positions");
const texts = (rows: Cell[][], options?: BookOptions) =>
  grid(rows, options).rows.map((row) => Array.from(row, (cell) => cell?.text ?? ""));

const fault = (bytes: Uint8Array) => {
  const book = openWorkbook(bytes);
  if ("fault" in book) return book.fault;
  const sheet = book.read("positions");
  return "fault" in sheet ? sheet.fault : undefined;
};

/** Letters and marks that XML, shared texts and Excel's own escapes could trip over. */
const text = fc.string({
  unit: fc.constantFrom("a", "é", "😀", " ", "<", "&", "]]>", '"', "\n", "\r", "_x", "ا", "=1"),
  minLength: 1,
});

describe("openWorkbook", () => {
  it("reads back what was written, in the sheet and in the shared list", () => {
    const rows = fc.array(fc.array(fc.option(text, { nil: null }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, fc.boolean(), (table, inline) => {
        const head = table.reduce((most, row) => Math.max(most, row.length), 0);
        const heading = Array.from({ length: head }, (_, i) => `h${i}`);
        const shown = (cell: Cell | undefined) =>
          typeof cell === "string" && cell.trim() !== "" ? cell : "";
        const expected = table
          .filter((row) => row.some((cell) => shown(cell) !== ""))
          .map((row) => heading.map((_, i) => shown(row[i])));
        expect(texts([heading, ...table], { inline })).toEqual([heading, ...expected]);
      }),
    );
  });

  it("knows where each cell is", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(200), (row, column) => {
        const rows: Cell[][] = Array.from({ length: row + 2 }, () => []);
        const heading: Cell[] = Array.from({ length: column + 1 }, (_, i) => `h${i}`);
        rows[0] = heading;
        rows[row + 1] = [...heading.slice(0, -1).map(() => null), "here"];
        const { rows: found, find, offsetOf } = grid(rows);
        const last = found.at(-1) ?? [];
        const place = {
          line: row + 2,
          column: column + 1,
          sheet: "positions",
          cell: `${columnOf(column)}${row + 2}`,
        };
        expect(find(offsetOf(last, column))).toEqual(place);
        expect(find(last[column]?.offset ?? 0)).toEqual(place);
      }),
      { numRuns: 50 },
    );
  });

  it("reads dates as days, in both calendars, and numbers as they are", () => {
    expect(
      texts([
        ["date", "id"],
        [{ date: 43003 }, 7],
      ]),
    ).toEqual([
      ["date", "id"],
      ["2017-09-25", "7"],
    ]);
    expect(texts([["date"], [{ date: 41541 }]], { date1904: true })).toEqual([["date"], ["2017-09-25"]]);
    expect(texts([["date"], [{ date: 43003.75 }]])).toEqual([["date"], ["2017-09-25T18:00"]]);
    expect(texts([["date"], [43003]])).toEqual([["date"], ["43003"]]);
  });

  it("reads formulas by their results, and rich text whole", () => {
    const rich = '<c t="inlineStr"><is><r><t>a </t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>';
    const cells: Cell[] = [
      { raw: '<c t="str"><f>A1</f><v>three</v></c>' },
      { raw: '<c t="b"><v>1</v></c>' },
      { raw: rich },
    ];
    expect(texts([["a", "b", "c"], cells])[1]).toEqual(["three", "TRUE", "a b"]);
  });

  it.each([
    ['<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "The cell shows the error #DIV/0!: its formula has no result."],
    [
      "<c><f>A1</f></c>",
      "The cell holds a formula without its result: open the workbook in a spreadsheet and save it there.",
    ],
    ['<c t="s"><v>99</v></c>', "The cell refers to a text that is not there."],
    ["<c><v>many</v></c>", "The cell holds many as a number, and it is none."],
  ])("tells of %s", (raw, message) => {
    expect(grid([["a"], [{ raw }]]).rows[1]?.[0]?.fault).toBe(message);
  });

  it("follows writers that leave places out, and that give prefixes", () => {
    const parts = bookParts({ positions: [["x"]] }, { inline: true });
    const cell = (t: string) => `<x:c t="inlineStr"><x:is><x:t>${t}</x:t></x:is></x:c>`;
    const row = (...cells: string[]) => `<x:row>${cells.map(cell).join("")}</x:row>`;
    parts["xl/worksheets/sheet1.xml"] =
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${row("a", "b")}${row("1", "2")}</x:sheetData></x:worksheet>`;
    const { rows } = gridIn(zipped(parts), "positions");
    expect(rows.map((r) => r.map((c) => c.text))).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("tells of cells without a heading, once a column", () => {
    const { warnings, find } = grid([["a"], ["1", "note"], ["2", "note"]]);
    expect(warnings.map(({ offset, message }) => [find(offset).cell, message])).toEqual([
      ["B2", "The column B has no heading: its cells are not read."],
    ]);
  });

  it("does not walk to the end of the sheet for a cell that stands there", () => {
    const parts = bookParts({ positions: [["x"]] }, { inline: true });
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>';
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]?.replace("</sheetData>", far) ?? "";
    expect(gridIn(zipped(parts), "positions").warnings[0]?.message).toBe(
      "The column XFD has no heading: its cells are not read.",
    );
  });
});

describe("what is no workbook", () => {
  const parts = bookParts({ positions: [["x"]] });
  const without = (name: string) =>
    zipped(Object.fromEntries(Object.entries(parts).filter(([file]) => file !== name)));
  const whole = workbook({ positions: [["x"]] });

  it.each([
    ["an empty file", new Uint8Array(), "The file is empty."],
    ["text", new TextEncoder().encode("id,polity"), "The file is no .xlsx workbook, whatever its name says."],
    [
      "an old .xls",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      "The file is an old .xls or behind a password: save it as .xlsx without one.",
    ],
    ["a file cut off", whole.slice(0, -30), "The file is not a whole workbook: it is cut off or damaged."],
    ["another zip", zipped({ "a.txt": "x" }), "The file is not a workbook: it has no list of sheets."],
    [
      "one without its sheet",
      without("xl/worksheets/sheet1.xml"),
      "The workbook lacks its part xl/worksheets/sheet1.xml.",
    ],
    [
      "broken XML",
      zipped({ ...parts, "xl/worksheets/sheet1.xml": "<worksheet><row>" }),
      /^The part positions of the workbook is broken XML/,
    ],
    [
      "a part that is not text",
      zipped({ ...parts, "xl/workbook.xml": "\0\u0001" }),
      "The part xl/workbook.xml of the workbook is not text.",
    ],
  ])("%s is told so", (_, bytes, message) => {
    expect(fault(bytes)).toMatch(message);
  });

  it("an entity that unfolds is not unfolded", () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "${"a".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}">]>`;
    const sheet = `${entities}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    const { rows } = gridIn(zipped({ ...parts, "xl/worksheets/sheet1.xml": sheet }), "positions");
    expect(rows[0]?.[0]?.text.length).toBeLessThan(10);
  });

  /** The size that the list of a zip tells of its last file. */
  function toldAs(size: number): Uint8Array {
    const bytes = zipped({ ...parts, "xl/worksheets/sheet1.xml": " ".repeat(100_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entry = Array.from({ length: bytes.length - 46 }, (_, i) => i).find((i) => {
      const name = new TextDecoder("latin1").decode(bytes.subarray(i + 46, i + 46 + 24));
      return view.getUint32(i, true) === 0x02014b50 && name === "xl/worksheets/sheet1.xml";
    });
    view.setUint32((entry ?? 0) + 24, size, true);
    return bytes;
  }

  it("a bomb is not unfolded", () => {
    expect(fault(toldAs(0x7fffffff))).toBe("The workbook unfolds to more than 128 MB, which is the most.");
  });

  it("one that tells a smaller size than it has is not unfolded further", () => {
    expect(fault(toldAs(10))).toMatch(/cut off or damaged|no text|broken XML/);
  });

  it("and whatever byte is changed, nothing is thrown", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          fault(bytes);
        },
      ),
      { numRuns: 500 },
    );
  });
});
