import type { MultiLineString } from "geojson";
import type { Areas, Lines } from "../geometry/coordinates.ts";
import type { BoundaryPolicy, DisputedGround } from "./boundary-policy.ts";
import type { Airport, City, OwnPlace } from "./place.ts";
import type { Polity } from "./polity.ts";

/** First-level division of a country, drawn as a thin inner line only. */
export interface Division {
  /** ISO 3166-2: `IQ-AR`. */
  code: string;
  name: string;
  country: string;
}

export interface Lake {
  id: string;
  name?: string;
}

export interface River {
  id: string;
  name?: string;
}

/** Lines between areas, each drawn once, so that no border is stroked twice. */
export interface Borders {
  /** Between two countries. */
  international: MultiLineString;
  /** Those of the international ones that are disputed or not agreed; put together when first asked for. */
  readonly disputed: MultiLineString;
  /** Between land and sea. */
  coast: MultiLineString;
  /** Between a region and the rest of its parent, without what is also an international border. */
  regional: MultiLineString;
  /** Between two divisions of one country. */
  divisional: MultiLineString;
}

/** All ground that a scene can stand on. Exterior rings run counter-clockwise, as RFC 7946 wants. */
export interface Geodata {
  countries: Areas<Polity>;
  regions: Areas<Polity>;
  divisions: Areas<Division>;
  /** Ground inside a country that two sides claim; it lies over the polities and moves no border. */
  disputed: Areas<DisputedGround>;
  lakes: Areas<Lake>;
  rivers: Lines<River>;
  cities: City[];
  airports: Airport[];
  /** What a dossier has added to cities and airports, and its crossings. */
  ownPlaces?: OwnPlace[];
  borders: Borders;
  /** Tells whose boundary claim the default policy draws; printed on every picture. */
  boundaryPolicy: string;
  /** The same for a dossier that none of the regions below the countries is drawn for. */
  withoutRegions: string;
  /** The same for the other policies. */
  otherPolicies: Record<Exclude<BoundaryPolicy, "administrative">, string>;
  /** Credits that the licences ask for, in the order in which they are printed. */
  attribution: string[];
}
