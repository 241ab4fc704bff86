import { useMemo, useState } from "preact/hooks";
import { words } from "../../../language/words.ts";
import { foundCells, replacements } from "../../grid/find.ts";
import { setCells } from "../../grid/grid-changes.ts";
import { columnLabel } from "../../grid/headed.ts";
import type { Session } from "../../session.ts";
import type { ShownTable } from "../../tables/tables.ts";
import type { useGrid } from "./state/use-grid.ts";

/** Finds a text in one column or in all, and puts another in its place in one step. */
export function FindReplace({
  session,
  grid,
  table,
}: {
  session: Session;
  grid: ReturnType<typeof useGrid>;
  table: ShownTable;
}) {
  const { find: say, changes: names } = words.value.grid;
  const [text, setText] = useState("");
  const [by, setBy] = useState("");
  const [where, setWhere] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const column = where === "" ? undefined : Number(where);
  const wanted = { text, column, matchCase };
  const found = useMemo(() => foundCells(table.rows, wanted), [table.rows, text, column, matchCase]);
  const { active, go } = grid.selection;
  const next = () => {
    const at = new Map(grid.order.map((index, row) => [index, row]));
    const spots = found.map((one) => ({ row: at.get(one.row) ?? 0, column: one.column }));
    spots.sort((a, b) => a.row - b.row || a.column - b.column);
    const after = spots.find(
      (spot) => spot.row > active.row || (spot.row === active.row && spot.column > active.column),
    );
    const to = after ?? spots[0];
    if (to) go(to);
  };
  const replaceAll = () =>
    void setCells(session, table, replacements(table.rows, wanted, by), (count, file) =>
      names.replaced(text, count, file),
    );
  const typing = (set: (value: string) => void) => ({
    autocomplete: "off",
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => set(currentTarget.value),
  });
  return (
    <details class="grid-find">
      <summary>{say.open}</summary>
      <div class="cell names">
        <input aria-label={say.find} placeholder={say.find} value={text} {...typing(setText)} />
        <input aria-label={say.replace} placeholder={say.replace} value={by} {...typing(setBy)} />
        <select aria-label={say.where} onChange={({ currentTarget }) => setWhere(currentTarget.value)}>
          <option value="">{say.all}</option>
          {table.headings.map((heading, i) => (
            <option key={heading} value={i} selected={where === String(i)}>
              {columnLabel(table, i)}
            </option>
          ))}
        </select>
      </div>
      <div class="choice">
        <label>
          <input type="checkbox" checked={matchCase} onChange={() => setMatchCase(!matchCase)} />
          <span>{say.matchCase}</span>
        </label>
      </div>
      <div class="names">
        <span class="soft" role="status">
          {text !== "" && say.count(found.length)}
        </span>
        <button type="button" disabled={found.length === 0} onClick={next}>
          {say.next}
        </button>
        <button type="button" disabled={found.length === 0} onClick={replaceAll}>
          {say.replaceAll}
        </button>
      </div>
    </details>
  );
}
