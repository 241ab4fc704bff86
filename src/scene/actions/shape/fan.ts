import { group } from "../../../dossier/state/dossier-index.ts";
import type { LonLat } from "../../../model/geometry/coordinates.ts";

/** So many steps of the fan lie between its outermost lines at most, however many there are. */
const WIDEST = 6;

/** How far each way bows: those between the same two places are spread evenly, whichever way they lead. */
export function fan(ways: { id: string; from: LonLat; to: LonLat }[]): Map<string, number> {
  const pairs = group(ways, ({ from, to }) => [from.join(), to.join()].sort().join("|"));
  const curvatures = new Map<string, number>();
  for (const [pair, members] of pairs) {
    const step = Math.min(1, WIDEST / Math.max(1, members.length - 1));
    for (const [i, { id, from }] of members.entries()) {
      const bow = (i - (members.length - 1) / 2) * step;
      // Seen from its other end a bow to the right is one to the left.
      curvatures.set(id, pair.startsWith(`${from.join()}|`) ? bow : -bow);
    }
  }
  return curvatures;
}
