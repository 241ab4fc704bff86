import type { LabelMark } from "../scene.ts";
import { PRIORITY } from "./labels.ts";

/** How many names a picture has: as many as have room, those that the dossier is about and its rare positions, or none. */
export const LABEL_DENSITIES = ["all", "few", "none"] as const;
export type LabelDensity = (typeof LABEL_DENSITIES)[number];
export const DEFAULT_DENSITY: LabelDensity = "all";

/** The least priority of what is named among few: rare positions reach it, common ones do not. */
const SOUGHT = PRIORITY.position + PRIORITY.rarity * 0.75;

export function isNamed({ priority }: LabelMark, density: LabelDensity): boolean {
  switch (density) {
    case "all":
      return true;
    case "few":
      return priority >= SOUGHT;
    case "none":
      return false;
    default:
      return density satisfies never;
  }
}
