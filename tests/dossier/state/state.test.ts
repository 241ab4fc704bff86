import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stateAt } from "../../../src/dossier/state/state.ts";
import type { Dossier, Position } from "../../../src/model/dossier.ts";
import { day, dossierOf, END, positions } from "../state-base.ts";

const leading = (dossier: Dossier, at = END) => stateAt(dossier, at).polities.get("AAA")?.leading;

/** What is shown of each polity, by ids. */
function shown(dossier: Dossier, at: string): unknown {
  return [...stateAt(dossier, at).polities.values()]
    .filter((s) => s.leading)
    .map((s) => [s.code, s.leading?.position.id, s.leading?.evidence, s.split.map((x) => x.id)])
    .sort();
}

describe("who leads", () => {
  it("is never a figure, a remark, or a row that is yet to come", () => {
    fc.assert(
      fc.property(positions, day, (rows, at) => {
        for (const { leading: found } of stateAt(dossierOf(rows), at).polities.values()) {
          if (!found) continue;
          expect(found.position.standing).not.toBe("figure");
          expect(found.stance.role).not.toBe("remark");
          expect(found.position.stance).toBe(found.stance.id);
          expect(found.evidence).toBe(found.position.scope);
          expect((found.position.date ?? at) <= at).toBe(true);
        }
      }),
    );
  });

  it("does not change with figures, remarks and what is yet to come", () => {
    fc.assert(
      fc.property(positions, day, (rows, at) => {
        const dossier = dossierOf(rows);
        const counting = dossier.positions.filter(
          (p) => p.standing !== "figure" && p.stance && p.stance !== "remark" && (p.date ?? at) <= at,
        );
        expect(shown({ ...dossier, positions: counting }, at)).toEqual(shown(dossier, at));
      }),
    );
  });

  it("is named wherever somebody named has taken a position", () => {
    fc.assert(
      fc.property(positions, day, (rows, at) => {
        for (const state of stateAt(dossierOf(rows), at).polities.values()) {
          const named = state.positions.some(
            (p) => p.scope === "named" && p.standing !== "figure" && p.stance && p.stance !== "remark",
          );
          if (named) expect(state.leading?.evidence).toBe("named");
          if (state.leading?.evidence !== "named") expect(state.split).toEqual([]);
        }
      }),
    );
  });

  it("does not depend on the order of the rows in memory", () => {
    fc.assert(
      fc.property(positions, day, (rows, at) => {
        const dossier = dossierOf(rows);
        const turned = { ...dossier, positions: dossier.positions.toReversed() };
        expect(shown(turned, at)).toEqual(shown(dossier, at));
      }),
    );
  });

  it.each<[string, Partial<Position>[], string]>([
    [
      "the newer of one actor's positions",
      [
        { date: "2017-09-25", stance: "concern" },
        { date: "2017-09-26", stance: "demands" },
      ],
      "p1",
    ],
    [
      "the government over an institution that spoke later",
      [
        { date: "2017-09-25", stance: "concern" },
        { date: "2017-09-26", stance: "demands", actor: "Y", standing: "institution" },
      ],
      "p0",
    ],
    [
      "the named over the newer implied of the same actor",
      [
        { date: "2017-09-25", stance: "concern" },
        { date: "2017-09-26", stance: "demands", scope: "implied" },
      ],
      "p0",
    ],
    [
      "an office over what its holder says later for himself",
      [
        { date: "2017-09-25", stance: "concern" },
        { date: "2017-09-26", stance: "demands", standing: "figure" },
      ],
      "p0",
    ],
    [
      "a position over a later remark",
      [
        { date: "2017-09-25", stance: "concern" },
        { date: "2017-09-26", stance: "remark" },
      ],
      "p0",
    ],
  ])("is %s", (_, rows, id) => {
    expect(leading(dossierOf(rows))?.position.id).toBe(id);
  });
});

describe("a split", () => {
  const government: Partial<Position> = { date: "2017-09-25", stance: "concern" };
  const parliament: Partial<Position> = { actor: "Y", standing: "institution", stance: "demands" };
  const splitOf = (...rows: Partial<Position>[]) =>
    stateAt(dossierOf(rows), END)
      .polities.get("AAA")
      ?.split.map((s) => s.id);

  it("is told where a body of the polity differs", () =>
    expect(splitOf(government, parliament)).toEqual(["demands"]));
  it("is none with a figure", () =>
    expect(splitOf(government, { ...parliament, standing: "figure" })).toEqual([]));
  it("is none with what is only implied", () =>
    expect(splitOf(government, { ...parliament, scope: "implied" })).toEqual([]));
  it("is told of two speakers of a government only where one is for it and the other is not", () => {
    const minister: Partial<Position> = { actor: "Z", date: "2017-09-24" };
    expect(splitOf(government, { ...minister, stance: "demands" })).toEqual([]);
    expect(splitOf(government, { ...minister, stance: "initiates" })).toEqual(["initiates"]);
  });
  it("ends when the body changes its mind", () => {
    const turned: Partial<Position> = { ...parliament, date: "2017-09-29", stance: "concern" };
    expect(splitOf(government, { ...parliament, date: "2017-09-26" }, turned)).toEqual([]);
  });
});
