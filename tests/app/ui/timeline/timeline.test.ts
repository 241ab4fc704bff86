import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanced, dayOfKey, moved, nextChange, paceOf } from "../../../../src/app/ui/timeline/steps.ts";
import { timeScale, timeScaleOf } from "../../../../src/app/ui/timeline/time-scale.ts";
import { axisTicks } from "../../../../src/app/ui/timeline/track/axis.ts";
import { stackChanges } from "../../../../src/app/ui/timeline/track/stacks.ts";
import { datedChanges } from "../../../../src/dossier/state/changes.ts";
import { addDays, daysBetween } from "../../../../src/dossier/state/days.ts";
import { dossierOf } from "../../../dossier/state-base.ts";

const SPAN = { first: "2017-09-25", last: "2017-09-29" };
const DAYS = ["2017-09-25", "2017-09-28"];

describe("the axis", () => {
  it("names each day of a week, the month with the first of it", () => {
    const ticks = axisTicks(timeScale("2017-09-29", "2017-10-02", []), 8);
    expect(ticks.map((t) => [t.day, t.names])).toEqual([
      ["2017-09-29", "day-month"],
      ["2017-09-30", "day"],
      ["2017-10-01", "day-month"],
      ["2017-10-02", "day"],
    ]);
    expect(ticks.map((t) => t.share)).toEqual([0, 1 / 3, 2 / 3, 1]);
  });

  it("goes over to months and years where there is more time than room", () => {
    expect(axisTicks(timeScale("2017-09-12", "2018-04-03", []), 9).map((t) => t.day)).toEqual(
      ["2017-10", "2017-11", "2017-12", "2018-01", "2018-02", "2018-03", "2018-04"].map((m) => `${m}-01`),
    );
    const years = axisTicks(timeScale("1991-03-05", "2017-09-29", []), 8);
    expect(years.map((t) => t.day)).toEqual([
      "1995-01-01",
      "2000-01-01",
      "2005-01-01",
      "2010-01-01",
      "2015-01-01",
    ]);
    expect(years.every((t) => t.names === "year")).toBe(true);
  });

  it("never has more names than there is room for, nor one outside the period", () => {
    fc.assert(
      fc.property(fc.nat(400_000), fc.integer({ min: 2, max: 30 }), (days, most) => {
        const last = addDays("1900-01-17", days);
        const ticks = axisTicks(timeScale("1900-01-17", last, []), most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.every((t) => t.day >= "1900-01-17" && t.day <= last)).toBe(true);
      }),
    );
  });
});

describe("marks on the axis", () => {
  const dossier = dossierOf(
    [{ date: "2017-09-25" }, { date: "2017-09-26" }, { date: "2017-09-26" }, { date: "2017-09-29" }],
    [],
  );

  it("stand on their day, stacked where they share it", () => {
    const stacks = stackChanges(datedChanges(dossier), timeScaleOf(dossier), 400, 8);
    expect(stacks.map((s) => [s.share, s.changes.length])).toEqual([
      [0, 1],
      [0.25, 2],
      [1, 1],
    ]);
  });

  it("stack with their neighbours where days lie closer than marks are wide", () => {
    const stacks = stackChanges(datedChanges(dossier), timeScaleOf(dossier), 20, 8);
    expect(stacks.map((s) => s.changes.length)).toEqual([1, 2, 1]);
    const narrow = stackChanges(datedChanges(dossier), timeScaleOf(dossier), 4, 8);
    expect(narrow.reduce((sum, s) => sum + s.changes.length, 0)).toBe(4);
    expect(narrow.every((s) => s.share >= 0 && s.share <= 1)).toBe(true);
  });
});

describe("steps", () => {
  it("lead from change to change, and to the ends where there is none left", () => {
    expect(nextChange("2017-09-25", DAYS, true, SPAN)).toBe("2017-09-28");
    expect(nextChange("2017-09-28", DAYS, true, SPAN)).toBe("2017-09-29");
    expect(nextChange("2017-09-27", DAYS, false, SPAN)).toBe("2017-09-25");
  });

  it("follow the slider's keys", () => {
    const key = (name: string) => dayOfKey(name, "2017-09-26", DAYS, SPAN);
    expect(key("ArrowRight")).toBe("2017-09-27");
    expect(key("ArrowLeft")).toBe("2017-09-25");
    expect(key("ArrowUp")).toBe("2017-09-27");
    expect([key("PageUp"), key("PageDown")]).toEqual(["2017-09-28", "2017-09-25"]);
    expect([key("Home"), key("End")]).toEqual([SPAN.first, SPAN.last]);
    expect(key("a")).toBeUndefined();
  });

  it("never leave the period", () => {
    expect(moved("2017-09-25", -1, SPAN)).toBe(SPAN.first);
    expect(moved("2017-09-29", 9, SPAN)).toBe(SPAN.last);
    const scale = timeScale(SPAN.first, SPAN.last, []);
    expect([-1, 0.5, 2].map(scale.dayAt)).toEqual([SPAN.first, "2017-09-27", SPAN.last]);
    expect(advanced("2017-09-28", 3, scale)).toBe(SPAN.last);
  });

  it("play few days slowly and many in half a minute, in steps that can be drawn", () => {
    expect(paceOf(4, 1)).toEqual({ every: 700, days: 1 });
    for (const days of [4, 200, 4000]) {
      const { every, days: step } = paceOf(days, 1);
      expect(every).toBeGreaterThanOrEqual(119);
      expect((days / step) * every).toBeLessThan(26_000);
    }
    expect(daysBetween("2016-12-31", "2017-12-31")).toBe(365);
  });
});
