import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutRows } from "../../../../src/app/open/edit/edit-rows.ts";
import { blockOf, blockText, cleared, filledDown, pastedBlock } from "../../../../src/app/open/grid/block.ts";
import { withCells } from "../../../../src/app/open/grid/cells.ts";
import { replacements } from "../../../../src/app/open/grid/find.ts";
import { hasHeadings, isKnownThroughout } from "../../../../src/app/open/grid/headed.ts";
import { orderOf } from "../../../../src/app/open/grid/order.ts";
import { problemsIn } from "../../../../src/app/open/grid/problems.ts";
import { withColumn, withCopies, withoutColumn } from "../../../../src/app/open/grid/shape.ts";
import { shownCell } from "../../../../src/app/open/tables/csv-text.ts";
import { tablesOf } from "../../../../src/app/open/tables/tables.ts";
import { readDossier } from "../../../../src/dossier/read/read.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array | undefined) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(of);
const HEAD = "id,polity,actor,gist,mine";
const CSV = `\uFEFF${HEAD}\r\na,NOR,"A, minister",Says so.,=1+1\r\n\r\nb,NOR,Other\r\nc,SWE,Third,Says no.,x\r\n`;
const FILES = { "positions.csv": bytes(CSV) };
const table = (csv = CSV) => {
  const [first] = tablesOf({ "positions.csv": bytes(csv) });
  if (!first) throw new Error("no table");
  return first;
};
const written = ({ files }: { files: Record<string, Uint8Array> }) => text(files["positions.csv"]);

describe("cells of a grid", () => {
  it("are changed together, with all else letter by letter", () => {
    const changes = [
      { row: 2, column: 3, value: "Says, maybe." },
      { row: 0, column: 2, value: "B" },
    ];
    expect(written(withCells(FILES, "positions", changes))).toBe(
      CSV.replace('"A, minister"', "B").replace("Says no.", '"Says, maybe."'),
    );
  });

  it("of a row that ends before them get the empty ones between, and rows beyond the last are added", () => {
    const changes = [
      { row: 1, column: 4, value: "y" },
      { row: 1, column: 2, value: "B" },
      { row: 3, column: 2, value: "New" },
      { row: 4, column: 0, value: "own" },
    ];
    expect(written(withCells(FILES, "positions", changes))).toBe(
      `${CSV.replace("b,NOR,Other", "b,NOR,B,,y")}row-5,,New,,\r\nown,,,,\r\n`,
    );
  });

  it("of added rows get names that no row has, nor any of those beside them", () => {
    const csv = "id,polity\nrow-4,NOR\nb,NOR\n";
    const files = { "positions.csv": bytes(csv) };
    const added = [
      { row: 2, column: 1, value: "SWE" },
      { row: 3, column: 0, value: "row-5" },
      { row: 4, column: 1, value: "DNK" },
    ];
    const ids = (of: { files: Record<string, Uint8Array> }) =>
      table(written(of)).rows.map(({ cells }) => cells[0]);
    expect(ids(withCells(files, "positions", added))).toEqual(["row-4", "b", "row-6", "row-5", "row-7"]);
    expect(ids(withCopies(files, "positions", [0, 1]))).toEqual(["row-4", "b", "row-3", "row-5"]);
  });

  it("come back as they were typed, many at once, and leave the others", () => {
    const typed = fc.string({ maxLength: 12 }).map((one) => shownCell(one.replaceAll("\0", "")));
    const change = fc.record({ row: fc.nat(2), column: fc.nat(4), value: typed });
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: ({ row, column }) => row * 5 + column }), (changes) => {
        const before = table().rows.map(({ cells }) => Array.from({ length: 5 }, (_, i) => cells[i] ?? ""));
        for (const { row, column, value } of changes) (before[row] ?? [])[column] = value;
        const { rows } = table(written(withCells(FILES, "positions", changes)));
        const left = before.filter((cells) => cells.some(Boolean));
        expect(rows.map(({ cells }) => Array.from({ length: 5 }, (_, i) => cells[i] ?? ""))).toEqual(left);
      }),
    );
  });

  it.each([
    [
      "the first",
      0,
      `\uFEFFpolity,actor,gist,mine\r\nNOR,"A, minister",Says so.,=1+1\r\n\r\nNOR,Other\r\nSWE,Third,Says no.,x\r\n`,
    ],
    [
      "one in between",
      1,
      `\uFEFFid,actor,gist,mine\r\na,"A, minister",Says so.,=1+1\r\n\r\nb,Other\r\nc,Third,Says no.,x\r\n`,
    ],
    [
      "one that ends a short row",
      2,
      `\uFEFFid,polity,gist,mine\r\na,NOR,Says so.,=1+1\r\n\r\nb,NOR\r\nc,SWE,Says no.,x\r\n`,
    ],
    [
      "the last",
      4,
      `\uFEFFid,polity,actor,gist\r\na,NOR,"A, minister",Says so.\r\n\r\nb,NOR,Other\r\nc,SWE,Third,Says no.\r\n`,
    ],
  ])("go with their column: %s", (_, column, wanted) => {
    expect(written(withoutColumn(FILES, "positions", column))).toBe(wanted);
  });

  it("come with a new column, and go with it again", () => {
    const added = withColumn({ "positions.csv": bytes("id,gist\na,x\n") }, "positions", "my, own");
    expect(written(added)).toBe('id,gist,"my, own"\na,x,\n');
    expect(written(withoutColumn(added.files, "positions", 2))).toBe("id,gist\na,x\n");
  });

  it("are copied with their row, under an id of its own, or go with it", () => {
    expect(written(withCopies(FILES, "positions", [0, 1]))).toBe(
      `${CSV}row-4,NOR,"A, minister",Says so.,=1+1\r\nrow-5,NOR,Other\r\n`,
    );
    expect(written(withoutRows(FILES, "positions", [2, 0]))).toBe(`\uFEFF${HEAD}\r\n\r\nb,NOR,Other\r\n`);
  });
});

describe("a block of cells", () => {
  const range = { top: 0, bottom: 1, left: 1, right: 2 };

  it("is copied as spreadsheets do, and read again as it was", () => {
    const cell = fc.string({ maxLength: 8 }).map((one) => shownCell(one.replaceAll("\0", "")));
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (cells) => {
        const copied = blockText(
          cells.map((one) => ({ cells: one })),
          { top: 0, bottom: 0, left: 0, right: 1 },
        );
        expect(blockOf(copied)).toEqual(cells);
      }),
    );
  });

  it("goes over what is there in the order that is shown, and what does not fit is counted", () => {
    const {
      changes,
      left,
      range: over,
    } = pastedBlock([["1", "2"], ["3"]], { top: 1, bottom: 1, left: 4, right: 4 }, [2, 0], 5);
    expect(changes).toEqual([
      { row: 0, column: 4, value: "1" },
      { row: 2, column: 4, value: "3" },
    ]);
    expect([left, over]).toEqual([1, { top: 1, bottom: 2, left: 4, right: 4 }]);
  });

  it("of one cell goes over all that is selected; the first row of a selection fills it; and one is cleared", () => {
    expect(pastedBlock([["1"]], range, [0, 1], 5).changes.map(({ value }) => value)).toEqual([
      "1",
      "1",
      "1",
      "1",
    ]);
    expect(filledDown(table().rows, range, [2, 0])).toEqual([
      { row: 0, column: 1, value: "SWE" },
      { row: 0, column: 2, value: "Third" },
    ]);
    expect(cleared(range, [2, 0]).length).toBe(4);
  });

  it.each([
    ["names of columns", "id\tQuote lang\tactor\na\tb\tc", true, true],
    ["what forms call them", "Speaker\tOffice\nGist\tx", false, false],
    ["some that nobody knows", "id\tpolity\tcolour\na\tb\tc", true, false],
    ["one of the reader's own", "id\tmine\na\tb", true, true],
    ["rows alone", "a\tNOR\tc\nb\tSWE\td", false, false],
    ["a single row", "id\tpolity", false, false],
  ])("has headings or not: %s", (_, pasted, headed, known) => {
    const block = blockOf(pasted);
    expect(hasHeadings(block, table())).toBe(headed);
    if (headed) expect(isKnownThroughout(block, table())).toBe(known);
  });
});

describe("looking for a text", () => {
  it.each([
    ["in all columns", { text: "says", matchCase: false }, ["Tells so.", "Tells no."]],
    ["with its case", { text: "says", matchCase: true }, []],
    ["in one column", { text: "r", column: 1, matchCase: false }, ["NOTells", "NOTells"]],
    ["as it is written", { text: ".", matchCase: false }, ["Says soTells", "Says noTells"]],
    ["nothing", { text: "", matchCase: false }, []],
  ])("finds it %s", (_, wanted, values) => {
    expect(replacements(table().rows, wanted, "Tells").map(({ value }) => value)).toEqual(values);
  });

  it("puts dollar signs as they are", () => {
    expect(replacements([{ cells: ["a"] }], { text: "a", matchCase: false }, "$&$1")[0]?.value).toBe("$&$1");
  });
});

describe("rows in an order", () => {
  it.each([
    [null, [0, 1, 2]],
    [{ column: 0, isDown: true }, [2, 1, 0]],
    [{ column: 3, isDown: false }, [2, 0, 1]],
    [{ column: 3, isDown: true }, [0, 2, 1]],
    [{ column: 1, isDown: false }, [0, 1, 2]],
  ])("%j: empty cells come last", (sorting, order) => {
    expect(orderOf(table().rows, sorting)).toEqual(order);
  });
});

it("problems stand at their cells", () => {
  const csv = "id,polity,actor,gist\na,NOR,x,y\n\nb,NRW,x,y\na,NOR,,y\n";
  const gazetteer = { polities: [{ code: "NOR", name: "Norway", aliases: [] }], airports: [] };
  const reading = readDossier(
    {
      "dossier.json": bytes('{"id":"d","title":"D","stances":[]}'),
      "sources.json": bytes('[{"id":"s","type":"webpage","title":"S"}]'),
      "positions.csv": bytes(csv),
    },
    gazetteer,
    "2020-01-01",
  );
  const { at, rows } = problemsIn(reading)(table(csv));
  expect(rows).toEqual([1, 2]);
  expect(at(1, 1)[0]?.message).toContain("NRW");
  expect(at(2, 0)[0]?.message).toContain("already used");
  expect(at(2, 2)[0]?.message).toContain("actor is empty");
  expect(at(0, 1)).toEqual([]);
});
