import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../../../src/dossier/state/layers.ts";
import { type RouteStatus, stateAt } from "../../../../src/dossier/state/state.ts";
import { whole } from "../../../export/kurdistan.ts";
import { summary } from "../../summarised.ts";

describe("the text map of the wider record", () => {
  const wider = dossierOfLayer(whole, "all");
  const carriersOf = (at: string, status: RouteStatus) => {
    const acting = stateAt(wider, at).suspensions.filter(
      (s) => s.status === status && !s.duplicateOf && s.suspension.polity,
    );
    return [...new Set(acting.map((s) => s.suspension.carrier))].sort();
  };
  const toldIn = (sentence = "") =>
    [...sentence.matchAll(/\(([^)]*)\)/g)].flatMap(([, names = ""]) => names.split(/, | and /)).sort();

  it.each(["2017-09-12", "2017-09-28", "2017-09-29", "2017-10-20", "2018-04-03"])(
    "parts on %s the carriers that have stopped from those that say that they will",
    (at) => {
      const { flights = [] } = summary(wider, at);
      const stopping = flights.find((s) =>
        /^Carriers from \d+ (country or region|countries or regions) have stopped flights/.test(s),
      );
      const saying = flights.find((s) =>
        /^Carriers from \d+ (country or region|countries or regions) have announced/.test(s),
      );
      expect(toldIn(stopping)).toEqual(carriersOf(at, "suspended"));
      expect(toldIn(saying)).toEqual(carriersOf(at, "announced"));
      expect(flights.includes("No named carrier has stopped flights.")).toBe(!stopping);
    },
  );

  it("tells of a request only where there is a suspension that was requested", () => {
    const told = ["2017-09-12", "2017-09-28", "2017-09-29", "2018-04-03"].flatMap(
      (at) => summary(wider, at).flights ?? [],
    );
    const asked = told.filter((s) => s.includes("at the request of"));
    expect(asked.filter((s) => s.includes("suspension announced"))).not.toEqual([]);
    expect(asked.filter((s) => s.includes("suspended route"))).not.toEqual([]);
    expect(asked.join(" ")).not.toMatch(/operating route|suspension lifted/);
  });

  it("knows that who is coloured for a carrier speaks on a later day", () => {
    const { flights, silent } = summary(wider, "2017-09-29");
    expect(flights).toContain(
      "Coloured only because a carrier stopped flights, with no statement in the source: Austria.",
    );
    expect(flights).toContain(
      "Coloured only because a carrier stopped flights, with no statement by this day: Lebanon.",
    );
    const sought =
      "Palestine, Japan, India, Indonesia, Georgia, Norway, Vatican City, Hungary, Czechia and Belgium";
    expect(silent).toEqual([`No statement found for Pakistan, Sweden, Italy, ${sought}.`]);
    const then = summary(wider, "2017-10-20");
    expect(then.flights?.join(" ")).not.toContain("by this day");
    expect(then.silent).toEqual([`No statement found for Sweden, Italy, ${sought}.`]);
  });
});
