import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanced } from "../../../../src/app/ui/timeline/steps.ts";
import { timeScale } from "../../../../src/app/ui/timeline/time-scale.ts";
import { axisTicks } from "../../../../src/app/ui/timeline/track/axis.ts";
import { addDays, daysBetween } from "../../../../src/dossier/state/days.ts";

const FIRST = "2017-09-12";
const busy = Array.from({ length: 20 }, (_, i) => addDays("2017-09-15", i));
/** Twenty days with something on each, one in winter and one in spring. */
const LOPSIDED = timeScale(FIRST, "2018-06-10", [...busy, "2017-12-29", "2018-03-23"]);

const shareOfBusy = LOPSIDED.shareOf("2017-10-04") - LOPSIDED.shareOf("2017-09-15");

const day = fc.nat(8000).map((days) => addDays(FIRST, days));

describe("the track", () => {
  it("gives busy weeks room, and tells which days it draws closer together", () => {
    expect(shareOfBusy).toBeGreaterThan(0.35);
    expect(LOPSIDED.quiet.map(({ from, to }) => [from, to])).toEqual([
      ["2017-10-04", "2017-12-29"],
      ["2017-12-29", "2018-03-23"],
      ["2018-03-23", "2018-06-10"],
    ]);
  });

  it.each([
    ["nothing happens on", []],
    ["something happens on each of", busy],
    ["something happens on every month of", ["2017-10-12", "2017-11-12", "2017-12-12", "2018-01-12"]],
  ])("is even where %s its days", (_, days) => {
    const scale = timeScale(FIRST, days.at(-1) ?? "2018-06-10", days);
    expect(scale.quiet).toEqual([]);
    const half = addDays(FIRST, Math.floor(daysBetween(FIRST, scale.last) / 2));
    expect(scale.shareOf(half)).toBeCloseTo(0.5, 1);
  });

  it("leads from days to places and back, in their order", () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), day, fc.nat(9000), (days, some, length) => {
        const last = addDays(FIRST, length);
        const scale = timeScale(
          FIRST,
          last,
          days.filter((d) => d <= last),
        );
        const at = some <= last ? some : last;
        expect(scale.dayAt(scale.shareOf(at))).toBe(at);
        expect([scale.shareOf(FIRST), scale.dayAt(1)]).toEqual([0, last]);
        expect(scale.shareOf(addDays(at, 1))).toBeGreaterThanOrEqual(scale.shareOf(at));
      }),
    );
  });

  it("is gone along to its end, at least a day at a time", () => {
    let [at, steps] = [FIRST, 0];
    for (; at < LOPSIDED.last; steps++) {
      const next = advanced(at, 1, LOPSIDED);
      expect(next > at).toBe(true);
      at = next;
    }
    expect(at).toBe(LOPSIDED.last);
    expect(steps).toBeLessThanOrEqual(271);
  });

  it("has names that stand apart, months by theirs", () => {
    const most = 12;
    const ticks = axisTicks(LOPSIDED, most);
    const apart = ticks.slice(1).map(({ share }, i) => share - (ticks[i]?.share ?? 0));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(1 / most - 1e-9);
    expect(ticks[0]).toMatchObject({ day: FIRST, names: "day-month" });
    expect(ticks.filter(({ names }) => names.startsWith("month")).every((t) => t.day.endsWith("-01"))).toBe(
      true,
    );
    expect(ticks.length).toBeGreaterThan(5);
  });
});
