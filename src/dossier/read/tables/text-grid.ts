import { memoize } from "../../../model/memoize.ts";
import type { Grid } from "../../../model/table/grid.ts";
import { decodeText } from "../../../model/text/text.ts";
import type { Layout } from "./headings.ts";
import { gridOfCsv } from "./table.ts";

const decoded = memoize((bytes: Uint8Array) => decodeText(bytes));

const gridIn = memoize((bytes: Uint8Array) =>
  memoize((layout: Layout): Grid => {
    const text = decoded(bytes);
    return gridOfCsv("text" in text ? text.text : "", layout);
  }),
);

/** The text of a table's file, or what is wrong with it. Bytes that are the same object are read once, so nobody may write into them. */
export const tableText = decoded;

/** The cells of a table's file, which are empty where it is no text; found once, like the text. */
export const tableGrid = (bytes: Uint8Array, layout: Layout): Grid => gridIn(bytes)(layout);
