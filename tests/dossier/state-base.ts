import fc from "fast-check";
import type { Dossier, Position, Source, StanceRole, Suspension } from "../../src/model/dossier.ts";

const ROLES = ["initiates", "concern", "demands", "remark"] as const satisfies StanceRole[];
export const DAYS = ["2017-09-24", "2017-09-25", "2017-09-26", "2017-09-27", "2017-09-28", "2017-09-29"];
export const END = "2017-09-29";
const SOURCES: Source[] = [
  { id: "dated", type: "article", title: "A", issued: "2017-09-27" },
  { id: "late", type: "article", title: "B", issued: "2018-03-01" },
  { id: "undated", type: "article", title: "C" },
];

export function dossierOf(positions: Partial<Position>[], suspensions: Partial<Suspension>[] = []): Dossier {
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
    actions: [],
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

export const day = fc.constantFrom(...DAYS);
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
export const positions = fc.array(position, { maxLength: 10 });
/** In the order in which a suspension goes on, each step with or without a date. */
export const suspension = fc
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
