import { useMemo, useState } from "preact/hooks";
import { LAYOUTS } from "../../../../dossier/read/tables/layouts.ts";
import type { TableName } from "../../../../model/columns/columns.ts";
import { words } from "../../../language/words.ts";
import { labelOf } from "../../forms/fields.ts";
import type { Session } from "../../session.ts";
import { guessed, mapped, unmapped } from "../../tables/columns.ts";

/** Tables that rows are pasted into by hand. */
const TABLES = ["positions", "actions"] as const satisfies TableName[];

/** Values of a column that show what it holds. */
const SHOWN = 3;

const columnsOf = (table: TableName) =>
  LAYOUTS[table].columns.map((code) => ({ code, name: labelOf(table, code) }));

/** Says what the columns of pasted rows are, where their first row does not. */
export function Columns({ session, text }: { session: Session; text: string }) {
  const say = words.value.open.columns;
  const rows = useMemo(() => unmapped(text), [text]);
  const [table, setTable] = useState<TableName>("positions");
  const labels = new Map(columnsOf(table).map(({ code, name }) => [name.toLowerCase(), code]));
  const first = guessed(rows, table, labels);
  const [own, setOwn] = useState<Record<number, string>>({});
  const [isHeading, setHeading] = useState(first.some(Boolean));
  const chosen = first.map((heading, i) => own[i] ?? heading);
  const twice = chosen.find((heading, i) => heading !== "" && chosen.indexOf(heading) !== i);
  const count = rows.rows.length - (isHeading ? 1 : 0);
  const isReady = twice === undefined && chosen.some(Boolean) && count > 0;
  const add = () => void session.take({ text: mapped(rows, chosen, isHeading), table });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h3>{say.title}</h3>
      <div class="cell">
        <label for="columns-table">{say.what}</label>
        <select
          id="columns-table"
          onChange={({ currentTarget }) => setTable(currentTarget.value as TableName)}
        >
          {TABLES.map((name) => (
            <option key={name} value={name} selected={name === table}>
              {say.tables[name]}
            </option>
          ))}
        </select>
      </div>
      <div class="choice">
        <label>
          <input type="checkbox" checked={isHeading} onChange={() => setHeading(!isHeading)} />
          <span>{say.isHeading}</span>
        </label>
      </div>
      {chosen.map((heading, i) => (
        <div class="cell" key={i}>
          <label for={`column-${i}`}>{say.column(i + 1)}</label>
          <select
            id={`column-${i}`}
            onChange={({ currentTarget }) => setOwn({ ...own, [i]: currentTarget.value })}
          >
            <option value="" selected={heading === ""}>
              {say.leaveOut}
            </option>
            {columnsOf(table).map(({ code, name }) => (
              <option key={code} value={code} selected={code === heading}>
                {name}
              </option>
            ))}
          </select>
          <p class="soft">
            {rows.rows
              .slice(0, SHOWN)
              .map((row) => row[i])
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
      ))}
      <p class="fault" role="alert">
        {twice !== undefined && say.twice(labelOf(table, twice))}
      </p>
      <button type="button" class="primary" disabled={!isReady} onClick={add}>
        {say.add(count)}
      </button>
    </form>
  );
}
