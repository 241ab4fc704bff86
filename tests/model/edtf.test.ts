import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowDateFault, spanOf, sureDay } from "../../src/model/time/edtf.ts";

describe("dates that a source tells in part", () => {
  it.each([
    ["2017-10", "2017-10-01", "2017-10-31"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2017", "2017-01-01", "2017-12-31"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["2017-XX", "2017-01-01", "2017-12-31"],
    ["2017-02-XX", "2017-02-01", "2017-02-28"],
    ["../2018-04-01", undefined, "2018-04-01"],
    ["/2018-04", undefined, "2018-04-30"],
    ["2018-04-01/..", "2018-04-01", undefined],
    ["2017-09-25/2017-09-28", "2017-09-25", "2017-09-28"],
    ["2017-09/2017-10-05", "2017-09-01", "2017-10-05"],
    ["2017-09-25", "2017-09-25", "2017-09-25"],
  ])("%s is from %s to %s", (text, earliest, latest) => {
    expect(rowDateFault(text)).toBeUndefined();
    expect([spanOf(text)?.earliest, spanOf(text)?.latest]).toEqual([earliest, latest]);
    expect(sureDay(text)).toBe(latest ?? earliest);
  });

  it.each([
    ["2017-10-03~", { isApproximate: true }],
    ["2017-10?", { isUncertain: true }],
    ["2017%", { isApproximate: true, isUncertain: true }],
    ["2017-10-03~/2017-10-05?", { isApproximate: true, isUncertain: true }],
  ])("%s keeps its doubt", (text, doubt) => {
    expect(rowDateFault(text)).toBeUndefined();
    expect(spanOf(text)).toMatchObject(doubt);
  });

  it.each([
    ["2017-13", "2017-13 is not a date: there is no month 13."],
    ["2017-21", "2017-21 is a season: write its first and last month, like 2017-03/2017-05."],
    ["2018-04-01/2017-10-01", "2018-04-01/2017-10-01 ends before it begins: expected 2017-10-01/2018-04-01."],
    ["../..", "../.. has no day: expected one at least, like ../2018-04-01."],
    ["October 2017", "Write October 2017 as 2017-10."],
    ["10/2017", "Write 10/2017 as 2017-10."],
    ["by 1 April 2018", "Write by 1 April 2018 as ../2018-04-01."],
    ["until October 2017", "Write until October 2017 as ../2017-10."],
    ["since 2017-10-01", "Write since 2017-10-01 as 2017-10-01/.."],
    ["c. 2017", "Write c. 2017 as 2017~."],
    ["16 June 2017", "Write 16 June 2017 as 2017-06-16."],
    ["2017-02-30", "2017-02-30 is not a date: February 2017 has 28 days, did you mean 2017-02-28?"],
  ])("%s is refused with a mend", (text, message) => {
    expect(rowDateFault(text)?.replace(/\.\.\.$/, "..")).toBe(message);
  });

  it("says something of any text, and never breaks on one", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const span = spanOf(text);
        expect(rowDateFault(text) === undefined).toBe(span !== undefined);
        if (span?.earliest && span.latest) expect(span.earliest <= span.latest).toBe(true);
      }),
    );
  });
});
