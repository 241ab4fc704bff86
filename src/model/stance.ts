/**
 * The meaning of a stance, which the theme turns into a colour. `remark` takes no colour: something was said,
 * but no position on the subject was taken.
 */
export type StanceRole =
  | "initiates"
  | "supports"
  | "exception"
  | "neutral"
  | "status-quo"
  | "concern"
  | "regrets"
  | "opposes"
  | "rejects"
  | "demands"
  | "remark";

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
  role: StanceRole;
  /** In place of the role's. */
  colour?: OwnColour;
}
