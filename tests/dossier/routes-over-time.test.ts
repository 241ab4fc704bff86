import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import { type RouteStatus, stateAt } from "../../src/dossier/state/state.ts";
import { whole } from "../export/kurdistan.ts";

const all = dossierOfLayer(whole, "all");

/** The days on which each route changes, and into what; before the first of them it operates. */
const CHANGES: Record<string, [day: string, status: RouteStatus][]> = {
  "Turkish Airlines LTBA ORER": [
    ["2017-09-29", "suspended"],
    ["2018-03-27", "lifted"],
  ],
  "Turkish Airlines LTBA ORSU": [
    ["2017-09-29", "suspended"],
    ["2019-01-26", "lifted"],
  ],
  "EgyptAir HECA ORER": [
    ["2017-09-27", "announced"],
    ["2017-09-29", "suspended"],
  ],
  "Middle East Airlines OLBA ORER": [
    ["2017-09-27", "announced"],
    ["2017-09-30", "suspended"],
    ["2018-04-03", "lifted"],
  ],
  "flydubai OMDB ORER": [
    ["2017-09-27", "announced"],
    ["2017-09-30", "suspended"],
    ["2018-03-19", "lifted"],
  ],
  "Qatar Airways OTHH ORER": [
    ["2017-09-28", "announced"],
    ["2017-09-29", "suspended"],
    ["2018-04-01", "lifted"],
  ],
  "Qatar Airways OTHH ORSU": [
    ["2017-09-28", "announced"],
    ["2017-09-29", "suspended"],
    ["2018-03-29", "lifted"],
  ],
  "Royal Jordanian OJAI ORER": [
    ["2017-09-27", "announced"],
    ["2017-09-29", "suspended"],
    ["2018-04-01", "lifted"],
  ],
  "Royal Jordanian OJAI ORSU": [
    ["2017-09-27", "announced"],
    ["2017-09-29", "suspended"],
  ],
  "Lufthansa EDDF ORER": [
    ["2017-09-29", "announced"],
    ["2017-09-30", "suspended"],
    ["2018-04-01", "lifted"],
  ],
  "Austrian Airlines LOWW ORER": [
    ["2017-09-29", "announced"],
    ["2017-09-30", "suspended"],
    ["2018-04-01", "lifted"],
  ],
  "Pegasus Airlines LTFJ ORER": [
    ["2017-09-27", "suspended"],
    ["2018-04-01", "lifted"],
  ],
  "AtlasGlobal LTBA ORER": [
    ["2017-09-27", "announced"],
    ["2017-09-29", "suspended"],
  ],
  "AtlasGlobal LTBA ORSU": [
    ["2017-09-27", "announced"],
    ["2017-09-29", "suspended"],
  ],
  "Germania EDDM ORER": [
    ["2017-09-28", "announced"],
    ["2017-09-29", "suspended"],
    ["2018-04-05", "lifted"],
  ],
  "Germania EDDL ORER": [
    ["2017-09-28", "announced"],
    ["2017-09-29", "suspended"],
    ["2018-04-05", "lifted"],
  ],
  "Air Arabia OMSJ ORER": [
    ["2017-09-29", "suspended"],
    ["2018-04-01", "lifted"],
  ],
  "Mahan Air OIIE ORER": [
    ["2017-09-24", "suspended"],
    ["2018-04-27", "lifted"],
  ],
  "Mahan Air OIIE ORSU": [
    ["2017-09-24", "suspended"],
    ["2018-06-10", "lifted"],
  ],
};

const DAY = 86_400_000;

function daysBetween(first: string, last: string): string[] {
  const start = Date.parse(first);
  const count = (Date.parse(last) - start) / DAY + 1;
  return Array.from({ length: count }, (_, i) => new Date(start + i * DAY).toISOString().slice(0, 10));
}

/** The drawn routes of a moment, each with its status. */
function drawnAt(at: string): Record<string, RouteStatus> {
  const drawn = stateAt(all, at).suspensions.filter((s) => s.suspension.origin && !s.duplicateOf);
  return Object.fromEntries(
    drawn.map(({ suspension: s, status }) => [`${s.carrier} ${s.origin} ${s.destination}`, status]),
  );
}

function expectedOn(day: string): Record<string, RouteStatus> {
  return Object.fromEntries(
    Object.entries(CHANGES).map(([route, changes]) => [
      route,
      changes.findLast(([from]) => from <= day)?.[1] ?? "operating",
    ]),
  );
}

describe("the routes of the wider record", () => {
  it("are in the right state on each of its days", () => {
    const { start, end } = all.period;
    const days = daysBetween(start, end);
    expect([days[0], days.at(-1), days.length]).toEqual(["2017-09-12", "2018-06-10", 272]);
    for (const day of days) expect(drawnAt(day), day).toEqual(expectedOn(day));
  });

  it("stop at 18.00 at Baghdad on 29 September 2017, and not a minute before", () => {
    const route = "Turkish Airlines LTBA ORSU";
    expect(drawnAt("2017-09-29T17:59+03:00")[route]).toBe("operating");
    expect(drawnAt("2017-09-29T18:00+03:00")[route]).toBe("suspended");
    expect(drawnAt("2017-09-29T15:00Z")["Royal Jordanian OJAI ORER"]).toBe("suspended");
  });

  it("leave Sulaymaniyah without Turkish Airlines until 26 January 2019, long after Erbil", () => {
    for (const day of ["2018-03-27", "2018-12-31", "2019-01-25"]) {
      const { "Turkish Airlines LTBA ORER": erbil, "Turkish Airlines LTBA ORSU": sulaymaniyah } =
        drawnAt(day);
      expect([erbil, sulaymaniyah], day).toEqual(["lifted", "suspended"]);
    }
    expect(drawnAt("2019-01-26")["Turkish Airlines LTBA ORSU"]).toBe("lifted");
  });

  it("are drawn once each, however many sources tell of them", () => {
    const { suspensions } = stateAt(all, "2017-09-29");
    const accounts = suspensions.flatMap((s) => (s.duplicateOf ? [[s.suspension.id, s.duplicateOf]] : []));
    expect(Object.fromEntries(accounts)).toEqual({
      "tk-ebl": "tk-ebl-dated",
      "tk-isu": "tk-isu-dated",
      "ms-ebl": "ms-ebl-dated",
      "me-ebl": "me-ebl-dated",
      "qr-ebl-october": "qr-ebl",
      "qr-isu-october": "qr-isu",
    });
  });
});
