import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RouteStatus, stateAt } from "../../src/dossier/state/state.ts";
import type { Dossier, Suspension } from "../../src/model/dossier.ts";
import { DAYS, day, dossierOf, END, positions, suspension } from "./state-base.ts";

const leading = (dossier: Dossier, at = END) => stateAt(dossier, at).polities.get("AAA")?.leading;

describe("rows", () => {
  it("only ever come in, and at the period's end none is missing", () => {
    fc.assert(
      fc.property(positions, (rows) => {
        const dossier = dossierOf(rows);
        const held = DAYS.map(
          (at) => new Set([...stateAt(dossier, at).polities.values()].flatMap((s) => s.positions)),
        );
        held.slice(1).forEach((later, i) => {
          for (const p of held[i] ?? []) expect(later.has(p)).toBe(true);
        });
        expect(held.at(-1)).toEqual(new Set(dossier.positions));
      }),
    );
  });

  it("without a date are shown from the day of their source", () => {
    const undated = dossierOf([{ stance: "concern" }]);
    expect(leading(undated, "2017-09-26")).toBeUndefined();
    expect(leading(undated, "2017-09-27")?.stance.id).toBe("concern");
  });

  it("break a silence, and nothing else does", () => {
    fc.assert(
      fc.property(positions, day, (rows, at) => {
        const { polities, silent } = stateAt(dossierOf(rows), at);
        expect(silent).toEqual(["AAA", "BBB", "CCC"].filter((code) => !polities.has(code)));
      }),
    );
  });
});

describe("a suspension", () => {
  const statusAt = (s: Partial<Suspension>, at: string) => stateAt(dossierOf([], [s]), at).suspensions[0];

  it("never goes back a step", () => {
    const order: RouteStatus[] = ["operating", "announced", "suspended", "lifted"];
    fc.assert(
      fc.property(suspension, (s) => {
        const steps = DAYS.map((at) => order.indexOf(statusAt(s, at)?.status ?? "operating"));
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      }),
    );
  });

  it("makes its carrier's polity act while it is announced or in force", () => {
    fc.assert(
      fc.property(suspension, day, (s, at) => {
        const { polities, suspensions } = stateAt(dossierOf([], [s]), at);
        const acting = ["announced", "suspended"].includes(suspensions[0]?.status ?? "");
        expect(polities.get("BBB")?.suspensions.length ?? 0).toBe(acting ? 1 : 0);
      }),
    );
  });

  it("without a date is in force from the day of its source, and says so", () => {
    expect(statusAt({}, "2017-09-26")).toMatchObject({ status: "operating", undated: true });
    expect(statusAt({}, "2017-09-27")).toMatchObject({ status: "suspended", undated: true });
    expect(statusAt({ source: "late" }, END)).toMatchObject({ status: "suspended", undated: true });
  });

  it("compares times as instants; a day shows what held at its end in UTC", () => {
    const s = { announced: "2017-09-27", suspended: "2017-09-29T18:00+03:00" };
    expect(statusAt(s, "2017-09-28")?.status).toBe("announced");
    expect(statusAt(s, "2017-09-29T14:59Z")?.status).toBe("announced");
    expect(statusAt(s, "2017-09-29T15:00Z")?.status).toBe("suspended");
    expect(statusAt(s, "2017-09-29")).toMatchObject({ status: "suspended", undated: false });
  });
});
