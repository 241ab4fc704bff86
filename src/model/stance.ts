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

const rankOf = ({ role }: Stance) => (role ? ROLES.indexOf(role) : -1);
const NEUTRAL = ROLES.indexOf("neutral");

/** The stances of a diverging scale in its order, and how many stand before the middle, in it and after it. */
interface DivergingOrder {
  stances: Stance[];
  before: number;
  middle: number;
  after: number;
}

/** Roles say where a stance stands, where each has one; else the given order does, with the neutral one in the middle. */
export function divergingOrder(given: readonly Stance[]): DivergingOrder {
  const hasRoles = given.every(({ role }) => role);
  const stances = hasRoles ? given.toSorted((a, b) => rankOf(a) - rankOf(b)) : [...given];
  const neutral = stances.findIndex(({ role }) => role === "neutral");
  if (neutral >= 0) return { stances, before: neutral, middle: 1, after: stances.length - neutral - 1 };
  if (hasRoles) {
    const before = stances.filter((stance) => rankOf(stance) < NEUTRAL).length;
    return { stances, before, middle: 0, after: stances.length - before };
  }
  const half = stances.length >> 1;
  return { stances, before: half, middle: stances.length - 2 * half, after: half };
}
