import { useMemo } from "preact/hooks";
import type { Gazetteer } from "../../../../dossier/regions/gazetteer.ts";
import { words } from "../../../language/words.ts";
import type { Files } from "../../files/files.ts";
import { columnLabel } from "../../grid/headed.ts";
import { problemsIn } from "../../grid/problems.ts";
import type { Session } from "../../session.ts";
import type { ShownTable } from "../../tables/tables.ts";
import { CellNote } from "./CellNote.tsx";
import { Cells } from "./Cells.tsx";
import { FindReplace } from "./FindReplace.tsx";
import { useGrid } from "./state/use-grid.ts";
import { Tools } from "./Tools.tsx";

interface GridProps {
  session: Session;
  table: ShownTable;
  files: Files;
  gazetteer: Gazetteer;
}

function Head({ table, grid }: { table: ShownTable; grid: ReturnType<typeof useGrid> }) {
  const say = words.value.grid;
  const { sorting, sort } = grid;
  const order = (column: number) =>
    sorting?.column === column ? (sorting.isDown ? "descending" : "ascending") : undefined;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <span class="unseen">{say.rows}</span>
        </th>
        {table.headings.map((heading, column) => (
          <th key={`${column} ${heading}`} scope="col" aria-sort={order(column)}>
            <button
              type="button"
              tabIndex={-1}
              title={heading}
              aria-label={say.sort(columnLabel(table, column))}
              onClick={() => sort(column)}
            >
              {columnLabel(table, column)}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Columns of sentences want more room than others. */
const WIDE = /^(quote|gist|translation|note|title)/i;

/** The rows of a table, each cell of which can be edited in place. */
export function Grid({ session, table, files, gazetteer }: GridProps) {
  const say = words.value.grid;
  const grid = useGrid(session, table);
  const reading = session.reading.value;
  const problems = useMemo(
    () => (reading ? problemsIn(reading)(table) : { at: () => [], rows: [] }),
    [reading, table],
  );
  const { active, range } = grid.selection;
  const isSeen = active.row >= grid.from && active.row < grid.to;
  const parts = { grid, table, files, gazetteer, problems };
  return (
    <div class="grid">
      <h3 tabIndex={-1}>{say.title[table.name]}</h3>
      <Tools session={session} {...parts} />
      <FindReplace session={session} grid={grid} table={table} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what its cells do not take of keys, it takes */}
      <div
        ref={grid.box}
        class="grid-box"
        tabIndex={isSeen ? -1 : 0}
        style={{ "--row": `${grid.rowHeight}px` }}
        onScroll={grid.scrolled}
        onKeyDown={grid.key}
        onCopy={grid.copied}
        onPaste={grid.pasted}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
          role="grid"
          aria-label={say.title[table.name]}
          aria-describedby="grid-keys"
          aria-multiselectable="true"
          aria-rowcount={table.rows.length + 1}
          aria-colcount={table.headings.length + 1}
        >
          <colgroup>
            <col class="row-number" />
            {table.headings.map((heading, i) => (
              <col key={i} class={WIDE.test(heading) ? "wide" : undefined} />
            ))}
          </colgroup>
          <Head table={table} grid={grid} />
          <Cells {...parts} />
        </table>
      </div>
      <p class="soft" role="status">
        {say.selected(range.bottom - range.top + 1, range.right - range.left + 1)}
      </p>
      <CellNote session={session} {...parts} />
      <p id="grid-keys" class="soft">
        {say.keys}
      </p>
    </div>
  );
}
