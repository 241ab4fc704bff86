import type { Range } from "../../../grid/block.ts";
import type { Selection, Spot } from "./use-selection.ts";

/** Rows that Page Up and Page Down pass over. */
const PAGE = 15;

/** What the keys of a grid do beside moving. */
export interface KeyCommands {
  /** Begins to edit the active cell: with what it holds, or with what is typed. */
  edit: (typed?: string) => void;
  clear: () => void;
  fillDown: () => void;
}

interface Size {
  rows: number;
  columns: number;
}

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
function target(event: KeyboardEvent, { row, column }: Spot, { rows, columns }: Size): Spot | undefined {
  const far = event.ctrlKey || event.metaKey;
  const right = document.documentElement.dir === "rtl" ? -1 : 1;
  const across = (by: number) => ({ row, column: far ? (by > 0 ? columns - 1 : 0) : column + by });
  const along = (by: number) => ({ row: far ? (by > 0 ? rows - 1 : 0) : row + by, column });
  switch (event.key) {
    case "ArrowRight":
      return across(right);
    case "ArrowLeft":
      return across(-right);
    case "ArrowDown":
      return along(1);
    case "ArrowUp":
      return along(-1);
    case "PageDown":
      return { row: row + PAGE, column };
    case "PageUp":
      return { row: row - PAGE, column };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}

/** All cells, or those of whole rows or columns, where keys select them. */
function selected(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  range: Range,
  size: Size,
): Range | undefined {
  const all = { top: 0, bottom: size.rows - 1, left: 0, right: size.columns - 1 };
  if (key.toLowerCase() === "a" && (ctrlKey || metaKey)) return all;
  if (key !== " ") return undefined;
  if (shiftKey) return { ...range, left: all.left, right: all.right };
  return ctrlKey ? { ...range, top: all.top, bottom: all.bottom } : undefined;
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  [...key].length === 1 && !ctrlKey && !metaKey && !altKey;

/** Does what a key asks for; false where it asks for nothing here. */
export function pressed(
  event: KeyboardEvent,
  selection: Selection,
  size: Size,
  commands: KeyCommands,
): boolean {
  const to = target(event, selection.active, size);
  const range = selected(event, selection.range, size);
  if (to) selection.go(to, event.shiftKey);
  else if (range) selection.select(range);
  else if (event.key === "Enter" || event.key === "F2") commands.edit();
  else if (event.key === "Delete" || event.key === "Backspace") commands.clear();
  else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) commands.fillDown();
  else if (isLetter(event)) commands.edit(event.key);
  else return false;
  return true;
}
