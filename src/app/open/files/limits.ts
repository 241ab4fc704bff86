/** What a page takes in at most; told before it is met. */
export const MOST = {
  /** Files of a dossier, and entries of a zip. */
  files: 200,
  /** Bytes of all files together, unfolded. */
  bytes: 32 * 1024 * 1024,
  /** Rows of a table: more would be slow to draw, and a map of them says nothing. */
  rows: 5_000,
  /** Characters of a file that is edited as a whole. */
  editable: 400_000,
};

export const MEGABYTE = 1024 * 1024;
