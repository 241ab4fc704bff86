import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Range, rangeOf } from "../../../grid/block.ts";

/** A cell as it is shown: its row in the order of the grid, and its column. */
export interface Spot {
  row: number;
  column: number;
}

export interface Selection {
  active: Spot;
  range: Range;
  /** Goes to a cell; `extend` keeps the other end of what is selected. */
  go: (to: Spot, extend?: boolean) => void;
  select: (range: Range) => void;
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

export const cellId = ({ row, column }: Spot) => `grid-${row}-${column}`;

/** Which cells are selected. The one that the keys are on has the focus, once it is in the page. */
export function useSelection(rows: number, columns: number, reveal: (row: number) => void): Selection {
  const [{ active, anchor }, set] = useState({
    active: { row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
  });
  const isWanted = useRef(false);
  const inside = ({ row, column }: Spot): Spot => ({
    row: within(row, rows),
    column: within(column, columns),
  });
  const now = inside(active);
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    const cell = document.getElementById(cellId(now));
    isWanted.current = false;
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    cell?.focus({ preventScroll: true });
  });
  const move = (to: Spot, other: Spot) => {
    isWanted.current = true;
    reveal(to.row);
    set({ active: to, anchor: other });
  };
  return {
    active: now,
    range: rangeOf(now, inside(anchor)),
    go: (given, extend = false) => {
      const to = inside(given);
      move(to, extend ? anchor : to);
    },
    select: ({ top, bottom, left, right }) =>
      move(inside({ row: top, column: left }), inside({ row: bottom, column: right })),
  };
}
