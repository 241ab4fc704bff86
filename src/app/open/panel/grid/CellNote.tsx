import { words } from "../../../language/words.ts";
import { setCells } from "../../grid/grid-changes.ts";
import { columnLabel, columnUnder } from "../../grid/headed.ts";
import type { Session } from "../../session.ts";
import { Help, Said } from "../fields/Frame.tsx";
import type { CellsProps } from "./Cells.tsx";

/** What the active cell holds, what its column is for, and what is wrong with it. */
export function CellNote({
  session,
  grid,
  table,
  problems,
}: Pick<CellsProps, "grid" | "table" | "problems"> & { session: Session }) {
  const { row, column } = grid.selection.active;
  const index = grid.order[row] ?? -1;
  const known = columnUnder(table, column);
  const set = (value: string) => void setCells(session, table, [{ row: index, column, value }]);
  return (
    <div class="cell grid-note">
      <p>
        <strong>{columnLabel(table, column)}</strong> <span dir="auto">{grid.cellAt(row, column)}</span>
      </p>
      <div role="status">
        <Said id="grid" problems={problems.at(index, column)} set={set} />
      </div>
      <Help id="grid" text={known?.help ?? words.value.grid.column.ownHelp} />
    </div>
  );
}
