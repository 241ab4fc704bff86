import { FLIGHTS } from "../../model/action-kinds.ts";
import type { Dossier, RowOrigin } from "../../model/dossier.ts";
import type { Problem } from "../../model/problem.ts";
import type { JsonPath } from "../../model/text/json.ts";
import type { Gazetteer } from "../regions/gazetteer.ts";
import { namedCodes } from "../regions/region-codes.ts";
import { pathText, type Report } from "../report.ts";
import { endOf, startOf } from "../state/instant.ts";
import { holdsSource } from "../state/layers.ts";
import { type RowDate, warnOfOtherCalendars } from "./calendar/other-calendar.ts";
import type { HeaderFile } from "./header/header.ts";
import { checkOpening, remarkOpening } from "./header/opening.ts";
import { stanceLists } from "./header/stances/stance-lists.ts";
import type { SourcesFile } from "./sources/sources.ts";
import type { Checks } from "./vocabulary.ts";

type Say = (message: string | undefined, path: JsonPath, value: unknown, offset?: number) => void;

/** What a list of the raw JSON holds, whatever it is. */
const listOf = (list: unknown): (Record<string, unknown> | null)[] => (Array.isArray(list) ? list : []);

function checkUnique(list: unknown, path: JsonPath, say: Say): void {
  const seen = new Set<string>();
  listOf(list).forEach((item, i) => {
    const id = item?.id;
    if (typeof id !== "string") return;
    if (seen.has(id))
      say(`The id ${id} occurs twice in ${pathText(path)}: each needs its own.`, [...path, i, "id"], id);
    seen.add(id);
  });
}

/** The dossier's stances can be left out only where each question has its own. */
function checkStances({ raw, document }: HeaderFile, report: Report): void {
  if (raw.stances !== undefined || document.value === undefined) return;
  const questions = listOf(raw.questions);
  const lacking = questions.findIndex((question) => question?.stances === undefined);
  if (questions.length > 0 && lacking < 0) return;
  const { id } = questions[lacking] ?? {};
  const why = typeof id === "string" ? `, and the question ${id} has none of its own` : "";
  report("error", `stances is missing${why}.`, { offset: document.offsetOf([]), field: "stances" });
}

function checkIds({ raw }: HeaderFile, gazetteer: Gazetteer, say: Say): void {
  for (const list of ["stances", "questions", "organisations", "views", "layers", "actionKinds"])
    checkUnique(raw[list], [list], say);
  listOf(raw.questions).forEach((question, i) => {
    checkUnique(question?.stances, ["questions", i, "stances"], say);
  });
  listOf(raw.actionKinds).forEach((kind, i) => {
    const message = `${FLIGHTS} is the kind of suspensions, which have marks and words of their own: give the kind another id.`;
    if (kind?.id === FLIGHTS) say(message, ["actionKinds", i, "id"], FLIGHTS);
  });
  const polities = new Map(gazetteer.polities.map((p) => [p.code, p.name]));
  listOf(raw.organisations).forEach((item, i) => {
    const id = item?.id;
    const name = typeof id === "string" ? polities.get(id) : undefined;
    const message = name && `${id} is the code of a polity (${name}): an organisation needs another id.`;
    say(message, ["organisations", i, "id"], id);
  });
}

/** Order of the period's ends, and the codes that are covered, of a dossier or of one of its layers. */
function checkReach(part: Record<string, unknown>, path: JsonPath, checks: Checks, say: Say): void {
  (Array.isArray(part.covered) ? part.covered : []).forEach((code, i) => {
    if (typeof code === "string") say(checks.polity(code), [...path, "covered", i], code);
  });
  const { start, end } = (part.period ?? {}) as { start?: unknown; end?: unknown };
  if (typeof start === "string" && typeof end === "string" && startOf(end) < startOf(start)) {
    say(`The period ends (${end}) before it begins (${start}).`, [...path, "period", "end"], end);
  }
}

function checkLayers({ raw }: HeaderFile, checks: Checks, say: Say): void {
  listOf(raw.layers).forEach((layer, i) => {
    checkReach(layer ?? {}, ["layers", i], checks, say);
    (Array.isArray(layer?.sources) ? layer.sources : []).forEach((id: unknown, j) => {
      if (typeof id === "string") say(checks.source(id), ["layers", i, "sources", j], id);
    });
  });
}

/** The header's own references and dates; on the raw JSON, so that one fault does not hide another. */
export function checkHeader(file: HeaderFile, checks: Checks, gazetteer: Gazetteer, report: Report): void {
  const { raw, document } = file;
  const say: Say = (message, path, value, offset = document.offsetOf(path)) => {
    // Not every value of a JSON file can be made a text: one may even call itself toString.
    const told = typeof value === "object" ? JSON.stringify(value) : String(value);
    if (message) report("error", message, { offset, field: pathText(path), value: told });
  };
  checkStances(file, report);
  checkIds(file, gazetteer, say);
  const { subject, defaultSource, names } = raw;
  if (typeof subject === "string") say(checks.polity(subject), ["subject"], subject);
  if (typeof defaultSource === "string") say(checks.source(defaultSource), ["defaultSource"], defaultSource);
  checkOpening(file, say);
  checkReach(raw, [], checks, say);
  checkLayers(file, checks, say);
  for (const code of names && typeof names === "object" && !Array.isArray(names) ? Object.keys(names) : []) {
    say(checks.polity(code), ["names", code], code, document.keyOffsetOf(["names", code]));
  }
}

interface Reports {
  header: Report;
  sources: Report;
}

function remarkUnused(dossier: Dossier, header: HeaderFile, sources: SourcesFile, reports: Reports): void {
  const used = new Set(
    [...dossier.positions, ...dossier.actions, ...dossier.suspensions].map((row) => row.source),
  );
  for (const { id } of dossier.sources.filter((s) => !used.has(s.id))) {
    reports.sources("warning", `No row uses the source ${id}.`, {
      offset: sources.offsetOf(id),
      field: "id",
      value: id,
    });
  }
  const warn = (message: string, path: JsonPath, value: string) =>
    reports.header("warning", message, {
      offset: header.document.offsetOf(path),
      field: pathText(path),
      value,
    });
  for (const { shown, path, holds } of stanceLists(dossier)) {
    const taken = new Set(dossier.positions.filter(holds).map((p) => p.stance));
    const on = path.length > 1 ? ` on the question ${shown.question?.id}` : "";
    shown.stances.forEach(({ id }, i) => {
      if (!taken.has(id)) warn(`No position${on} takes the stance ${id}.`, [...path, i, "id"], id);
    });
  }
  const asked = new Set(dossier.positions.map((p) => p.question));
  dossier.questions?.forEach(({ id }, i) => {
    if (!asked.has(id)) warn(`No position answers the question ${id}.`, ["questions", i, "id"], id);
  });
}

/** The last day on which any layer shows rows of a source; absent where none holds it. */
function lastDayOf({ layers, period }: Dossier): (source: string) => string | undefined {
  if (!layers?.length) return () => period.end;
  return (source) => {
    const ends = layers.filter((l) => holdsSource(l, source)).map((l) => (l.period ?? period).end);
    return ends.toSorted((a, b) => endOf(a) - endOf(b)).at(-1);
  };
}

/** A slip in the year would leave a row out of every picture without a word; flights may well resume later. */
function remarkLate(dossier: Dossier, problems: Problem[]): void {
  const lastDay = lastDayOf(dossier);
  const warning = (row: RowOrigin, source: string, field: string, value: string | undefined) => {
    const end = lastDay(source);
    if (!value || !end || startOf(value, dossier.timezone) <= endOf(end, dossier.timezone)) return;
    const message = `${value} lies after the period, which ends on ${end}: the map does not show it.`;
    problems.push({ severity: "warning", ...row, field, value, message });
  };
  for (const { row, source, date } of dossier.positions) warning(row, source, "date", date);
  for (const { row, source, announced, began } of dossier.actions) {
    warning(row, source, "announced", announced);
    warning(row, source, "began", began);
  }
  for (const { row, source, announced, suspended } of dossier.suspensions) {
    warning(row, source, "announced", announced);
    warning(row, source, "suspended", suspended);
  }
}

function rowDates({ positions, actions, suspensions }: Dossier): RowDate[] {
  const dated = (row: RowOrigin, field: string, value: string | undefined) =>
    value === undefined ? [] : [{ row, field, value }];
  return [
    ...positions.flatMap(({ row, date }) => dated(row, "date", date)),
    ...actions.flatMap(({ row, announced, began, ended }) => [
      ...dated(row, "announced", announced),
      ...dated(row, "began", began),
      ...dated(row, "ended", ended),
    ]),
    ...suspensions.flatMap(({ row, announced, suspended, resumed }) => [
      ...dated(row, "announced", announced),
      ...dated(row, "suspended", suspended),
      ...dated(row, "resumed", resumed),
    ]),
  ];
}

/** Rows of a source that no layer names would be in no picture. */
function remarkUnheld(dossier: Dossier, sources: SourcesFile, report: Report): void {
  const lastDay = lastDayOf(dossier);
  for (const { id } of dossier.sources.filter((s) => lastDay(s.id) === undefined)) {
    report("warning", `No layer in dossier.json holds the source ${id}: the map does not show its rows.`, {
      offset: sources.offsetOf(id),
      field: "id",
      value: id,
    });
  }
}

/** A region that nothing is said of would be missed on the map without a word. */
function remarkUndrawn(dossier: Dossier, problems: Problem[]): void {
  const named = namedCodes(dossier);
  for (const { properties } of dossier.regions ?? []) {
    const { code, name } = properties;
    if (named.has(code)) continue;
    const message = `No row names ${code} (${name}), and covered does not either: it is not drawn.`;
    problems.push({ severity: "warning", file: "regions.geojson", value: code, message });
  }
}

/** Whoever has no rank is outranked by those of his polity that have one, which may not be meant. */
function remarkRanks({ positions }: Dossier, problems: Problem[]): void {
  const ranked = new Set(positions.flatMap(({ polity, rank }) => (rank ? [polity] : [])));
  const lacking = positions.filter(
    ({ polity, rank, stance, standing }) =>
      ranked.has(polity) && !rank && stance && standing === "government",
  );
  for (const code of new Set(lacking.map(({ polity }) => polity))) {
    const [first, ...more] = lacking.filter(({ polity }) => polity === code);
    if (!first) continue;
    const rows = more.length > 0 ? `${first.id} and ${more.length} more have` : `${first.id} has`;
    const message = `${rows} no rank, and other rows of ${code} have one: a row without a rank counts as official.`;
    problems.push({ severity: "warning", ...first.row, field: "rank", value: "", message });
  }
}

/** What is worth a word in a dossier without errors. */
export function warningOn(
  dossier: Dossier,
  files: { header: HeaderFile; sources: SourcesFile },
  gazetteer: Gazetteer,
  problems: Problem[],
  reports: Reports,
): void {
  remarkUnused(dossier, files.header, files.sources, reports);
  remarkUnheld(dossier, files.sources, reports.sources);
  remarkOpening(dossier, files.header, reports.header);
  remarkLate(dossier, problems);
  warnOfOtherCalendars(rowDates(dossier), problems);
  remarkUndrawn(dossier, problems);
  remarkRanks(dossier, problems);
  const shapeless = new Map(
    [...(gazetteer.subdivisions ?? []), ...gazetteer.polities]
      .filter((p) => p.drawable === false)
      .map((p) => [p.code, p.name]),
  );
  const told = new Set<string>();
  for (const { polity, row } of [...dossier.positions, ...dossier.actions, ...dossier.suspensions]) {
    const name = polity && shapeless.get(polity);
    if (!polity || !name || told.has(polity)) continue;
    told.add(polity);
    const message = `${polity} (${name}) has no shape on the map: its rows are listed, not drawn.`;
    problems.push({ severity: "warning", ...row, field: "polity", value: polity, message });
  }
}
