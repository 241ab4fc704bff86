export const MEGABYTE = 1024 * 1024;

/** What is taken in at most of a packed dossier; told before it is met. */
export const MOST_PACKED = {
  /** Files of a dossier, and entries of a zip. */
  files: 200,
  /** Bytes of all files together, unfolded. */
  bytes: 32 * MEGABYTE,
};
