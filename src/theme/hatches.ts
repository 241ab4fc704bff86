import type { Hatch, HatchId } from "./theme.ts";

/** Seamless tiles; the path leaves the tile at the edges so that neighbours meet. */
export const HATCHES: Record<HatchId, Hatch> = {
  diagonal: { size: 8, strokeWidth: 2.4, path: "M-2 -2L10 10M-2 6L2 10M6 -2L10 2" },
  falling: { size: 8, strokeWidth: 2.4, path: "M-2 2L2 -2M-2 10L10 -2M6 10L10 6" },
  rows: { size: 6, strokeWidth: 1.6, path: "M-1 3H7" },
  columns: { size: 6, strokeWidth: 1.6, path: "M3 -1V7" },
  cross: { size: 9, strokeWidth: 1.2, path: "M-1 -1L10 10M10 -1L-1 10" },
  reverse: { size: 5, strokeWidth: 0.8, path: "M-1 1L1 -1M-1 6L6 -1M4 6L6 4" },
  dots: { size: 8, strokeWidth: 2.4, path: "M2 2h.01M6 6h.01" },
};
