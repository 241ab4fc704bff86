import { describe, expect, it, test } from "vitest";
import { readDossier } from "../../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../../src/dossier/regions/gazetteer.ts";
import { datedChanges, turningDays } from "../../../src/dossier/state/changes.ts";
import { dayIn, dayOf, localDate } from "../../../src/dossier/state/days.ts";
import { endOf, startOf } from "../../../src/dossier/state/instant.ts";
import { stateAt } from "../../../src/dossier/state/state.ts";
import { timingOf } from "../../../src/dossier/state/timing.ts";
import type { Dossier } from "../../../src/model/dossier.ts";
import { zoneFault } from "../../../src/model/time/time-zone.ts";
import { geodata } from "../../export/kurdistan.ts";

const ROWS = [
  "id,polity,actor,date,stance,gist,source",
  "evening,TUR,A,2020-05-01T23:30-08:00,yes,G,s",
  "early,GRC,B,2020-05-02T00:30+14:00,no,G,s",
  "plain,IRQ,C,2020-05-01,yes,G,s",
];

const encoded = (text: string) => new TextEncoder().encode(text);

function read(header: object = {}, rows = ROWS) {
  const files = {
    "dossier.json": encoded(
      JSON.stringify({
        id: "offsets",
        title: "Offsets",
        stances: [
          { id: "yes", label: "Yes" },
          { id: "no", label: "No" },
        ],
        event: { label: "the vote", date: "2020-05-01T18:00+03:00" },
        ...header,
      }),
    ),
    "sources.json": encoded(JSON.stringify([{ id: "s", type: "article", title: "S" }])),
    "positions.csv": encoded(rows.join("\n")),
  };
  return readDossier(files, gazetteerOf(geodata));
}

function dossierIn(header?: object): Dossier {
  const { dossier, problems } = read(header);
  if (!dossier) throw new Error(problems.map((p) => p.message).join("\n"));
  return dossier;
}

/** Under which day each row stands in lists, on the timeline and on the map. */
function daysOf(dossier: Dossier) {
  const shownFrom = (id: string) =>
    turningDays(dossier).find((day) =>
      [...stateAt(dossier, day).polities.values()].some((p) => p.positions.some((row) => row.id === id)),
    );
  return dossier.positions.map(({ id, date }) => [
    id,
    date?.slice(0, 10),
    datedChanges(dossier).find((c) => c.row.id === id)?.day,
    shownFrom(id),
  ]);
}

const under = (id: string, day: string) => [id, day, day, day];

test.each([
  [undefined, "2020-05-02", "2020-05-01"],
  ["Europe/Athens", "2020-05-02", "2020-05-01"],
  ["Pacific/Pitcairn", "2020-05-01", "2020-05-01"],
  ["Pacific/Kiritimati", "2020-05-02", "2020-05-02"],
])("in the zone %s each row stands under one day everywhere", (timezone, evening, early) => {
  const dossier = dossierIn(timezone ? { timezone } : {});
  expect(daysOf(dossier)).toEqual([
    under("evening", evening),
    under("early", early),
    under("plain", "2020-05-01"),
  ]);
});

test("what was said before the event is not after it, whatever day it was written under", () => {
  const dossier = dossierIn();
  expect(dossier.positions.map((row) => timingOf(dossier, row))).toEqual([
    "after the vote",
    "on the day of the vote",
    "on the day of the vote",
  ]);
  expect(dossierIn({ timezone: "Asia/Baghdad" }).event?.date).toBe("2020-05-01T18:00+03:00");
});

describe("days of a time zone", () => {
  it("begin and end with its own clocks, in summer and in winter", () => {
    expect(new Date(startOf("2020-03-29", "Europe/Berlin")).toISOString()).toBe("2020-03-28T23:00:00.000Z");
    expect(new Date(endOf("2020-03-29", "Europe/Berlin") + 1).toISOString()).toBe("2020-03-29T22:00:00.000Z");
    expect(startOf("2020-05-01")).toBe(Date.UTC(2020, 4, 1));
  });

  it.each(["UTC", "Asia/Baghdad", "Asia/Kathmandu", "America/New_York", "Pacific/Kiritimati"])(
    "hold every moment once: %s",
    (zone) => {
      for (
        let moment = Date.UTC(2020, 0, 1, 0, 30);
        moment < Date.UTC(2021, 0, 2);
        moment += 6.5 * 3_600_000
      ) {
        const day = dayOf(moment, zone);
        expect(startOf(day, zone)).toBeLessThanOrEqual(moment);
        expect(endOf(day, zone)).toBeGreaterThanOrEqual(moment);
        const written = localDate(new Date(moment).toISOString(), zone);
        expect(Date.parse(written)).toBe(moment);
        expect([written.slice(0, 10), dayIn(written, zone)]).toEqual([day, day]);
      }
    },
  );
});

test.each([
  ["Asia/Bagdad", /^Asia\/Bagdad is not a time zone: did you mean Asia\/Baghdad/],
  ["Baghdad time", /is not a time zone/],
  ["+03:00", /is not a time zone: expected a name of the IANA database/],
  ["", /An empty text is not a time zone/],
])("%j is refused as a time zone", (timezone, message) => {
  expect(zoneFault(timezone)).toMatch(message);
  const { dossier, problems } = read({ timezone });
  expect(dossier).toBeNull();
  expect(problems).toMatchObject([{ file: "dossier.json", field: "timezone", severity: "error" }]);
});
