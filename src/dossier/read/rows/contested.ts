import { nearest } from "../../../model/nearest.ts";
import { shown } from "../../../model/text/text.ts";
import type { Report, Where } from "../../report.ts";
import type { Checks } from "../vocabulary.ts";

/** A cell of `contested_by`: which row it stands in, and where its faults are told. */
export interface Contest {
  id: string;
  value: string;
  where: Where;
  report: Report;
}

interface Known {
  /** Of the rows of all tables. */
  ids: Map<string, string>;
  checks: Checks;
}

const EXPECTED = "the id of the row with the other account, or the code of a polity";

function faultOf({ id, value }: Contest, { checks, ids }: Known): string | undefined {
  if (value === id) return `The row ${shown(id)} contests itself: expected ${EXPECTED}.`;
  const polityFault = checks.polity(value);
  if (ids.has(value) || !polityFault) return undefined;
  const isNamed = checks.meant.polity(value).length > 0;
  const others = [...ids.keys()].filter((other) => other !== id).map((code) => ({ code }));
  const row = isNamed ? undefined : nearest(value, others)?.code;
  const hint = row ? `: did you mean ${row}?` : /: did you mean [^?]+\?$/.exec(polityFault)?.[0];
  return `${shown(value)} is neither the id of a row nor a polity${hint ?? `: expected ${EXPECTED}.`}`;
}

/** Says where `contested_by` names neither a row nor a polity; only once the rows of all tables are known. */
export function checkContested({ contested, ...known }: Known & { contested: Contest[] }): void {
  for (const contest of contested) {
    const fault = faultOf(contest, known);
    if (fault) contest.report("error", fault, contest.where);
  }
}
