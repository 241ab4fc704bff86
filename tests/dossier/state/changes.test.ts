import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  datedChanges,
  dossierSince,
  hasTime,
  lastBefore,
  periodOf,
  turningDays,
  undatedRows,
} from "../../../src/dossier/state/changes.ts";
import { addDays } from "../../../src/dossier/state/days.ts";
import { stateAt } from "../../../src/dossier/state/state.ts";
import { dossierOf, positions, suspension } from "../state-base.ts";

const said = [{ date: "2017-09-27" }, { date: "2017-09-25T23:30-03:00" }, {}, { date: "2017-09-01" }];
const dossier = dossierOf(said, [{ announced: "2017-09-26", suspended: "2017-09-29" }, {}]);

describe("what a dossier dates", () => {
  it("is told in order, by the day in UTC from whose end on the map shows it, and within the period only", () => {
    expect(datedChanges(dossier).map((c) => [c.day, c.kind, c.row.id])).toEqual([
      ["2017-09-26", "said", "p1"],
      ["2017-09-26", "announced", "s0"],
      ["2017-09-27", "said", "p0"],
      ["2017-09-29", "suspended", "s0"],
    ]);
  });

  it("leaves rows out that have no date, and counts them", () => {
    expect(undatedRows(dossier)).toBe(2);
  });

  it("needs no time where the period is one day, in any layer", () => {
    const day = { start: "2017-09-25", end: "2017-09-25T12:00Z" };
    expect(hasTime(dossier)).toBe(true);
    expect(hasTime({ ...dossier, period: day })).toBe(false);
    const layers = [
      { id: "a", label: "A" },
      { id: "b", label: "B", period: dossier.period },
    ];
    expect(hasTime({ ...dossier, period: day, layers })).toBe(true);
  });
});

describe("turning days", () => {
  it("begin with the first day and hold the day from which on undated rows are shown", () => {
    expect(turningDays(dossier)).toEqual(["2017-09-25", "2017-09-26", "2017-09-27", "2017-09-29"]);
    expect(lastBefore(turningDays(dossier), "2017-09-28")).toBe("2017-09-27");
    expect(lastBefore(turningDays(dossier), "2017-01-01")).toBe("2017-09-25");
  });

  it("are all the days on which anything changes", () => {
    fc.assert(
      fc.property(positions, fc.array(suspension, { maxLength: 4 }), (rows, stops) => {
        const any = dossierOf(rows, stops);
        const { first, days } = periodOf(any);
        for (let i = 0; i <= days; i++) {
          const day = addDays(first, i);
          const turned = stateAt(any, lastBefore(turningDays(any), day));
          expect({ ...stateAt(any, day), at: "" }).toEqual({ ...turned, at: "" });
        }
      }),
    );
  });
});

describe("a dossier from a day on", () => {
  const dossier = dossierOf(
    [
      { date: "2017-09-25", polity: "AAA", stance: "initiates" },
      { date: "2017-09-27", polity: "AAA", actor: "Y", stance: "concern" },
      { date: "2017-09-28", polity: "BBB", stance: "demands" },
      { source: "dated", polity: "CCC", stance: "demands" },
      { source: "late", polity: "DDD", stance: "demands" },
    ],
    [
      { suspended: "2017-09-25", resumed: "2017-09-28" },
      { suspended: "2017-09-25" },
      { suspended: "2017-09-29" },
    ],
  );
  const since = dossierSince(dossier, "2017-09-27");
  const shownOn = (day: string) => {
    const { polities, suspensions, silent } = stateAt(since, day);
    const said = [...polities.values()].flatMap((p) => p.positions.map(({ id }) => id)).sort();
    return { said, flights: suspensions.map((s) => [s.suspension.id, s.status]), silent };
  };

  it.each([
    ["2017-09-27", ["p1", "p3"], []],
    ["2017-09-28", ["p1", "p2", "p3"], [["s0", "lifted"]]],
    [
      "2017-09-29",
      ["p1", "p2", "p3", "p4"],
      [
        ["s0", "lifted"],
        ["s2", "suspended"],
      ],
    ],
  ])("shows on %s what was said and done since, and calls nobody silent", (day, said, flights) => {
    expect(shownOn(day)).toEqual({ said, flights, silent: [] });
  });

  it("begins on the day, and is made once", () => {
    expect(periodOf(since)).toEqual({ first: "2017-09-27", last: "2017-09-29", days: 2 });
    expect(dossierSince(dossier, "2017-09-27")).toBe(since);
    expect(dossierSince(dossier, "2017-09-28")).not.toBe(since);
  });
});

describe("a date that is told in part", () => {
  it.each([
    [{ suspended: "2017-09-25", resumed: "../2017-09-28" }, ["2017-09-28", "2017-09-25", "2017-09-28"]],
    [{ announced: "2017-09-26", suspended: "/2017-09-27" }, ["2017-09-27", "2017-09-26", "2017-09-27"]],
    [{ suspended: "2017-09-26/2017-09-27" }, ["2017-09-27", "2017-09-26", "2017-09-27"]],
    [{ suspended: "2017-09-27/.." }, ["2017-09-27", "2017-09-27", undefined]],
    [{ suspended: "2017-09-27~" }, ["2017-09-27", undefined, undefined]],
  ])("of %j is shown from the day on that it is sure, and lies between two", (row, told) => {
    const changes = datedChanges(dossierOf([], [row]));
    const { day, span } = changes.at(-1) ?? {};
    expect([day, span?.earliest, span?.latest]).toEqual(told);
  });
});
