import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { compareTexts } from "../../../language/locale.ts";
import { Blocks } from "../../common/Blocks.tsx";
import { useGrowing } from "../../common/use-growing.ts";
import { WHOLE } from "../../common/virtual-blocks.ts";

type SortKey = string | number | undefined;

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** What rows are ordered by; a column without it cannot be sorted. Rows without a key come last either way. */
  key?: (row: Row) => SortKey;
  /** Holds sentences, and wants the room for them. */
  wide?: boolean;
}

interface Sorting {
  column: string;
  down: boolean;
}

/** The place of each text among all, so that those of many rows are compared once; texts that are alike share one. */
function placesOf(texts: Set<string>): Map<string, number> {
  const places = new Map<string, number>();
  let before: string | undefined;
  for (const text of [...texts].sort(compareTexts)) {
    const alike = before !== undefined && compareTexts(before, text) === 0;
    places.set(text, alike && before !== undefined ? (places.get(before) ?? 0) : places.size);
    before = text;
  }
  return places;
}

/** Stable: rows that are alike stay in the dossier's order, in both directions. */
export function sorted<Row>(rows: Row[], columns: Column<Row>[], { column, down }: Sorting): Row[] {
  const key = columns.find((c) => c.id === column)?.key;
  if (!key) return rows;
  const keys = new Map(rows.map((row) => [row, key(row)]));
  const texts = new Set([...keys.values()].filter((k) => typeof k === "string"));
  const places = placesOf(texts);
  const placeOf = (row: Row) => {
    const own = keys.get(row);
    return typeof own === "string" ? places.get(own) : own;
  };
  return rows.toSorted((a, b) => {
    const [x, y] = [placeOf(a), placeOf(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return down ? y - x : x - y;
  });
}

/** CSS px that a row is about high. */
const LINE = 70;

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
  const long = rows.length > WHOLE;
  const shown = useGrowing(rows.length);
  const inOrder = sorted(rows, columns, sorting);
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
      <table id={id} {...(long && { "aria-rowcount": rows.length + 1 })}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead>
          <tr>{columns.map(heading)}</tr>
        </thead>
        <Blocks
          rows={long ? inOrder : inOrder.slice(0, shown)}
          as="tbody"
          height={LINE}
          columns={columns.length}
          row={(row, index) => (
            <tr key={row.id} {...(long && { "aria-rowindex": index + 2 })}>
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
          )}
        />
      </table>
    </section>
  );
}
