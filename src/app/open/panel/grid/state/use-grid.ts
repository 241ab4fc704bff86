import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { numberName } from "../../../../language/locale.ts";
import { words } from "../../../../language/words.ts";
import { blockOf, blockText, cleared, filledDown, pastedBlock, rowsIn } from "../../../grid/block.ts";
import { setCells } from "../../../grid/grid-changes.ts";
import { hasHeadings, isKnownThroughout } from "../../../grid/headed.ts";
import { orderOf, type Sorting } from "../../../grid/order.ts";
import type { Session } from "../../../session.ts";
import type { ShownTable } from "../../../tables/tables.ts";
import { type KeyCommands, pressed } from "./grid-keys.ts";
import { type Selection, useSelection } from "./use-selection.ts";
import { useWindow } from "./use-window.ts";

/** Rows as they are shown: they stay where they are while their cells change, until they are sorted again. */
function useOrder({ rows }: ShownTable, moved: number) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const order = useMemo(() => orderOf(rows, sorting), [sorting, rows.length, moved]);
  const sort = (column: number) =>
    setSorting({ column, isDown: sorting?.column === column && !sorting.isDown });
  return { order, sorting, sort };
}

/** What was typed into cells and is still being read. */
function useTyped(session: Session) {
  const typed = useRef(new Map<string, string>());
  const isBusy = session.busy.value;
  useEffect(() => {
    if (!isBusy) typed.current.clear();
  }, [isBusy]);
  return typed.current;
}

/** Puts what was copied into the table: a block of cells where the selection is, or rows under headings of their own. */
async function paste(
  session: Session,
  table: ShownTable,
  text: string,
  over: { selection: Selection; order: number[] },
) {
  const block = blockOf(text);
  const { name, headings } = table;
  const place = session.editing.peek();
  if (hasHeadings(block, table)) {
    if (!isKnownThroughout(block, table)) session.editing.value = { kind: "columns", text };
    else {
      await session.take({ text, table: name });
      session.editing.value ??= place;
    }
    return;
  }
  const { changes, left, range } = pastedBlock(block, over.selection.range, over.order, headings.length);
  const say = words.peek().grid;
  await setCells(session, table, changes, say.changes.pasted);
  if (left > 0) session.notes.value = [...session.notes.peek(), say.tooWide(left)];
  over.selection.select(range);
}

/** A grid of a table's cells: what is shown of it, where the reader is in it, and what keys do. */
export function useGrid(session: Session, table: ShownTable) {
  const { rows, headings } = table;
  const { order, sorting, sort } = useOrder(table, session.moved.value);
  const windowed = useWindow(order.length);
  const selection = useSelection(order.length, headings.length, windowed.reveal);
  const typed = useTyped(session);
  const [begun, setBegun] = useState<string | null>(null);
  const { active, range } = selection;
  const cellAt = (row: number, column: number) =>
    typed.get(`${order[row]} ${column}`) ?? rows[order[row] ?? -1]?.cells[column] ?? "";
  const commands: KeyCommands = {
    edit: (text) => order.length > 0 && setBegun(text ?? cellAt(active.row, active.column)),
    clear: () => void setCells(session, table, cleared(range, order)),
    fillDown: () =>
      void setCells(session, table, filledDown(rows, range, order), words.peek().grid.changes.filled),
  };
  const commit = (value: string, by?: { row: number; column: number }) => {
    const { row, column } = active;
    setBegun(null);
    if (by) selection.go({ row: row + by.row, column: column + by.column });
    if (value === cellAt(row, column)) return;
    const index = order[row] ?? -1;
    typed.set(`${index} ${column}`, value);
    void setCells(session, table, [{ row: index, column, value }]);
  };
  return {
    ...windowed,
    order,
    sorting,
    sort,
    selection,
    begun,
    cellAt,
    commands,
    commit,
    leave: () => {
      setBegun(null);
      selection.go(active);
    },
    key: (event: KeyboardEvent) => {
      const size = { rows: order.length, columns: headings.length };
      if (begun === null && pressed(event, selection, size, commands)) event.preventDefault();
    },
    copied: (event: ClipboardEvent) => {
      if (begun !== null) return;
      event.preventDefault();
      const chosen = rowsIn(range, order).flatMap((row) => rows[row] ?? []);
      event.clipboardData?.setData("text/plain", blockText(chosen, range));
    },
    pasted: (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (begun !== null || text === "") return;
      event.preventDefault();
      event.stopPropagation();
      void paste(session, table, text, { selection, order });
    },
    numberOf: (row: number) => numberName((order[row] ?? 0) + 1),
  };
}
