import { describe, expect, it } from "vitest";
import { dateName } from "../../src/app/language/locale.ts";

describe("the date of a row, in words", () => {
  it.each([
    ["2017-09-25", "2017", "25 Sept"],
    ["2017-09-25T18:00+03:00", undefined, "25 Sept 2017"],
    ["2017-10", "2017", "Oct 2017"],
    ["2017", undefined, "2017"],
    ["2017-10-XX", undefined, "Oct 2017"],
    ["../2018-04-01", "2018", "by 1 Apr"],
    ["../2018-04-01", undefined, "by 1 Apr 2018"],
    ["2018-04-01/..", undefined, "1 Apr 2018 or later"],
    ["2017-09-25/2017-09-28", "2017", "between 25 Sept and 28 Sept"],
    ["2017-10-03~", undefined, "about 3 Oct 2017"],
    ["2017-10?", undefined, "Oct 2017 (uncertain)"],
    ["2017-10-03%", "2017", "about 3 Oct (uncertain)"],
  ])("%s, where %s goes without saying, is %s", (date, year, words) => {
    expect(dateName(date, year)).toBe(words);
  });
});
