import { withRegions } from "../../dossier/regions/with-regions.ts";
import type { TableName } from "../../model/columns/columns.ts";
import type { Dossier } from "../../model/dossier.ts";
import { DEFAULT_POLICY } from "../../model/geodata/boundary-policy.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { politiesOf } from "../../model/geodata/names.ts";
import type { Airport, City } from "../../model/geodata/place.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import { boundarySentence } from "../../scene/areas/disputed.ts";

/** How much a page has left out of its HTML, where a dossier is too large for it: the rest is fetched after the picture. */
export interface Truncation {
  /** Statements that hold on the day that the page opens with, acts that are known of, and suspensions; of the whole. */
  statements: number;
  acts: number;
  flights: number;
  /** The same by polity or body; its acts are its own and those done to it. */
  held: Record<string, { statements: number; acts: number; flights: number }>;
  /** How many are in each class of the legend. */
  classes: Record<string, number>;
}

/** Files beside a page with all rows of a dossier that it has cut, for readers without scripts. */
export const TABLES = {
  positions: "positions.csv",
  actions: "actions.csv",
  suspensions: "suspensions.csv",
} satisfies Record<TableName, string>;

/** What the page knows before the boundaries have come: enough for every word on it. */
export interface PageData {
  dossier: Dossier;
  /** The polities that the dossier covers or has rows of. */
  polities: Polity[];
  /** The airports that its routes and acts use. */
  airports: Airport[];
  /** The cities where its acts were done. */
  cities: City[];
  boundaryPolicy: string;
  attribution: string[];
  /** Absent where the rows are all there. */
  cut?: Truncation;
}

/** The part of the geodata that a dossier's words rely on. */
export function pageDataOf(whole: Dossier, world: Geodata): PageData {
  const geodata = withRegions(world, whole);
  // Their shapes come with the other boundaries.
  const { regions: _, ...dossier } = whole;
  // Of a dossier that was taken from one layer, the others are no concern.
  const further = dossier.layer ? [] : (dossier.layers ?? []);
  const codes = new Set([
    ...dossier.covered,
    ...further.flatMap(({ covered = [] }) => covered),
    ...dossier.positions.map((p) => p.polity),
    ...dossier.actions.flatMap((a) => [a.polity, a.target, a.requestedBy, a.contestedBy]),
    ...dossier.suspensions.flatMap((s) => [s.polity, s.requestedBy, s.contestedBy]),
  ]);
  const used = new Set([
    ...dossier.actions.flatMap((a) => [a.origin, a.destination, a.place]),
    ...dossier.suspensions.flatMap((s) => [s.origin, s.destination]),
  ]);
  return {
    dossier,
    polities: politiesOf(geodata).filter((p) => codes.has(p.code)),
    airports: geodata.airports.filter((a) => used.has(a.icao)),
    cities: geodata.cities.filter((c) => used.has(c.id)),
    boundaryPolicy: boundarySentence(dossier, geodata, DEFAULT_POLICY),
    attribution: [...geodata.attribution, ...(dossier.credits ?? [])],
  };
}
