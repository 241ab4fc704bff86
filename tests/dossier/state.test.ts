import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RouteStatus, stateAt } from "../../src/dossier/state.ts";
import type { Dossier, Position, Source, StanceRole, Suspension } from "../../src/model/dossier.ts";

const ROLES = ["initiates", "concern", "demands", "remark"] as const satisfies StanceRole[];
const DAYS = ["2017-09-24", "2017-09-25", "2017-09-26", "2017-09-27", "2017-09-28", "2017-09-29"];
const END = "2017-09-29";
const SOURCES: Source[] = [
  { id: "dated", type: "article", title: "A", issued: "2017-09-27" },
  { id: "late", type: "article", title: "B", issued: "2018-03-01" },
  { id: "undated", type: "article", title: "C" },
];

function dossierOf(positions: Partial<Position>[], suspensions: Partial<Suspension>[] = []): Dossier {
  return {
    id: "d",
    title: "D",
    period: { start: "2017-09-25", end: END },
    stances: ROLES.map((role) => ({ id: role, label: role, role })),
    organisations: [],
    views: [],
    covered: ["AAA", "BBB", "CCC"],
    names: {},
    notes: [],
    sources: SOURCES,
    positions: positions.map((p, i) => ({
      id: `p${i}`,
      polity: "AAA",
      actor: "X",
      standing: "government",
      gist: "G",
      scope: "named",
      source: "dated",
      row: { file: "positions.csv", line: i + 2 },
      ...p,
    })),
    suspensions: suspensions.map((s, i) => ({
      id: `s${i}`,
      carrier: "C",
      polity: "BBB",
      gist: "G",
      scope: "named",
      source: "dated",
      row: { file: "suspensions.csv", line: i + 2 },
      ...s,
    })),
  };
}

const day = fc.constantFrom(...DAYS);
const source = fc.constantFrom("dated", "late", "undated");
const position = fc.record(
  {
    polity: fc.constantFrom("AAA", "BBB"),
    actor: fc.constantFrom("X", "Y", "Z"),
    standing: fc.constantFrom("government" as const, "institution" as const, "figure" as const),
    scope: fc.constantFrom("named" as const, "implied" as const, "collective" as const),
    source,
    date: day,
    stance: fc.constantFrom(...ROLES),
  },
  { requiredKeys: ["polity", "actor", "standing", "scope", "source"] },
);
const positions = fc.array(position, { maxLength: 10 });
/** In the order in which a suspension goes on, each step with or without a date. */
const suspension = fc
  .tuple(day, day, day, fc.boolean(), fc.boolean(), fc.boolean(), source)
  .map(([a, b, c, announced, suspended, resumed, from]) => {
    const [first, second, third] = [a, b, c].sort();
    return {
      source: from,
      ...(announced && first && { announced: first }),
      ...(suspended && second && { suspended: second }),
      ...(resumed && third && { resumed: third }),
    };
  });

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
  it("ends when the body changes its mind", () => {
    const turned: Partial<Position> = { ...parliament, date: "2017-09-29", stance: "concern" };
    expect(splitOf(government, { ...parliament, date: "2017-09-26" }, turned)).toEqual([]);
  });
});

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
