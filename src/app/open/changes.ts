import type { TableName } from "../../model/columns/columns.ts";
import { words } from "../language/words.ts";
import { withCell, withLine, withText } from "./edit/edit.ts";
import { withNewRow, withoutRow } from "./edit/edit-rows.ts";
import { type Place, standingPlace } from "./edit/edit-target.ts";
import { withoutFiles } from "./files/files.ts";
import type { Session } from "./session.ts";
import { tablesOf } from "./tables/tables.ts";

const tableOf = (session: Session, table: TableName) =>
  tablesOf(session.files.peek() ?? {}).find(({ name }) => name === table);

const countOf = (session: Session, table: TableName) => tableOf(session, table)?.rows.length ?? 0;
const fileOf = (session: Session, table: TableName) => tableOf(session, table)?.file ?? `${table}.csv`;
const changes = () => words.peek().open.changes;

/** Adds a row at the end of a table and goes to it; stays where the table is full, which the session tells. */
export async function addRow(session: Session, table: TableName): Promise<void> {
  const before = countOf(session, table);
  const name = changes().added(fileOf(session, table));
  await session.change(name, (files) => session.told(withNewRow(files, table)));
  const index = countOf(session, table) - 1;
  // The cell after the id, which the row has already.
  if (index >= before) session.editing.value = { kind: "row", table, index, column: 1 };
}

/** Deletes a row and goes to the one that takes its place. */
export async function deleteRow(session: Session, place: Place & { kind: "row" }): Promise<void> {
  const { table, index } = place;
  const before = session.files.peek();
  const name = changes().deleted(fileOf(session, table));
  await session.change(name, (files) => session.told(withoutRow(files, table, index)));
  const files = session.files.peek();
  if (!files || files === before) return;
  session.moved.value++;
  session.editing.value = standingPlace(place, files);
}

/** Another value for a cell of a row. */
export function setCell(session: Session, place: Place & { kind: "row" }, value: string): Promise<void> {
  const { table, index, column } = place;
  const heading = tableOf(session, table)?.headings[column] ?? "";
  const name = changes().cell(heading, fileOf(session, table));
  return session.change(name, (files) => session.told(withCell(files, table, index, column, value)));
}

export function setLine(session: Session, file: string, line: number, value: string): Promise<void> {
  return session.change(changes().line(line, file), (files) => withLine(files, file, line, value));
}

export function setText(session: Session, file: string, text: string): Promise<void> {
  return session.change(changes().text(file), (files) => withText(files, file, text));
}

export function leaveOut(session: Session, file: string): Promise<void> {
  return session.change(changes().removed(file), (files) => withoutFiles(files, [file]));
}
