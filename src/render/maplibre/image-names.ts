import type { PointMark } from "../../scene/scene.ts";
import type { Colour, HatchId } from "../../theme/theme.ts";

/** Names carry all that is needed to draw the image when MapLibre first asks for it. */
export function hatchImage(hatch: { id: HatchId; colour: Colour }): string {
  return ["hatch", hatch.id, hatch.colour].join("|");
}

export function symbolImage(mark: PointMark): string {
  return ["symbol", mark.symbol, mark.size, mark.ink, mark.paper, mark.accent].join("|");
}
