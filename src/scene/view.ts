import type { IsoDate } from "../model/dossier.ts";
import type { Bounds } from "../model/geo.ts";

/** What of a dossier is to be shown. */
export interface View {
  /** What the opening frame must hold, degrees. */
  bounds: Bounds;
  /** The day whose state is shown. */
  at: IsoDate;
}
