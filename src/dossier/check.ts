import type { Dossier, RowOrigin } from "../model/dossier.ts";
import type { JsonPath } from "../model/json.ts";
import type { Problem } from "../model/problem.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { HeaderFile } from "./header.ts";
import { endOf, startOf } from "./instant.ts";
import { pathText, type Report } from "./report.ts";
import type { SourcesFile } from "./sources.ts";
import type { Checks } from "./vocabulary.ts";

type Say = (message: string | undefined, path: JsonPath, value: unknown, offset?: number) => void;

function checkIds({ raw }: HeaderFile, gazetteer: Gazetteer, say: Say): void {
  for (const list of ["stances", "organisations", "views"]) {
    const seen = new Set<string>();
    const items = Array.isArray(raw[list]) ? raw[list] : [];
    items.forEach((item: { id?: unknown } | null, i) => {
      const id = item?.id;
      if (typeof id !== "string") return;
      if (seen.has(id)) say(`The id ${id} stands twice in ${list}: each needs its own.`, [list, i, "id"], id);
      seen.add(id);
    });
  }
  const polities = new Map(gazetteer.polities.map((p) => [p.code, p.name]));
  (Array.isArray(raw.organisations) ? raw.organisations : []).forEach((item: { id?: unknown } | null, i) => {
    const name = polities.get(String(item?.id));
    const message = `${item?.id} is the code of a polity (${name}): an organisation needs another id.`;
    if (name) say(message, ["organisations", i, "id"], item?.id);
  });
}

/** The header's own references and dates; on the raw JSON, so that one fault does not hide another. */
export function checkHeader(file: HeaderFile, checks: Checks, gazetteer: Gazetteer, report: Report): void {
  const { raw, document, header } = file;
  const say: Say = (message, path, value, offset = document.offsetOf(path)) => {
    if (message) report("error", message, { offset, field: pathText(path), value: String(value) });
  };
  checkIds(file, gazetteer, say);
  const { subject, defaultSource, covered, names } = raw;
  if (typeof subject === "string") say(checks.polity(subject), ["subject"], subject);
  if (typeof defaultSource === "string") say(checks.source(defaultSource), ["defaultSource"], defaultSource);
  (Array.isArray(covered) ? covered : []).forEach((code, i) => {
    if (typeof code === "string") say(checks.polity(code), ["covered", i], code);
  });
  for (const code of names && typeof names === "object" && !Array.isArray(names) ? Object.keys(names) : []) {
    say(checks.polity(code), ["names", code], code, document.keyOffsetOf(["names", code]));
  }
  const { start, end } = header?.period ?? {};
  if (start && end && startOf(end) < startOf(start)) {
    say(`The period ends (${end}) before it begins (${start}).`, ["period", "end"], end);
  }
}

export interface Reports {
  header: Report;
  sources: Report;
}

function remarkUnused(dossier: Dossier, header: HeaderFile, sources: SourcesFile, reports: Reports): void {
  const used = new Set([...dossier.positions, ...dossier.suspensions].map((row) => row.source));
  for (const { id } of dossier.sources.filter((s) => !used.has(s.id))) {
    reports.sources("remark", `No row uses the source ${id}.`, {
      offset: sources.offsetOf(id),
      field: "id",
      value: id,
    });
  }
  const taken = new Set(dossier.positions.map((p) => p.stance));
  const byRole = new Map<string, string>();
  dossier.stances.forEach(({ id, role }, i) => {
    const where = {
      offset: header.document.offsetOf(["stances", i, "id"]),
      field: `stances[${i}].id`,
      value: id,
    };
    if (!taken.has(id)) reports.header("remark", `No position takes the stance ${id}.`, where);
    const twin = byRole.get(role);
    if (twin)
      reports.header(
        "remark",
        `The stances ${twin} and ${id} share the role ${role}, so they share a colour.`,
        where,
      );
    byRole.set(role, twin ?? id);
  });
}

/** A slip in the year would leave a row out of every picture without a word; flights may well resume later. */
function remarkLate({ period, positions, suspensions }: Dossier, problems: Problem[]): void {
  const end = endOf(period.end);
  const remark = (row: RowOrigin, field: string, value: string | undefined) => {
    if (!value || startOf(value) <= end) return;
    const message = `${value} lies after the period, which ends on ${period.end}: the map does not show it.`;
    problems.push({ voice: "remark", ...row, field, value, message });
  };
  for (const { row, date } of positions) remark(row, "date", date);
  for (const { row, announced, suspended } of suspensions) {
    remark(row, "announced", announced);
    remark(row, "suspended", suspended);
  }
}

/** What is worth a word in a dossier without errors. */
export function remarkOn(
  dossier: Dossier,
  files: { header: HeaderFile; sources: SourcesFile },
  gazetteer: Gazetteer,
  problems: Problem[],
  reports: Reports,
): void {
  remarkUnused(dossier, files.header, files.sources, reports);
  remarkLate(dossier, problems);
  const shapeless = new Map(
    gazetteer.polities.filter((p) => p.drawable === false).map((p) => [p.code, p.name]),
  );
  const told = new Set<string>();
  for (const { polity, row } of [...dossier.positions, ...dossier.suspensions]) {
    const name = polity && shapeless.get(polity);
    if (!polity || !name || told.has(polity)) continue;
    told.add(polity);
    const message = `${polity} (${name}) has no shape on the map: its rows are listed, not drawn.`;
    problems.push({ voice: "remark", ...row, field: "polity", value: polity, message });
  }
}
