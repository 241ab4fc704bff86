import { describe, expect, it } from "vitest";
import { stateAt } from "../../../src/dossier/state/state.ts";
import type { Suspension } from "../../../src/model/dossier.ts";
import { dossierOf, END } from "../state-base.ts";

const ROUTE: Partial<Suspension> = { origin: "LTBA", destination: "ORER", carrierCode: "TK" };
const accountsOf = (...rows: Partial<Suspension>[]) =>
  stateAt(dossierOf([], rows), END).suspensions.map((s) => s.duplicateOf);

describe("several accounts of one route", () => {
  it("are one route, told by the row that dates it", () => {
    expect(accountsOf(ROUTE, { ...ROUTE, suspended: "2017-09-28" })).toEqual(["s1", undefined]);
    expect(accountsOf(ROUTE, { ...ROUTE, announced: "2017-09-28" })).toEqual(["s1", undefined]);
  });

  it("are told by the first of them where all or none of them are dated", () => {
    const dated = { ...ROUTE, suspended: "2017-09-28" };
    expect(accountsOf(dated, { ...dated, resumed: "2017-10-01" })).toEqual([undefined, "s0"]);
    expect(accountsOf(ROUTE, ROUTE)).toEqual([undefined, "s0"]);
  });

  it("are several where carrier, airport or route differ, or no route is known", () => {
    expect(accountsOf(ROUTE, { ...ROUTE, carrierCode: "PC" })).toEqual([undefined, undefined]);
    expect(accountsOf(ROUTE, { ...ROUTE, destination: "ORSU" })).toEqual([undefined, undefined]);
    expect(accountsOf({ carrierCode: "TK" }, { carrierCode: "TK" })).toEqual([undefined, undefined]);
  });

  it("make a polity act once, and no more when the leading one is over", () => {
    const over = { ...ROUTE, suspended: "2017-09-25", resumed: "2017-09-27" };
    const acting = (...rows: Partial<Suspension>[]) =>
      stateAt(dossierOf([], rows), END)
        .polities.get("BBB")
        ?.suspensions.map((s) => s.id) ?? [];
    expect(acting({ ...ROUTE, suspended: "2017-09-25" }, ROUTE)).toEqual(["s0"]);
    expect(acting(over, ROUTE)).toEqual([]);
  });
});
