import { MOST_PACKED } from "../../../dossier/pack/limits.ts";

/** What a page takes in at most; told before it is met. */
export const MOST = {
  ...MOST_PACKED,
  /** Rows of a table: more would be slow to draw, and a map of them says nothing. */
  rows: 10_000,
  /** Characters of a file that is edited as a whole. */
  editable: 400_000,
};
