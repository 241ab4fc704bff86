import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import type { ActionStatus } from "../../src/model/action-kinds.ts";
import { whole } from "../export/kurdistan.ts";

const all = dossierOfLayer(whole, "all");

/** The days on which each act changes, and into what, written by hand from the sources; before the first it is none yet. */
const CHANGES: Record<string, [day: string, status: ActionStatus][]> = {
  "tur-exercise": [["2017-09-18", "in-force"]],
  "irq-parliament-mandate": [["2017-09-12", "in-force"]],
  "krg-parliament-calls": [["2017-09-15", "in-force"]],
  // Until it has ruled, which it did in November.
  "irq-court-suspends": [
    ["2017-09-18", "in-force"],
    ["2017-11-20", "ended"],
  ],
  // To Erbil and to Sulaymaniyah flights returned on days of their own.
  "irn-airspace-erbil": [
    ["2017-09-24", "in-force"],
    ["2018-04-27", "ended"],
  ],
  "irn-airspace": [
    ["2017-09-24", "in-force"],
    ["2018-06-10", "ended"],
  ],
  "irn-exercise": [["2017-09-24", "in-force"]],
  "irq-border-posts": [["2017-09-24", "in-force"]],
  // The order takes effect when Türksat receives it, and no source tells the day.
  "tur-broadcast": [["2017-09-25", "announced"]],
  "irq-exercise": [["2017-09-26", "in-force"]],
  "irq-ultimatum": [
    ["2017-09-26", "in-force"],
    ["2017-09-29", "ended"],
  ],
  "irq-ultimatum-1200": [
    ["2017-09-26", "in-force"],
    ["2017-09-29", "ended"],
  ],
  "irq-notice": [
    ["2017-09-27", "announced"],
    ["2017-09-29", "in-force"],
    ["2018-03-15", "ended"],
  ],
  "irn-fuel": [["2017-09-27", "in-force"]],
  // Undated in the article.
  "irq-request": [["2017-09-29", "in-force"]],
  "irq-parliament-measures": [["2017-09-27", "in-force"]],
  // Erbil.
  "tur-consulate": [
    ["2017-09-27", "announced"],
    ["2017-09-29", "in-force"],
    ["2018-03-23", "ended"],
  ],
  // Sulaymaniyah, of which Turkey’s Prime Minister said on 23 March 2018 that there would be no flights.
  "tur-backs-ban": [
    ["2017-09-27", "announced"],
    ["2017-09-29", "in-force"],
    ["2019-01-25", "ended"],
  ],
  // Undated; from the day of the page.
  "krg-icao": [["2017-10-05", "in-force"]],
  // The note had gone out “more than a week ago”, on a day that is not told.
  "irq-asks-turkey": [["2017-10-06", "announced"]],
  "irq-asks-iran": [["2017-10-06", "announced"]],
  "irn-bashmaq": [
    ["2017-10-15", "in-force"],
    ["2017-10-25", "ended"],
  ],
  "irn-parviz-khan": [
    ["2017-10-15", "in-force"],
    ["2018-01-02", "ended"],
  ],
  "irn-haj-omran": [
    ["2017-10-15", "in-force"],
    ["2018-01-02", "ended"],
  ],
  "irq-kirkuk": [["2017-10-16", "in-force"]],
  "tur-airspace-erbil": [
    ["2017-10-16", "in-force"],
    ["2018-03-23", "ended"],
  ],
  "tur-airspace": [
    ["2017-10-16", "in-force"],
    ["2019-01-25", "ended"],
  ],
  "irq-court-unity": [["2017-11-06", "in-force"]],
  "irq-court-voids": [["2017-11-20", "in-force"]],
  "irq-extension": [
    ["2017-12-27", "in-force"],
    ["2018-03-01", "ended"],
  ],
  "irq-lifts": [
    ["2018-03-13", "announced"],
    ["2018-03-15", "in-force"],
  ],
  "irq-umrah": [
    ["2018-02-13", "announced"],
    ["2018-03-07", "in-force"],
    ["2018-03-15", "ended"],
  ],
  "irq-extension-2": [
    ["2018-02-26", "in-force"],
    ["2018-03-15", "ended"],
  ],
};

/** Each day on which an act changes, the day before it and the day after. */
const DAYS = [
  ...new Set(
    Object.values(CHANGES)
      .flat()
      .flatMap(([day]) =>
        [-1, 0, 1].map((n) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)),
      ),
  ),
].toSorted();

const statusesAt = (at: string) =>
  Object.fromEntries(stateAt(all, at).actions.map(({ action, status }) => [action.id, status]));

describe("airspace, crossings, bans and the other acts of the record", () => {
  it.each(DAYS)("are in the right state on %s", (day) => {
    const expected = Object.entries(CHANGES).flatMap(([id, changes]) => {
      const last = changes.findLast(([from]) => from <= day);
      return last ? [[id, last[1]]] : [];
    });
    expect(statusesAt(day)).toEqual(Object.fromEntries(expected));
  });

  it("begin and end with the hour where the hour is known", () => {
    // Reuters has the ultimatum end three hours before Rudaw’s hour.
    expect(statusesAt("2017-09-29T14:59+03:00")).toMatchObject({ "irq-ultimatum-1200": "in-force" });
    expect(statusesAt("2017-09-29T15:00+03:00")).toMatchObject({
      "irq-ultimatum": "in-force",
      "irq-ultimatum-1200": "ended",
    });
    expect(statusesAt("2017-09-29T17:59+03:00")).toMatchObject({
      "irq-notice": "announced",
      "irq-ultimatum": "in-force",
    });
    expect(statusesAt("2017-09-29T18:00+03:00")).toMatchObject({
      "irq-notice": "in-force",
      "irq-ultimatum": "ended",
    });
  });
});
