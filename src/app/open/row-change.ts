import type { TableName } from "../../model/columns/columns.ts";
import { withNewRow, withoutRow } from "./edit/edit-rows.ts";
import type { Place } from "./edit/edit-target.ts";
import type { Session } from "./session.ts";
import { tablesOf } from "./tables/tables.ts";

function countOf(session: Session, table: TableName): number {
  return tablesOf(session.files.peek() ?? {}).find(({ name }) => name === table)?.rows.length ?? 0;
}

/** Adds a row at the end of a table and goes to it; stays where the table is full, which the session tells. */
export async function addRow(session: Session, table: TableName): Promise<void> {
  const before = countOf(session, table);
  await session.change((files) => session.told(withNewRow(files, table)));
  const index = countOf(session, table) - 1;
  // The cell after the id, which the row has already.
  if (index >= before) session.editing.value = { kind: "row", table, index, column: 1 };
}

/** Deletes a row and goes to the one that takes its place; it can be taken back until something else changes. */
export async function deleteRow(session: Session, place: Place & { kind: "row" }): Promise<void> {
  const { table, index } = place;
  const before = session.files.peek();
  await session.change((files) => session.told(withoutRow(files, table, index)));
  if (session.files.peek() === before) return;
  const last = countOf(session, table) - 1;
  session.moved.value++;
  session.editing.value = last < 0 ? null : { ...place, index: Math.min(index, last) };
  session.deleted.value = { files: before ?? {}, place };
}

/** Puts the row back that was deleted last. */
export async function takeBack(session: Session): Promise<void> {
  const deleted = session.deleted.peek();
  if (!deleted) return;
  await session.change(() => deleted.files);
  session.moved.value++;
  session.editing.value = deleted.place;
}
