/** Dashes of lines in CSS px. Boundaries of a kind share one, so that the legend can say what it means. */
export const DASHES = {
  /** Between a region and the rest of its country. */
  regional: [4, 3],
  /** Between two countries that do not agree on it. */
  disputed: [5, 3],
};
