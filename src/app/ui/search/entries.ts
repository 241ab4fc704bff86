import { isDated, leadingReports } from "../../../dossier/state/leading/duplicate-reports.ts";
import { cellsIn, tableOf } from "../../../model/columns/cells.ts";
import type { Column } from "../../../model/columns/column.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import type { Action, Dossier, Position, Row, Suspension } from "../../../model/dossier.ts";
import type { Airport } from "../../../model/geodata/place.ts";
import type { Subject } from "../../../scene/scene.ts";
import type { Describer, Directory } from "../../view-model/describe/describer.ts";

export type EntryKind = "place" | "person" | "act" | "flight" | "airport" | "words";

/** Something that can be found, and what it leads to. */
export interface Entry {
  id: string;
  kind: EntryKind;
  subject: Subject;
  /** Its name, or the words themselves. */
  title: string;
  /** Said under it; not searched. */
  detail: string;
  /** Searched and not shown: other names and codes. */
  also: string;
  /** Our own sentence on words that are quoted. */
  gist: string;
  /** BCP 47, of the words. */
  lang?: string;
  /** Id of the row that holds the words. */
  row?: string;
}

function placeEntries({ organisations }: Dossier, { polities }: Directory, words: Describer): Entry[] {
  const named = [
    ...polities.map(({ code, alpha2, name, aliases }) => ({ code, also: [name, alpha2, ...aliases] })),
    ...organisations.map(({ id }) => ({ code: id, also: [] })),
  ];
  return named.map(({ code, also }) => ({
    id: `place:${code}`,
    kind: "place",
    subject: { kind: "polity", code },
    title: words.nameOf(code),
    detail: words.polity(code).label,
    also: [code, ...also].join(" · "),
    gist: "",
  }));
}

/** The cells of a row that find something, as one text. */
function searched(table: TableName, row: Row, what: Column["finds"]): string {
  const cells = cellsIn(table, row).filter(({ column, value }) => value && column.finds === what);
  return cells.map(({ value }) => value).join(" · ");
}

/** One for each speaker and whom he speaks of, however often he speaks. */
function personEntries(positions: Position[], words: Describer): Entry[] {
  const known = new Map<string, Entry>();
  for (const row of positions) {
    const { polity, actor, role } = row;
    const id = `person:${polity}:${actor}`;
    const before = known.get(id);
    const also = searched("positions", row, "speaker");
    if (before) before.also += ` · ${also}`;
    else
      known.set(id, {
        id,
        kind: "person",
        subject: { kind: "polity", code: polity },
        title: actor,
        detail: [role, words.nameOf(polity)].filter(Boolean).join(" · "),
        also,
        gist: "",
      });
  }
  return [...known.values()];
}

function airportEntries({ airports }: Directory, words: Describer): Entry[] {
  return airports.map(({ icao, iata, name, city, country }) => ({
    id: `airport:${icao}`,
    kind: "airport",
    subject: { kind: "airport", icao },
    title: name,
    detail: [city, [iata, icao].filter(Boolean).join(", ")].join(" · "),
    also: [city, iata, icao, words.nameOf(country)].filter(Boolean).join(" · "),
    gist: "",
  }));
}

function flightDetail(subject: Subject, words: Describer): string {
  const [fact] = words.describe(subject).routes;
  return fact ? `${fact.way} · ${fact.course}` : "";
}

function flightEntry(s: Suspension, airports: Map<string, Airport>, words: Describer): Entry {
  const ends = [s.origin, s.destination].flatMap((icao) => airports.get(icao ?? "") ?? []);
  const subject: Subject = { kind: "route", id: s.id };
  const [fact] = words.describe(subject).routes;
  return {
    id: `flight:${s.id}`,
    kind: "flight",
    subject,
    title: fact?.carrier ?? s.carrier,
    detail: flightDetail(subject, words),
    also: ends.flatMap((a) => [a.city, a.iata ?? "", a.icao]).join(" · "),
    gist: "",
  };
}

/** Each carrier's route once, whoever reports it; those with a date first. */
function flightEntries({ suspensions }: Dossier, { airports }: Directory, words: Describer): Entry[] {
  const byCode = new Map(airports.map((a) => [a.icao, a]));
  const led = leadingReports(suspensions);
  return suspensions
    .filter((s) => !led.has(s))
    .toSorted((a, b) => Number(isDated(b)) - Number(isDated(a)))
    .map((s) => flightEntry(s, byCode, words));
}

function actDetail({ kind }: Action, subject: Subject, words: Describer): string {
  // One that is not known of on the day is found all the same, by what it is.
  return words.describe(subject).label || words.kindOf(kind);
}

/** An act is found by its actor, its kind, its place and by whom it was done to whom. */
function actEntry(act: Action, words: Describer): Entry {
  const subject: Subject = { kind: "action", id: act.id };
  const { polity, target, origin, destination, place } = act;
  const names = [polity, target].flatMap((code) => (code ? [words.nameOf(code), code] : []));
  const places = [place, origin, destination].flatMap((id) => (id ? [words.placeOf(id), id] : []));
  return {
    id: `act:${act.id}`,
    kind: "act",
    subject,
    title: act.actor,
    detail: actDetail(act, subject, words),
    also: [words.kindOf(act.kind), ...names, ...places, searched("actions", act, "speaker")].join(" · "),
    gist: "",
    row: act.id,
  };
}

/** What stands under an entry: of places, acts and flights it changes with the date. */
export function detailOf({ kind, subject, detail }: Entry, words: Describer): string {
  if (kind === "place" && subject.kind === "polity") return words.polity(subject.code).label;
  if (kind === "act") return words.describe(subject).label || detail;
  return kind === "flight" ? flightDetail(subject, words) : detail;
}

function wordsEntry(row: Row, subject: Subject, detail: string): Entry {
  return {
    id: `words:${row.row.file}:${row.id}`,
    kind: "words",
    subject,
    title: row.quote || row.gist,
    detail,
    also: searched(tableOf(row), row, "row"),
    gist: row.quote ? row.gist : "",
    row: row.id,
    ...(row.quote && row.quoteLang && { lang: row.quoteLang }),
  };
}

/** Several routes of one carrier may stand on one sentence. */
function once(entries: Entry[]): Entry[] {
  return [...new Map(entries.toReversed().map((e) => [`${e.title} · ${e.detail}`, e])).values()].toReversed();
}

/** The question that a statement answers, where there are several. */
const askedIn = ({ questions = [] }: Dossier, { question }: Position): string[] =>
  questions.length > 1 ? questions.flatMap(({ id, label }) => (id === question ? label : [])) : [];

/** All of a dossier that the search knows: who, where, by which flight, in which words. */
export function entriesOf(dossier: Dossier, directory: Directory, words: Describer): Entry[] {
  return [
    ...placeEntries(dossier, directory, words),
    ...personEntries(dossier.positions, words),
    ...dossier.actions.map((act) => actEntry(act, words)),
    ...flightEntries(dossier, directory, words),
    ...airportEntries(directory, words),
    ...dossier.positions.map((p) =>
      wordsEntry(
        p,
        { kind: "polity", code: p.polity },
        [...new Set([p.actor, words.nameOf(p.polity), ...askedIn(dossier, p)])].join(" · "),
      ),
    ),
    ...dossier.actions.map((act) =>
      wordsEntry(
        act,
        { kind: "action", id: act.id },
        [...new Set([act.actor, ...(act.polity ? [words.nameOf(act.polity)] : [])])].join(" · "),
      ),
    ),
    ...once(dossier.suspensions.map((s) => wordsEntry(s, { kind: "route", id: s.id }, s.carrier))),
  ];
}
