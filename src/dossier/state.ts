import type { IsoDate, Position, Stance, Suspension } from "../model/dossier.ts";

/** How firmly the colour of a polity is founded. */
export type Evidence = "named" | "implied" | "collective";

/** What the dossier knows of one polity or organisation on a date. */
export interface PolityState {
  code: string;
  /** The position shown: the most authoritative one; absent where only remarks were made. */
  leading?: { position: Position; stance: Stance; evidence: Evidence };
  /** Stances taken by others who speak for the polity, when they differ from the leading one. */
  split: Stance[];
  /** All rows that hold on the date, strongest first. */
  positions: Position[];
  /** Suspensions by carriers of this polity, whatever their state. */
  suspensions: Suspension[];
}

/** `operating` until announced; `announced` until in force; `suspended` until resumed; then `lifted`. */
export type RouteStatus = "operating" | "announced" | "suspended" | "lifted";

export interface SuspensionState {
  suspension: Suspension;
  status: RouteStatus;
  /** True where the source gives no date and the source's own date stands in for it. */
  undated: boolean;
}

export interface DossierState {
  at: IsoDate;
  /** By code, only those that have a row on the date. */
  polities: Map<string, PolityState>;
  suspensions: SuspensionState[];
  /** Codes that the dossier covers and that have no row: "no statement found". */
  silent: string[];
}
