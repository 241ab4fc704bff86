import type { MultiLineString, MultiPolygon, Topology } from "topojson-specification";

/**
 * How a country looks to those who look closely: its borders and coasts in more detail than the boundaries of the world
 * have them, through all vertices that they have.
 */
export type OutlineFile = Topology<{
  /** Closed rings around the country, and around its divisions where it has some. */
  rings: MultiLineString;
  /** Islands that the boundaries of the world leave out. */
  islands: MultiPolygon;
}>;

/** Steps to a degree of the grid that they are on: some 55 m, which is less than a CSS px at the closest zoom. */
export const OUTLINE_STEPS = 2_000;

/** The zoom, as Mercator has it, from which they are drawn: the boundaries of the world stray by a px there. */
export const OUTLINES_FROM = 6;
