import type { Gazetteer } from "../../../../dossier/regions/gazetteer.ts";
import { words } from "../../../language/words.ts";
import type { Files } from "../../files/files.ts";
import { holds } from "../../grid/block.ts";
import { columnLabel } from "../../grid/headed.ts";
import type { CellProblems } from "../../grid/problems.ts";
import type { ShownTable } from "../../tables/tables.ts";
import { CellInput } from "./CellInput.tsx";
import type { useGrid } from "./state/use-grid.ts";
import { cellId } from "./state/use-selection.ts";

export interface CellsProps {
  grid: ReturnType<typeof useGrid>;
  table: ShownTable;
  files: Files;
  gazetteer: Gazetteer;
  problems: CellProblems;
}

function Cell({
  grid,
  table,
  files,
  gazetteer,
  problems,
  row,
  column,
}: CellsProps & { row: number; column: number }) {
  const { selection, begun, commands, commit, leave } = grid;
  const { active, range } = selection;
  const isActive = active.row === row && active.column === column;
  const value = grid.cellAt(row, column);
  const worst = problems.at(grid.order[row] ?? -1, column);
  const isWrong = worst.some(({ severity }) => severity === "error");
  const chosen = ({ shiftKey }: MouseEvent) => {
    if (isActive && begun === null) commands.edit();
    else if (begun === null || !isActive) selection.go({ row, column }, shiftKey);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <td
      id={cellId({ row, column })}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, as its table says
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      dir="auto"
      aria-selected={holds(range, row, column)}
      aria-invalid={isWrong || undefined}
      data-told={!isWrong && worst.length > 0 ? "" : undefined}
      // A press takes the focus only where there is a cell to be left, so that Shift can extend what is selected.
      onMouseDown={(event) => begun === null && event.preventDefault()}
      onFocus={() => !isActive && begun === null && selection.go({ row, column })}
      onClick={chosen}
      onPointerEnter={({ buttons, pointerType }) =>
        buttons === 1 && pointerType === "mouse" && begun === null && selection.go({ row, column }, true)
      }
    >
      {isActive && begun !== null ? (
        <CellInput
          table={table}
          column={column}
          files={files}
          gazetteer={gazetteer}
          label={columnLabel(table, column)}
          value={value}
          begun={begun}
          commit={commit}
          leave={leave}
        />
      ) : (
        value
      )}
    </td>
  );
}

/** The rows that are near what is seen, and room for the others. */
export function Cells(props: CellsProps) {
  const { grid, table } = props;
  const { order, from, to, rowHeight, selection } = grid;
  const say = words.value.grid;
  const gap = (rows: number) =>
    rows > 0 && (
      <tr style={{ height: `${rows * rowHeight}px` }}>
        <td colSpan={table.headings.length + 1} />
      </tr>
    );
  return (
    <tbody>
      {gap(from)}
      {order.slice(from, to).map((index, i) => (
        <tr key={index} aria-rowindex={from + i + 2} style={{ height: `${rowHeight}px` }}>
          <th
            scope="row"
            aria-label={say.row(index + 1)}
            onClick={() =>
              selection.select({ top: from + i, bottom: from + i, left: 0, right: table.headings.length - 1 })
            }
          >
            {grid.numberOf(from + i)}
          </th>
          {table.headings.map((_, column) => (
            <Cell key={column} {...props} row={from + i} column={column} />
          ))}
        </tr>
      ))}
      {gap(order.length - to)}
    </tbody>
  );
}
