import { useState } from "preact/hooks";
import { LAYOUTS } from "../../../../dossier/read/tables/layouts.ts";
import { words } from "../../../language/words.ts";
import { appendRow } from "../../changes.ts";
import { labelOf } from "../../forms/fields.ts";
import { rowsIn } from "../../grid/block.ts";
import { addColumn, copyRows, deleteRows, removeColumn } from "../../grid/grid-changes.ts";
import { columnCalled, columnLabel } from "../../grid/headed.ts";
import type { Session } from "../../session.ts";
import { columnAt } from "../../tables/csv-text.ts";
import { Help } from "../fields/Frame.tsx";
import type { CellsProps } from "./Cells.tsx";

type ToolProps = Pick<CellsProps, "grid" | "table" | "problems"> & { session: Session };

/** Adds one of the table's columns, or one of the reader's own. */
function NewColumn({
  session,
  table,
  done,
}: Pick<ToolProps, "session" | "table"> & { done: (at: number) => void }) {
  const say = words.value.grid.column;
  const { name, headings } = table;
  const lacking = LAYOUTS[name].columns.filter((column) => columnAt(headings, column, name) < 0);
  const [chosen, choose] = useState(lacking[0] ?? "");
  const [own, setOwn] = useState("");
  const heading = chosen || own.trim();
  const isTaken = heading !== "" && columnAt(headings, heading, name) >= 0;
  const add = async () => {
    await addColumn(session, table, heading, labelOf(name, heading));
    done(headings.length);
  };
  return (
    <fieldset class="new-source">
      <legend>{say.add}</legend>
      <select aria-label={say.which} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {lacking.map((column) => (
          <option key={column} value={column} selected={column === chosen}>
            {labelOf(name, column)}
          </option>
        ))}
        <option value="" selected={chosen === ""}>
          {say.own}
        </option>
      </select>
      {chosen === "" && (
        <input
          aria-label={say.name}
          value={own}
          onInput={({ currentTarget }) => setOwn(currentTarget.value)}
        />
      )}
      <Help id="new-column" text={columnCalled(name, chosen)?.help ?? say.ownHelp} />
      <p class="fault" role="alert">
        {isTaken && say.taken(heading)}
      </p>
      <button type="button" disabled={heading === "" || isTaken} onClick={() => void add()}>
        {say.add}
      </button>
    </fieldset>
  );
}

function Rows({ session, grid, table }: ToolProps) {
  const say = words.value.grid;
  const { range, go } = grid.selection;
  const chosen = rowsIn(range, grid.order);
  const add = async () => {
    await appendRow(session, table.name, {});
    go({ row: grid.order.length, column: 0 });
  };
  const remove = async () => {
    await deleteRows(session, table, chosen);
    session.moved.value++;
    go({ row: range.top, column: range.left });
  };
  // Rows are meant by their numbers, which a change that is still under way may move.
  const isNone = chosen.length === 0 || session.busy.value;
  return (
    <>
      <button type="button" onClick={() => void add()}>
        {say.add}
      </button>
      <button type="button" disabled={isNone} onClick={() => void copyRows(session, table, chosen)}>
        {say.duplicate(chosen.length)}
      </button>
      <button type="button" disabled={isNone} onClick={() => void remove()}>
        {say.delete(chosen.length)}
      </button>
      <button type="button" disabled={chosen.length < 2} onClick={grid.commands.fillDown}>
        {say.fill}
      </button>
    </>
  );
}

/** What can be done with rows and columns of the grid. */
export function Tools(props: ToolProps) {
  const { session, grid, table, problems } = props;
  const say = words.value.grid;
  const [isAdding, setAdding] = useState(false);
  const { active, go } = grid.selection;
  const label = columnLabel(table, active.column);
  const remove = () => {
    const filled = table.rows.filter(({ cells }) => cells[active.column]).length;
    if (filled > 0 && !window.confirm(say.column.ask(label, filled))) return;
    void removeColumn(session, table, active.column, label);
  };
  const nextProblem = () => {
    const wrong = new Set(problems.rows);
    const after = grid.order.findIndex((index, row) => row > active.row && wrong.has(index));
    const row = after >= 0 ? after : grid.order.findIndex((index) => wrong.has(index));
    const at = table.headings.findIndex((_, i) => problems.at(grid.order[row] ?? -1, i).length > 0);
    go({ row, column: Math.max(0, at) });
  };
  return (
    <>
      <div class="names">
        <Rows {...props} />
        <button type="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          {say.column.add}
        </button>
        <button type="button" disabled={table.headings.length < 2 || session.busy.value} onClick={remove}>
          {say.column.remove(label)}
        </button>
        {problems.rows.length > 0 && (
          <button type="button" onClick={nextProblem}>
            {say.nextProblem(problems.rows.length)}
          </button>
        )}
      </div>
      {isAdding && (
        <NewColumn
          session={session}
          table={table}
          done={(column) => {
            setAdding(false);
            go({ row: active.row, column });
          }}
        />
      )}
    </>
  );
}
