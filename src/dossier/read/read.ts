import { COMMON_KIND_IDS } from "../../model/action-kinds.ts";
import { TABLE_NAMES } from "../../model/columns/columns.ts";
import { FILE_TABLES } from "../../model/columns/places.ts";
import type { Dossier, IsoDate } from "../../model/dossier.ts";
import type { OwnPlace } from "../../model/geodata/place.ts";
import { nearest } from "../../model/nearest.ts";
import { byFileAndPlace, type Problem } from "../../model/problem.ts";
import { decodeText } from "../../model/text/text.ts";
import { sureDay } from "../../model/time/edtf.ts";
import type { Gazetteer } from "../regions/gazetteer.ts";
import { overviewOf } from "../regions/overview.ts";
import { REGIONS, type RegionsFile, readRegions } from "../regions/own/own-regions.ts";
import type { OwnRegion } from "../regions/own/region-shape.ts";
import { gazetteerWith, gazetteerWithPlaces } from "../regions/with-regions.ts";
import { type Report, reporter } from "../report.ts";
import { withQuestions } from "../state/questions.ts";
import { withLocalDates, withLocalRows } from "./calendar/local-dates.ts";
import { checkHeader, warningOn } from "./check.ts";
import { CHECKED, readChecked } from "./checked/checked.ts";
import { choicesIn, type HeaderFile, namesIn, questionsIn, readHeader } from "./header/header.ts";
import type { Header } from "./header/schema.ts";
import { checkColours } from "./header/stances/colours.ts";
import { readActions, readSuspensions } from "./rows/acts.ts";
import { checkContested } from "./rows/contested.ts";
import { type PlacesFile, readPlaces } from "./rows/places.ts";
import { type Context, readPositions } from "./rows/rows.ts";
import { sourcesOfTable } from "./sources/source-table.ts";
import { readSources, type SourcesFile } from "./sources/sources.ts";
import type { Memory } from "./tables/memory.ts";
import { isForeign, isTableFile, openTables, type Tables, tableRank } from "./tables/tables.ts";
import { checksOf, placesOf, politiesOf } from "./vocabulary.ts";

export interface Reading {
  /** Null as soon as there is one error: a dossier is never half drawn. */
  dossier: Dossier | null;
  problems: Problem[];
}

type Files = Record<string, Uint8Array>;
const HEADER = "dossier.json";
const SOURCES = "sources.json";

const NO_PERIOD = "period is missing, and neither a row nor a source has a date to take it from.";

interface Opened {
  text: string;
  report: Report;
}

const MISSING = "The file is missing";

/** Whether a problem is that a file is not there at all. */
export const isMissingFile = ({ message }: Problem) => message.startsWith(MISSING);

/** Sources that stand in a table, where no file lists them. */
function tabledSources(files: Files, { opened }: Tables, problems: Problem[]): Opened | undefined {
  const table = opened.sources;
  if (!table) return undefined;
  const { file, sheet } = table;
  if (files[SOURCES]) {
    const message = `The sources are read from ${SOURCES}, and not from here.`;
    problems.push({ severity: "warning", file, ...(sheet !== undefined && { sheet }), message });
    return undefined;
  }
  const { text, find, isWhole } = sourcesOfTable(table);
  return isWhole ? { text, report: reporter(file, find, problems) } : undefined;
}

/** The texts of the files that every dossier needs; what is missing or no text is reported. */
function openFiles(files: Files, tables: Tables, problems: Problem[]): Map<string, Opened> {
  const opened = new Map<string, Opened>();
  const tabled = tabledSources(files, tables, problems);
  if (tabled) opened.set(SOURCES, tabled);
  for (const file of [HEADER, SOURCES]) {
    const bytes = files[file];
    if (opened.has(file)) continue;
    // What is wrong with the table of the sources is told already.
    if (!bytes && file === SOURCES && tables.has("sources")) continue;
    if (!bytes) {
      problems.push({ severity: "error", file, message: `${MISSING}: every dossier needs one.` });
      continue;
    }
    const decoded = decodeText(bytes);
    if ("text" in decoded)
      opened.set(file, { text: decoded.text, report: reporter(file, decoded.text, problems) });
    else problems.push({ severity: "error", file, ...decoded.position, message: decoded.fault });
  }
  return opened;
}

function openRows(files: Files, problems: Problem[]): Tables {
  const tables = openTables(files, problems);
  if (!tables.broken && TABLE_NAMES.every((name) => !tables.has(name))) {
    const message = `${MISSING}, and actions.csv and suspensions.csv too: a dossier needs one of them at least.`;
    problems.push({ severity: "error", file: "positions.csv", message });
  }
  return tables;
}

/** Whether a dossier is read from a file of this name. */
export const isDossierFile = (file: string) =>
  [HEADER, SOURCES, CHECKED, REGIONS].includes(file) || isTableFile(file);

/** A table under a slightly wrong name would be left out without a word. */
function remarkFiles(files: Files, tables: Tables, problems: Problem[]): void {
  const expected = [HEADER, SOURCES, REGIONS].filter((file) => !files[file]);
  const lacking = FILE_TABLES.filter((name) => !tables.has(name)).map((name) => `${name}.csv`);
  const missing = [...expected, ...lacking].map((code) => ({ code }));
  for (const file of Object.keys(files)) {
    if (isDossierFile(file) || file.includes("/")) continue;
    const meant = nearest(file, missing);
    if (isForeign(file)) {
      problems.push({
        severity: "warning",
        file,
        message: "The file is ignored: save it as .xlsx or .csv.",
      });
    } else if (meant) {
      problems.push({
        severity: "warning",
        file,
        message: `The file is ignored: did you mean ${meant.code}?`,
      });
    } else if (/\.geojson$/i.test(file)) {
      const message = `The file is ignored: the dossier’s own regions are those of ${REGIONS}.`;
      problems.push({ severity: "warning", file, message });
    }
  }
}

/** What rows may name. */
interface Named {
  header: HeaderFile | undefined;
  sources: SourcesFile | undefined;
  regions: RegionsFile["choices"];
  gazetteer: Gazetteer;
  knowsPlaces: boolean;
}

/** `from`: all that this is made from, so that it is made anew where any of it is another. */
function contextOf(
  { header, sources, regions, gazetteer, knowsPlaces }: Named,
  memory: Memory | undefined,
  from: unknown[],
): Context {
  const raw = header?.raw ?? {};
  const isRead = header?.isRead ?? false;
  /** A list that is left out is empty; of a file that cannot be read nobody knows what it would list. */
  const listed = <T>(list: unknown, read: (list: unknown) => T[] | undefined) =>
    list === undefined && isRead ? [] : read(list);
  const questions = listed(raw.questions, questionsIn);
  // Where each question has its own, the dossier may list none.
  const stances = choicesIn(raw.stances ?? (questions?.length ? [] : undefined), "label");
  const ownKinds = listed(raw.actionKinds, (list) => choicesIn(list, "label"));
  const organisations = listed(raw.organisations, (list) => choicesIn(list, "name"));
  const [only, ...more] = sources?.choices ?? [];
  const named = typeof raw.defaultSource === "string" ? raw.defaultSource : undefined;
  // A default that is unknown is reported where it stands, not in every row that relies on it.
  const known = !named || !sources?.choices || sources.choices.some((s) => s.code === named);
  const defaultSource =
    (known ? named : undefined) ?? (only && (more.length === 0 || !known) ? only.code : undefined);
  // Without readable sources no row can be blamed for naming none.
  const fallback = sources?.choices && isRead ? undefined : "";
  const source = defaultSource ?? fallback;
  const checks = () =>
    checksOf({
      ...politiesOf(gazetteer, namesIn(raw)),
      ...(knowsPlaces && placesOf(gazetteer)),
      // Nor can one be told from a region whose file cannot be read.
      ...(organisations && regions && { organisations }),
      ...(stances && { stances }),
      ...(ownKinds && { kinds: [...COMMON_KIND_IDS.map((code) => ({ code })), ...ownKinds] }),
      ...(questions && { questions }),
      ...(sources?.choices && { sources: sources.choices }),
    });
  return {
    ids: new Map(),
    memory,
    contested: [],
    ...(header?.header && { ownKinds: header.header.actionKinds ?? [] }),
    ...(source !== undefined && { defaultSource: source }),
    ...(questions?.[0] && { defaultQuestion: questions[0].code }),
    checks: memory ? memory.keep("checks", from, checks) : checks(),
  };
}

type Parts = Pick<Dossier, "positions" | "actions" | "suspensions" | "sources">;
type Known = { gazetteer: Gazetteer; regions: OwnRegion[]; places: OwnPlace[] };

/** From the first to the last day that a row names; without any, those that the sources were issued on. */
function periodOf({ positions, actions, suspensions, sources }: Parts): Dossier["period"] | undefined {
  const ofRows = [
    ...positions.map((p) => p.date),
    ...actions.flatMap((a) => [a.announced, a.began, a.ended]),
    ...suspensions.flatMap((s) => [s.announced, s.suspended, s.resumed]),
  ];
  const days = (dates: (string | undefined)[]) =>
    dates.flatMap((d) => (d ? [sureDay(d).slice(0, 10)] : [])).sort();
  const [start, ...rest] = days(ofRows).length > 0 ? days(ofRows) : days(sources.map((s) => s.issued));
  return start ? { start, end: rest.at(-1) ?? start } : undefined;
}

function join(header: Header, parts: Parts, period: Dossier["period"], known: Known): Dossier {
  const { gazetteer, regions, places } = known;
  const { defaultSource: _, $schema: __, views, ...rest } = header;
  const overview = views.length > 0 ? undefined : overviewOf({ ...rest, ...parts }, gazetteer);
  const whole = withLocalDates({
    ...rest,
    ...(regions.length > 0 && { regions }),
    ...(places.length > 0 && { places }),
    ...parts,
    period,
    views: overview ? [overview] : views,
  });
  return withQuestions(whole);
}

/** Where a file stands among those that a person goes through. */
function rankOf({ file, sheet }: Problem): number {
  const known = [HEADER, SOURCES, REGIONS].indexOf(file);
  return known >= 0 ? known : 3 + tableRank(file, sheet);
}

/** The regions that a dossier brings, which most do not. */
function regionsIn(files: Files, gazetteer: Gazetteer, problems: Problem[]): RegionsFile {
  const bytes = files[REGIONS];
  return bytes ? readRegions(bytes, gazetteer, problems) : { regions: [], choices: [] };
}

/** The places that a dossier brings, which most do not. */
function placesIn({ opened, has, broken }: Tables, gazetteer: Gazetteer): PlacesFile {
  if (opened.places) return readPlaces(opened.places, gazetteer);
  return has("places") || broken ? { places: [] } : { places: [], named: [] };
}

/**
 * Reads a dossier's files, checks them, and tells every problem at once. `otherwise`: the day of a dossier that has no
 * date yet, for who is still writing it; without one that is an error. `memory`: of who reads files again and again, of which
 * most are the same bytes as before.
 */
export function readDossier(files: Files, house: Gazetteer, otherwise?: IsoDate, memory?: Memory): Reading {
  const problems: Problem[] = [];
  const drawn = regionsIn(files, house, problems);
  const tables = openRows(files, problems);
  const opened = openFiles(files, tables, problems);
  const known = gazetteerWith(house, drawn);
  const { places, named } = placesIn(tables, known);
  const gazetteer = gazetteerWithPlaces(known, named ?? places);
  remarkFiles(files, tables, problems);
  const [head, list] = [HEADER, SOURCES].map((file) => opened.get(file));
  const { positions: said, actions: done, suspensions: stopped } = tables.opened;
  const header = head && readHeader(head.text, head.report);
  const sources = list && readSources(list.text, list.report);
  const { choices: regions } = drawn;
  const knowsPlaces = named !== undefined;
  const from = [
    house,
    files[HEADER],
    files[SOURCES],
    files[REGIONS],
    tables.opened.places?.grid,
    tables.opened.sources?.grid,
    knowsPlaces,
  ];
  const context = contextOf({ header, sources, regions, gazetteer, knowsPlaces }, memory, from);
  if (head && header) checkHeader(header, context.checks, gazetteer, head.report);
  const acts = done ? readActions(done, context) : { actions: [], suspensions: [] };
  const parts: Parts = withLocalRows(header?.header?.timezone, {
    positions: said ? readPositions(said, context) : [],
    actions: acts.actions,
    suspensions: [...acts.suspensions, ...(stopped ? readSuspensions(stopped, context) : [])],
    sources: sources?.sources ?? [],
  });
  // A row of a table that cannot be read may well be the other account.
  if (!tables.broken) checkContested(context);
  const begun = otherwise === undefined ? undefined : { start: otherwise, end: otherwise };
  const period = header?.header?.period ?? periodOf(parts) ?? begun;
  const failed = () => problems.some((p) => p.severity === "error");
  if (!failed() && !period) head?.report("error", NO_PERIOD, { offset: 0, field: "period" });
  if (failed() || !head || !list || !header?.header || !sources || !period)
    return { dossier: null, problems: byFileAndPlace(problems, rankOf) };
  const checked = readChecked(files, header.header.id, problems);
  if (failed()) return { dossier: null, problems: byFileAndPlace(problems, rankOf) };
  const joined = join(header.header, parts, period, { gazetteer, regions: drawn.regions, places });
  const dossier = checked.length > 0 ? { ...joined, checked } : joined;
  checkColours(dossier, header, head.report);
  if (failed()) return { dossier: null, problems: byFileAndPlace(problems, rankOf) };
  // While nothing is said yet, it goes without saying that nothing is used.
  if (otherwise === undefined || dossier.positions.length > 0)
    warningOn(dossier, { header, sources }, gazetteer, problems, {
      header: head.report,
      sources: list.report,
    });
  return { dossier, problems: byFileAndPlace(problems, rankOf) };
}
