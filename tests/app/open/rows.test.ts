import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeId, withoutRows } from "../../../src/app/open/edit/edit-rows.ts";
import { withRow } from "../../../src/app/open/forms/row-values.ts";
import { tablesOf } from "../../../src/app/open/tables/tables.ts";
import { workbook } from "../../fixtures/workbook.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array | undefined) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(of);
const HEAD = "gist;id;actor;polity";
const CSV = `\uFEFF${HEAD}\r\n"Says; so.";a;X;NOR\r\n\r\nSays no.;b;Y;NOR\r\n`;
const files = (csv: string) => ({ "positions.csv": bytes(csv) });

describe("a new row", () => {
  it("stands at the end under an id of its own, with all else letter by letter", () => {
    const { files: changed } = withRow(files(CSV), "positions", { gist: "Says; more." });
    expect(text(changed["positions.csv"])).toBe(`${CSV}"Says; more.";row-3;;\r\n`);
    const again = withRow(changed, "positions", { polity: "NOR" }).files;
    expect(text(again["positions.csv"])).toBe(`${CSV}"Says; more.";row-3;;\r\n;nor-4;;NOR\r\n`);
  });

  it("begins a line of its own where the last one has no end", () => {
    const { files: changed } = withRow(files("id,gist\na,x"), "positions", {});
    expect(text(changed["positions.csv"])).toBe("id,gist\na,x\nrow-2,\n");
  });

  it("brings the columns that it needs, and no others", () => {
    const { files: changed } = withRow(files("id,gist\na,x\n"), "positions", {
      gist: "y",
      role: "",
      stance: "for",
    });
    expect(text(changed["positions.csv"])).toBe("id,gist,stance\na,x,\nrow-2,y,for\n");
  });

  it("guards what begins like a formula", () => {
    const { files: changed } = withRow(files("id,gist\n"), "positions", { gist: "=1+1" });
    expect(text(changed["positions.csv"])).toBe("id,gist\nrow-1,'=1+1\n");
  });

  it("begins a table where there is none", () => {
    const { files: changed } = withRow({}, "actions", { kind: "border", polity: "NOR", gist: "Closed." });
    const [table] = tablesOf(changed);
    expect(table?.name).toBe("actions");
    expect(table?.rows).toHaveLength(1);
    expect(table?.rows[0]?.cells).toEqual(expect.arrayContaining(["nor-1", "border", "NOR", "Closed."]));
  });

  it("takes no id of the other table", () => {
    const both = { ...files("id,gist\nrow-2,x\n"), "suspensions.csv": bytes("id,gist\nrow-3,x\n") };
    expect(freeId(both)).toBe("row-4");
  });

  it("makes CSV of a workbook", () => {
    const book = workbook({ positions: [["id", "gist"], [], ["a", "x"]] });
    const { files: changed, books } = withRow({ "mine.xlsx": book }, "positions", {});
    expect(books).toEqual(["mine.xlsx"]);
    expect(text(changed["positions.csv"])).toBe("\uFEFFid,gist\r\n\r\na,x\r\nrow-2,\r\n");
  });
});

describe("a row that is deleted", () => {
  it("goes with its line, and no other does", () => {
    const without = (index: number) =>
      text(withoutRows(files(CSV), "positions", [index]).files["positions.csv"]);
    expect(without(0)).toBe(CSV.replace('"Says; so.";a;X;NOR\r\n', ""));
    expect(without(1)).toBe(CSV.replace("Says no.;b;Y;NOR\r\n", ""));
    expect(without(2)).toBe(CSV);
  });

  it("leaves the end of a file as it was", () => {
    const { files: changed } = withoutRows(files("id,gist\na,x\nb,y"), "positions", [1]);
    expect(text(changed["positions.csv"])).toBe("id,gist\na,x");
  });

  it("leaves the other rows, whatever stands in cells", () => {
    const cell = fc.string({ maxLength: 12 }).map((s) => `"${s.replaceAll("\0", "").replaceAll('"', '""')}"`);
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.nat(4), fc.constantFrom("\n", "\r\n", "\r"), (cells, at, end) => {
        const lines = cells.map(([one, two], i) => `r${i},${one},${two}`);
        const given = files(["id,actor,gist", ...lines, ""].join(end));
        const index = at % cells.length;
        const ids = (of: Record<string, Uint8Array>) => tablesOf(of)[0]?.rows.map((row) => row.cells);
        const left = withoutRows(given, "positions", [index]).files;
        expect(ids(left)).toEqual(ids(given)?.toSpliced(index, 1));
      }),
    );
  });
});
