import * as v from "valibot";
import type { CheckedSource, Dossier } from "../../../model/dossier.ts";
import type { Problem } from "../../../model/problem.ts";
import { decodeText, shown } from "../../../model/text/text.ts";
import { reporter } from "../../report.ts";
import { readJson } from "../header/header.ts";
import { cellFinder } from "../tables/cells.ts";
import { CHECKED_FIELDS, rowsOf } from "./checked-rows.ts";

/** Keeps what was proved against copies of the sources, so that those who have no copy can rely on it. */
export const CHECKED = "checked.json";

const text = v.exactOptional(v.string());
const RowSchema = v.object({ row: v.string(), date: text, locator: text, quote: text });
const RecordSchema = v.object({
  dossier: v.string(),
  source: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  date: v.string(),
  rows: v.array(RowSchema),
});
const CheckedSchema = v.object({ checked: v.array(RecordSchema) });

/** Whether a value from JSON is a file of records, whatever else it holds. */
export function isCheckedFile(
  value: unknown,
): value is Record<string, unknown> & v.InferOutput<typeof CheckedSchema> {
  return v.is(CheckedSchema, value);
}

type Files = Record<string, Uint8Array>;

/** The records of a dossier's own file; none where it has none. What is wrong with the file is told. */
export function readChecked(files: Files, dossierId: string, problems: Problem[]): CheckedSource[] {
  const bytes = files[CHECKED];
  if (!bytes) return [];
  const decoded = decodeText(bytes);
  if (!("text" in decoded)) {
    problems.push({ severity: "error", file: CHECKED, ...decoded.position, message: decoded.fault });
    return [];
  }
  const { output } = readJson(decoded.text, CheckedSchema, reporter(CHECKED, decoded.text, problems));
  return (output?.checked ?? []).filter(({ dossier }) => dossier === dossierId);
}

/**
 * Every field that is not any more what was checked. `proved`: sources that are proved now, of which only the date has
 * to be taken on trust.
 */
export function changedSinceChecked(dossier: Dossier, files: Files, proved: string[]): Problem[] {
  const rows = new Map(rowsOf(dossier).map((row) => [row.row, row]));
  const cell = cellFinder(files);
  const changesOf = ({ source, date: day, rows: kept }: CheckedSource): Problem[] =>
    kept.flatMap((before) => {
      const row = rows.get(before.row);
      if (!row) return [];
      const fields = CHECKED_FIELDS.filter((field) => row[field] !== before[field]);
      return fields
        .filter((field) => field === "date" || !proved.includes(source))
        .map((field): Problem => {
          const was = before[field] === undefined ? "empty" : shown(before[field]);
          return {
            severity: "error",
            file: row.origin.file,
            ...cell(row.origin, field),
            field,
            value: row[field] ?? "",
            message: `The ${field} is not what was checked against ${source} on ${day}, which was ${was}: undo the change, or check it again with --source and --sign.`,
          };
        });
    });
  return (dossier.checked ?? []).flatMap(changesOf);
}
