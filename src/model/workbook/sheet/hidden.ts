import type { GridFault } from "../../table/grid.ts";
import { columnName } from "./cell-place.ts";

/** Numbers or letters that are listed one by one. */
const LISTED = 12;

/** `3, 4 and 7`, or the first of many. */
function listed(names: string[]): string {
  if (names.length > LISTED) return `${names.slice(0, LISTED).join(", ")} and ${names.length - LISTED} more`;
  return names.join(", ").replace(/, ([^,]*)$/, " and $1");
}

function told(one: string, many: string, names: string[]): string {
  const [subject, verb] = names.length === 1 ? [one, "is"] : [many, "are"];
  return `${subject} ${listed(names)} ${verb} hidden in the workbook, and read all the same.`;
}

/** What an editor does not see of a sheet, as it is filtered out or folded away, and what is read with the rest. */
export function hiddenWarnings(
  { sheet, rows, columns }: { sheet: string | undefined; rows: number[]; columns: number[] },
  offsetAt: (row: number, column: number) => number,
  head: number,
): GridFault[] {
  const offset = (row: number, column: number) => offsetAt(row, column);
  const [row] = rows;
  const [column] = columns;
  return [
    ...(sheet === undefined ? [] : [{ offset: offset(head, 0), message: told("The sheet", "", [sheet]) }]),
    ...(row === undefined
      ? []
      : [
          {
            offset: offset(row, 0),
            message: told(
              "The row",
              "The rows",
              rows.map((n) => String(n + 1)),
            ),
          },
        ]),
    ...(column === undefined
      ? []
      : [
          {
            offset: offset(head, column),
            message: told("The column", "The columns", columns.map(columnName)),
          },
        ]),
  ];
}
