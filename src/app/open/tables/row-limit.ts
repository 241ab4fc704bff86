import { numberName } from "../../language/locale.ts";
import type { Files } from "../files/files.ts";
import { MOST } from "../files/limits.ts";
import { Refusal } from "../refusal.ts";
import { tablesOf } from "./tables.ts";

/** @throws Refusal where a table has more rows than a page draws. */
export function assertRows(files: Files): void {
  const long = tablesOf(files).find(({ rows }) => rows.length > MOST.rows);
  if (long)
    throw new Refusal((say) => say.rows(long.file, numberName(long.rows.length), numberName(MOST.rows)));
}
