import { words } from "../../language/words.ts";
import { withoutRows } from "../edit/edit-rows.ts";
import type { Session } from "../session.ts";
import { type ShownTable, tablesOf } from "../tables/tables.ts";
import { type CellChange, withCells } from "./cells.ts";
import { withColumn, withCopies, withoutColumn } from "./shape.ts";

const names = () => words.peek().grid.changes;
type Named = (count: number, file: string) => string;

const isOther = (rows: ShownTable["rows"], { row, column, value }: CellChange): boolean =>
  (rows[row]?.cells[column] ?? "") !== value || !rows[row];

/** Other values in cells; as one step of the history, by the name that it is given. */
export async function setCells(
  session: Session,
  { name, file, rows }: ShownTable,
  given: CellChange[],
  named: Named = names().cells,
): Promise<void> {
  const count = given.filter((change) => isOther(rows, change)).length || given.length;
  await session.change(named(count, file), (files) => {
    // Against the table as it is by then: a change before this one may still have been waiting when it was made.
    const now = tablesOf(files).find((table) => table.name === name)?.rows ?? [];
    const changes = given.filter((change) => isOther(now, change));
    return changes.length === 0 ? files : session.told(withCells(files, name, changes));
  });
}

export const copyRows = (session: Session, { name, file }: ShownTable, rows: readonly number[]) =>
  session.change(names().duplicated(rows.length, file), (files) =>
    session.told(withCopies(files, name, rows)),
  );

export const deleteRows = (session: Session, { name, file }: ShownTable, rows: readonly number[]) =>
  session.change(names().deleted(rows.length, file), (files) => session.told(withoutRows(files, name, rows)));

/** `label`: what the reader knows the column by. */
export const addColumn = (session: Session, { name, file }: ShownTable, heading: string, label: string) =>
  session.change(names().column(label, file), (files) => session.told(withColumn(files, name, heading)));

export const removeColumn = (session: Session, { name, file }: ShownTable, column: number, label: string) =>
  session.change(names().noColumn(label, file), (files) => session.told(withoutColumn(files, name, column)));
