import { type ActionMark, actionMark, FLIGHTS, kindMark } from "../../../model/action-kinds.ts";
import { headingOf } from "../../../model/columns/column.ts";
import type { Action, Suspension } from "../../../model/dossier.ts";
import { spanOf } from "../../../model/time/edtf.ts";
import type { Report } from "../../report.ts";
import { endOf, startOf } from "../../state/instant.ts";
import { Repeats } from "../repeats.ts";
import type { OpenTable, TableRow } from "../tables/table.ts";
import { type Context, readRows } from "./rows.ts";

/** A date that surely ends before another can have begun; two bare days that are one are in order. */
const isBefore = (earlier: string, later: string) => {
  const { earliest } = spanOf(later) ?? {};
  return earliest !== undefined && endOf(earlier) < startOf(earliest);
};

/** The dates of an act, and under which headings they stand. */
interface Span {
  what: string;
  announced: string | undefined;
  began: string | undefined;
  ended: string | undefined;
  endField: "resumed" | "ended";
}

/** Keeps who contests a row until all rows are known. */
function noteContest(act: Action | Suspension, row: TableRow, { contested }: Context, report: Report): void {
  const { id, contestedBy: value } = act;
  if (!value) return;
  contested.push({
    id,
    value,
    report,
    where: { offset: row.offsetOf("contestedBy"), field: "contested_by", value },
  });
}

function checkOrder({ what, announced, began, ended, endField }: Span, row: TableRow, report: Report): void {
  const say = (field: string, value: string, message: string) =>
    report("error", message, { offset: row.offsetOf(field), field, value });
  if (began && ended && isBefore(ended, began)) {
    say(endField, ended, `The ${what} ends (${ended}) before it begins (${began}).`);
  } else if (announced && ended && isBefore(ended, announced)) {
    say(endField, ended, `The ${what} ends (${ended}) before it is announced (${announced}).`);
  }
  if (announced && began && isBefore(began, announced)) {
    say("announced", announced, `The ${what} is announced (${announced}) after it is in force (${began}).`);
  }
}

function checkEnds({ origin, destination }: Action | Suspension, row: TableRow, report: Report): void {
  if (!origin || origin !== destination) return;
  const where = { offset: row.offsetOf("destination"), field: "destination", value: destination };
  report("error", `The route begins and ends at ${origin}: expected two airports.`, where);
}

function checkRoute(s: Suspension, row: TableRow, report: Report): void {
  const { origin, destination } = s;
  checkEnds(s, row, report);
  if (!origin !== !destination) {
    const empty = origin ? "destination" : "origin";
    const message = `${empty} is empty: a route needs both airports, or none where it is not known.`;
    report("error", message, { offset: row.offsetOf(empty), field: empty, value: "" });
  }
  if (s.scope === "collective") return;
  if (!s.polity) {
    const message =
      "polity is empty: expected the carrier's home, or scope collective for carriers that are not named.";
    report("error", message, { offset: row.offsetOf("polity"), field: "polity", value: "" });
  } else if (!origin && !destination && !s.routeSource) {
    const message = "No airports are given: the row is listed, not drawn.";
    report("warning", message, { offset: row.offsetOf("origin"), field: "origin", value: "" });
  }
}

function checked(s: Suspension, row: TableRow, context: Context, report: Report): Suspension {
  const { announced, suspended: began, resumed: ended } = s;
  checkOrder({ what: "suspension", announced, began, ended, endField: "resumed" }, row, report);
  checkRoute(s, row, report);
  noteContest(s, row, context, report);
  return s;
}

/** The cell that the mark of a kind waits for. */
function lackingFor(mark: ActionMark, { origin }: Action): "target" | "origin" | "destination" | "place" {
  if (mark === "link") return "target";
  if (mark === "route") return origin ? "destination" : "origin";
  return "place";
}

/** Says what keeps the mark of a kind from being drawn. */
function checkMark(act: Action, row: TableRow, { ownKinds }: Context, report: Report): void {
  // Of a dossier.json with errors nobody knows what its kinds are drawn as.
  if (!ownKinds) return;
  const wanted = kindMark(act.kind, ownKinds);
  const mark = actionMark(act, wanted);
  if (mark === wanted || mark === "crossing") return;
  const field = lackingFor(wanted, act);
  const instead =
    mark === "none" ? "the row is listed, and nothing is drawn for it" : "it is drawn as a link";
  const message = `${field} is empty, and ${act.kind} is drawn as a ${wanted}: ${instead}.`;
  report("warning", message, { offset: row.offsetOf(field), field, value: "" });
}

function checkAct(act: Action, row: TableRow, context: Context, report: Report): void {
  const { announced, began, ended, polity, target, scope } = act;
  checkOrder({ what: "act", announced, began, ended, endField: "ended" }, row, report);
  if (!polity && scope !== "collective") {
    const message = "polity is empty: expected whose act it is, or scope collective where nobody is named.";
    report("error", message, { offset: row.offsetOf("polity"), field: "polity", value: "" });
  }
  if (polity && polity === target) {
    const message = `${target} is both actor and target: leave target empty for an act within a country.`;
    report("error", message, { offset: row.offsetOf("target"), field: "target", value: target });
  }
  checkEnds(act, row, report);
  checkMark(act, row, context, report);
  noteContest(act, row, context, report);
}

/** An act of the kind `flights` as the suspension that it is. */
function suspensionOf(act: Action): Suspension {
  const {
    kind: _,
    actor: carrier,
    began: suspended,
    ended: resumed,
    role: __,
    target: ___,
    place: ____,
    ...rest
  } = act;
  return { ...rest, carrier, ...(suspended && { suspended }), ...(resumed && { resumed }) };
}

/** What flights have no column for. */
const NOT_OF_FLIGHTS = ["role", "target", "place"] as const;

/** Says which cells of a row are of no use to its kind. */
function tellUnread(act: Action, row: TableRow, repeats: Repeats): void {
  const tell = (field: keyof Action & string, why: string) => {
    const value = row.values[field];
    const where = { offset: row.offsetOf(field), field: headingOf(field), ...(value && { value }) };
    if (value) repeats.add(why, where);
  };
  if (act.kind !== FLIGHTS) {
    tell("carrierKind", "carrier_kind is not read: it is for flights alone");
    return;
  }
  for (const field of NOT_OF_FLIGHTS)
    tell(field, `${field} is not read: flights have none, so tell it in gist`);
}

/** The acts of a table, those of the kind `flights` apart. */
export function readActions(
  table: OpenTable,
  context: Context,
): { actions: Action[]; suspensions: Suspension[] } {
  const actions: Action[] = [];
  const suspensions: Suspension[] = [];
  const unread = new Repeats();
  for (const { row, output } of readRows(table, "actions", context)) {
    tellUnread(output, row, unread);
    if (output.kind === FLIGHTS) suspensions.push(checked(suspensionOf(output), row, context, table.report));
    else {
      checkAct(output, row, context, table.report);
      actions.push(output);
    }
  }
  unread.tell("warning", table.report);
  return { actions, suspensions };
}

export function readSuspensions(table: OpenTable, context: Context): Suspension[] {
  return readRows(table, "suspensions", context).map(({ row, output }) => {
    return checked(output, row, context, table.report);
  });
}
