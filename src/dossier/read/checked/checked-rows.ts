import type { CheckedRow, CheckedSource, Dossier, IsoDate, RowOrigin } from "../../../model/dossier.ts";

type Row = CheckedRow & { source: string; origin: RowOrigin };

/** What of a row a check stands for. */
export function rowsOf({
  positions,
  actions,
  suspensions,
}: Pick<Dossier, "positions" | "actions" | "suspensions">): Row[] {
  return [...positions, ...actions, ...suspensions].map((row) => ({
    row: row.id,
    ...("date" in row && row.date && { date: row.date }),
    ...(row.locator && { locator: row.locator }),
    ...(row.quote && { quote: row.quote }),
    source: row.source,
    origin: row.row,
  }));
}

/** What is kept of the rows of one source. */
export function checkedRows(dossier: Dossier, source: string): CheckedRow[] {
  return rowsOf(dossier)
    .filter((row) => row.source === source)
    .map(({ source: _, origin: __, ...row }) => row);
}

export const CHECKED_FIELDS = ["date", "locator", "quote"] as const;

/** Days of the check by row, of those rows that are still as they were checked. */
export function checkedDays(dossier: Dossier): Map<string, IsoDate> {
  if (!dossier.checked) return new Map();
  const rows = new Map(rowsOf(dossier).map((row) => [row.row, row]));
  const same = (record: CheckedSource, kept: CheckedRow) => {
    const row = rows.get(kept.row);
    return row?.source === record.source && CHECKED_FIELDS.every((field) => row[field] === kept[field]);
  };
  return new Map(
    dossier.checked.flatMap((record) =>
      record.rows
        .filter((kept) => same(record, kept))
        .map((kept): [string, IsoDate] => [kept.row, record.date]),
    ),
  );
}
