import type { TableName } from "../../model/columns/columns.ts";
import { words } from "../language/words.ts";
import { withLine, withText } from "./edit/edit.ts";
import { withoutRows } from "./edit/edit-rows.ts";
import { type Place, standingPlace } from "./edit/edit-target.ts";
import { withoutFiles } from "./files/files.ts";
import { type RowValues, withField, withRow } from "./forms/row-values.ts";
import type { Session } from "./session.ts";
import { withRecordsOfNewId } from "./start/follow-id.ts";
import { tablesOf } from "./tables/tables.ts";

const tableOf = (session: Session, table: TableName) =>
  tablesOf(session.files.peek() ?? {}).find(({ name }) => name === table);

const countOf = (session: Session, table: TableName) => tableOf(session, table)?.rows.length ?? 0;
const fileOf = (session: Session, table: TableName) => tableOf(session, table)?.file ?? `${table}.csv`;
const changes = () => words.peek().open.changes;

/** Adds a row at the end of a table. */
export const appendRow = (session: Session, table: TableName, values: RowValues): Promise<void> =>
  session.change(changes().added[table], (files) => session.told(withRow(files, table, values)));

/** Adds a row at the end of a table and goes to it; stays where the table is full, which the session tells. */
export async function addRow(session: Session, table: TableName, values: RowValues): Promise<void> {
  const before = countOf(session, table);
  await appendRow(session, table, values);
  const index = countOf(session, table) - 1;
  if (index >= before) session.editing.value = { kind: "row", table, index, column: -1 };
}

/** Deletes a row and goes to the one that takes its place. */
export async function deleteRow(session: Session, place: Place & { kind: "row" }): Promise<void> {
  const { table, index } = place;
  const before = session.files.peek();
  const name = changes().deleted(fileOf(session, table));
  await session.change(name, (files) => session.told(withoutRows(files, table, [index])));
  const files = session.files.peek();
  if (!files || files === before) return;
  session.moved.value++;
  session.editing.value = standingPlace(place, files);
}

/** Another value for a cell of a row; `label` is what the reader knows its column by. */
export function setCell(
  session: Session,
  { table, index }: Place & { kind: "row" },
  cell: { heading: string; value: string; label?: string },
): Promise<void> {
  const name = changes().cell(cell.label ?? cell.heading, fileOf(session, table));
  return session.change(name, (files) => session.told(withField(files, table, index, cell)));
}

export function setLine(session: Session, file: string, line: number, value: string): Promise<void> {
  return session.change(changes().line(line, file), (files) => withLine(files, file, line, value));
}

/** Another text for a file; `field`: the one that is changed of it. */
export function setText(session: Session, file: string, text: string, field?: string): Promise<void> {
  const name = field === undefined ? changes().text(file) : changes().cell(field, file);
  return session.change(name, (files) => withRecordsOfNewId(files, withText(files, file, text)));
}

export function leaveOut(session: Session, file: string): Promise<void> {
  return session.change(changes().removed(file), (files) => withoutFiles(files, [file]));
}
