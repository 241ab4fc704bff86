import type { MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { Bounds, LonLat } from "../../geometry/coordinates.ts";

/** The levels of detail that the shapes of subdivisions come in. */
export const LEVELS = ["fine", "coarse"] as const;
export type Level = (typeof LEVELS)[number];

/** A first-level subdivision of ISO 3166-2, or one that is made of several: what is known of it without its shape. */
export interface Subdivision {
  /** ISO 3166-2: `ES-CT`. */
  code: string;
  name: string;
  /** Other names in English and its own languages, and the codes that it had. */
  aliases: string[];
  /** The subdivision or country that it lies in: `ES-CT` for `ES-B`, `ESP` for `ES-CT`. */
  parent: string;
  /** Code of its country, whose file holds its shape. */
  country: string;
  /** Square kilometres. */
  area: number;
  label: LonLat;
  bounds: Bounds;
  /** Codes of those of the same parent, and of the countries, that share a land border with it. */
  neighbours: string[];
}

/** A shape of one subdivision; without a code it is ground of the country that belongs to none. */
interface SubdivisionShape {
  code?: string;
  /** Made of others that are in the file too. */
  composite?: true;
}

export type SubdivisionArea = Polygon<SubdivisionShape> | MultiPolygon<SubdivisionShape>;

/** All shapes of a country, at each level of detail. */
export type SubdivisionFile = Topology<
  Record<Level, { type: "GeometryCollection"; geometries: SubdivisionArea[] }>
>;
