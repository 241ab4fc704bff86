import type { IsoDate } from "../model/dossier.ts";
import type { BoundaryPolicy } from "../model/geodata/boundary-policy.ts";
import type { Bounds } from "../model/geometry/coordinates.ts";
import type { ProjectionId } from "../model/projection.ts";
import type { SceneWords } from "./phrases.ts";

/** What of a dossier is to be shown. */
export interface View {
  /** What the opening frame must hold, degrees. */
  bounds: Bounds;
  /** By the width of the bounds where absent. */
  projection?: ProjectionId;
  /** The day whose state is shown. */
  at: IsoDate;
  /** Ids of the classes that are shown, as the legend has them; all of them where empty or absent. */
  only?: string[];
  /** Which boundaries are drawn; administrative ones where absent. */
  boundaries?: BoundaryPolicy;
  /** The language of what the picture says itself; English where absent. */
  words?: SceneWords;
}
