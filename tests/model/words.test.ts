import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateFault } from "../../src/model/dates.ts";
import { nearest } from "../../src/model/nearest.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { decodeText, positionFinder, shown } from "../../src/model/text/text.ts";

describe("dateFault", () => {
  it("finds nothing wrong with any day, with or without a time", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(dateFault(date.toISOString())).toBeUndefined();
        expect(dateFault(date.toISOString().slice(0, 10))).toBeUndefined();
      }),
    );
  });

  it.each([
    ["2017-02-29", "2017-02-29 is not a date: February 2017 has 28 days, did you mean 2017-02-28?"],
    ["2017-9-5", "Write 2017-9-5 as 2017-09-05."],
    ["9/25/2017", "Write 9/25/2017 as 2017-09-25."],
    ["25.09.2017", "Write 25.09.2017 as 2017-09-25."],
    ["Sept 25, 2017", "Write Sept 25, 2017 as 2017-09-25."],
    ["2017-09-25T24:30Z", "2017-09-25T24:30Z is not a date: the day ends at 23:59:59."],
    ["2017-09-25T10:00+99:00", "2017-09-25T10:00+99:00 is not a date: +99:00 is not an offset from UTC."],
  ])("%s", (value, message) => expect(dateFault(value)).toBe(message));
});

describe("nearest", () => {
  const choices = [
    { code: "TUR", name: "Türkiye", aliases: ["Turkey", "TR"] },
    { code: "TKM", name: "Turkmenistan" },
    { code: "PRK", name: "North Korea" },
  ];
  it.each([
    ["TRK", "TUR"],
    ["TRU", "TUR"],
    ["turkiye", "TUR"],
    ["Turkmenstan", "TKM"],
    ["north korea", "PRK"],
    ["XYZ", undefined],
    ["", undefined],
  ])("%s is %s", (value, code) => expect(nearest(value, choices)?.code).toBe(code));
});

describe("text", () => {
  it("counts characters as a reader does", () => {
    const text = "a\r\n😀,b\rc";
    expect(positionFinder(text)(text.indexOf("b"))).toEqual({ line: 2, column: 3 });
    expect(positionFinder(text)(text.indexOf("c"))).toEqual({ line: 3, column: 1 });
  });

  it("decodes all that is UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(text.trim() !== "" && !text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text });
      }),
    );
  });

  it("shortens what a message quotes", () => expect([...shown("😀\n".repeat(100))]).toHaveLength(58));
});

describe("formatProblem", () => {
  it.each([
    [{ file: "a.csv", line: 2, column: 3, field: "polity" }, "a.csv:2:3 (polity)"],
    [{ file: "a.tsv", line: 2, column: 30, field: "Unsere Spalte" }, "a.tsv:2:30 (Unsere Spalte)"],
    [{ file: "a.csv", line: 2 }, "a.csv:2"],
    [{ file: "a.xlsx", sheet: "Rows", line: 2, cell: "B2", field: "polity" }, "a.xlsx:Rows!B2"],
    [{ file: "a.json", line: 2, column: 3, field: "stances[0].id" }, "a.json:2:3"],
  ])("names the column of a table by its heading: %j", (place, told) => {
    expect(formatProblem({ severity: "error", message: "M.", ...place })).toBe(`${told}: error: M.`);
  });
  it("leaves out what is not known", () => {
    expect(formatProblem({ severity: "warning", file: "a.csv", message: "M." })).toBe("a.csv: warning: M.");
    expect(formatProblem({ severity: "error", file: "a.csv", line: 2, column: 3, message: "M." })).toBe(
      "a.csv:2:3: error: M.",
    );
  });
});
