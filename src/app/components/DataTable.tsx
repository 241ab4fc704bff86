import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { compareTexts } from "../language/locale.ts";

export type SortKey = string | number | undefined;

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** What rows are ordered by; a column without it cannot be sorted. Rows without a key come last either way. */
  key?: (row: Row) => SortKey;
  /** Holds sentences, and wants the room for them. */
  wide?: boolean;
}

export interface Sorting {
  column: string;
  down: boolean;
}

function compare(a: Exclude<SortKey, undefined>, b: Exclude<SortKey, undefined>): number {
  return typeof a === "number" && typeof b === "number" ? a - b : compareTexts(String(a), String(b));
}

/** Stable: rows that are alike stay in the dossier's order, in both directions. */
export function sorted<Row>(rows: Row[], columns: Column<Row>[], { column, down }: Sorting): Row[] {
  const key = columns.find((c) => c.id === column)?.key;
  if (!key) return rows;
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return down ? compare(y, x) : compare(x, y);
  });
}

interface Props<Row> {
  id: string;
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  /** Column that the rows are sorted by at first, ascending. */
  first: string;
}

/** A table in a box that scrolls by itself; the first column names the row. */
export function DataTable<Row extends { id: string }>({ id, caption, columns, rows, first }: Props<Row>) {
  const [sorting, setSorting] = useState<Sorting>({ column: first, down: false });
  const sort = (column: string) => setSorting({ column, down: sorting.column === column && !sorting.down });
  const heading = ({ id: column, title, key }: Column<Row>) => {
    const active = sorting.column === column;
    const order = sorting.down ? "descending" : "ascending";
    return (
      <th key={column} scope="col" {...(active && { "aria-sort": order })}>
        {key ? (
          <button type="button" onClick={() => sort(column)}>
            {title}
          </button>
        ) : (
          title
        )}
      </th>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section class="table-box" tabIndex={0} aria-labelledby={`${id}-caption`}>
      <table id={id}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead>
          <tr>{columns.map(heading)}</tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sorting).map((row) => (
            <tr key={row.id}>
              {columns.map(({ id: column, cell, wide }, i) =>
                i === 0 ? (
                  <th key={column} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={column} class={wide ? "wide" : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
