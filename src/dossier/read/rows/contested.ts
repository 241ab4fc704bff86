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
  ids: ReadonlyMap<string, unknown>;
  checks: Checks;
  /** The id that a value is most like, but for the one of its own row. */
  nearestId(contest: Contest): string | undefined;
}

const EXPECTED = "the id of the row with the other account, or the code of a polity";

/** What a sentence on a polity ends with where it knows a code that may be meant. */
const HINT = /: did you mean [^?]+\?$/;

function faultOf(contest: Contest, { checks, ids, nearestId }: Known): string | undefined {
  const { id, value } = contest;
  if (value === id) return `The row ${shown(id)} contests itself: expected ${EXPECTED}.`;
  const polityFault = checks.polity(value);
  if (ids.has(value) || !polityFault) return undefined;
  const isNamed = checks.meant.polity(value).length > 0;
  const row = isNamed ? undefined : nearestId(contest);
  const hint = row ? `: did you mean ${row}?` : HINT.exec(polityFault)?.[0];
  return `${shown(value)} is neither the id of a row nor a polity${hint ?? `: expected ${EXPECTED}.`}`;
}

/** Different values that are compared with the ids of all rows; a table of which every cell is wrong is wrong in one way. */
const MOST_HINTS = 200;

function idFinder(ids: Iterable<string>): Known["nearestId"] {
  const choices = [...ids].map((code) => ({ code }));
  let looked = 0;
  return ({ id, value }) => {
    if (++looked > MOST_HINTS) return undefined;
    const found = nearest(value, choices)?.code;
    if (found !== id) return found;
    const others = choices.filter(({ code }) => code !== id);
    return nearest(value, others)?.code;
  };
}

/** Says where `contested_by` names neither a row nor a polity; only once the rows of all tables are known. */
export function checkContested({
  contested,
  ids,
  checks,
}: Omit<Known, "nearestId"> & { contested: Contest[] }): void {
  const known = { ids, checks, nearestId: idFinder(ids.keys()) };
  for (const contest of contested) {
    const fault = faultOf(contest, known);
    if (fault) contest.report("error", fault, contest.where);
  }
}
