/**
 * The meanings that a stance may have, from the strongest yes to the strongest no. Each has a sign. `remark` is off the
 * scale: something was said, but no position on the subject was taken.
 */
export const ROLES = [
  "initiates",
  "supports",
  "exception",
  "neutral",
  "status-quo",
  "concern",
  "regrets",
  "opposes",
  "rejects",
  "demands",
  "remark",
] as const;
export type StanceRole = (typeof ROLES)[number];

/**
 * What the stances of a dossier are to each other. `ordered`: less to more. `diverging`: from one end to the other, through
 * a middle. `categorical`: neither, so that their colours follow no order.
 */
export const SCALES = ["ordered", "diverging", "categorical"] as const;
export type Scale = (typeof SCALES)[number];
export const DEFAULT_SCALE: Scale = "categorical";

/** `#RRGGBB`; the same in the dark where only one is given. */
export interface OwnColour {
  light: string;
  dark?: string;
}

export interface Stance {
  id: string;
  label: string;
  /** The rule by which a statement counts as this stance. */
  description?: string;
  role?: StanceRole;
  /** In place of the scale's. */
  colour?: OwnColour;
}
