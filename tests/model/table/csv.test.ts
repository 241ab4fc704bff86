import { csvFormatRows, csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentEnd, parseCsv } from "../../../src/model/table/csv.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "é", "😀", " ", ",", '"', "\n", "\r", "\r\n") });
/** Written unquoted, a space before a quotation mark cannot come out of a writer, so all cells are well formed. */
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
const texts = (text: string) => parseCsv(text).rows.map((row) => row.map((c) => c.text));

describe("parseCsv", () => {
  it("reads what d3-dsv reads", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("\n", "\r\n"), fc.boolean(), (table, end, closed) => {
        const text = table.map((row) => csvFormatRows([row])).join(end) + (closed ? end : "");
        expect(parseCsv(text).faults).toEqual([]);
        expect(texts(text)).toEqual(csvParseRows(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a,b\n1,2\n,\n,,,\r\n\n", 2],
    ["a,b\n,\n1,\n,\n", 3],
    ['a,b\n1,"\n\n"\n\n\n', 2],
    ["a,b\n1,2", 2],
    ["\n\n,,\n", 0],
    ["", 0],
  ])("of %j only what comes before its blank end is read where that is asked for", (text, count) => {
    expect(parseCsv(text, ",", 0, contentEnd(text, 0, ",")).rows).toHaveLength(count);
  });

  it("reads the same with any separator", () => {
    const quoted = (c: string) => `"${c.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, fc.constantFrom(";", "\t"), (table, by) => {
        const text = table.map((row) => `${row.map(quoted).join(by)}\n`).join("");
        expect(parseCsv(text, by).faults).toEqual([]);
        expect(parseCsv(text, by).rows.map((row) => row.map((c) => c.text))).toEqual(table);
      }),
    );
  });

  it("reads back what was written, and a byte order mark changes nothing", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const text = table
          .map((row) => `${row.map((c) => `"${c.replaceAll('"', '""')}"`).join(",")}\n`)
          .join("");
        expect(texts(text)).toEqual(table);
        expect(texts(`\uFEFF${text}`)).toEqual(table);
      }),
    );
  });

  it("knows where each cell begins", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const quoted = table.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`));
        const text = quoted.map((row) => row.join(",")).join("\n");
        const found = parseCsv(text)
          .rows.flat()
          .map((c) => c.offset);
        expect(quoted.flat().every((c, i) => text.startsWith(c, found[i]))).toBe(true);
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });

  it("never throws, and always ends", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", ",", '"', "\n", "\r") }),
        (text) => void parseCsv(text),
      ),
    );
  });
});
