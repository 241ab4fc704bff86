import type { LonLat } from "../../../model/geometry/coordinates.ts";

/** So many steps of the fan lie between its outermost lines at most, however many there are. */
const WIDEST = 6;

/** How far each way bows: those between the same two places are spread evenly, whichever way they lead. */
export function fan(ways: { id: string; from: LonLat; to: LonLat }[]): Map<string, number> {
  const pairs = new Map<string, typeof ways>();
  for (const way of ways) {
    const pair = [way.from.join(), way.to.join()].sort().join("|");
    pairs.set(pair, [...(pairs.get(pair) ?? []), way]);
  }
  const curvatures = new Map<string, number>();
  for (const [pair, group] of pairs) {
    const step = Math.min(1, WIDEST / Math.max(1, group.length - 1));
    for (const [i, { id, from }] of group.entries()) {
      const bow = (i - (group.length - 1) / 2) * step;
      // Seen from its other end a bow to the right is one to the left.
      curvatures.set(id, pair.startsWith(`${from.join()}|`) ? bow : -bow);
    }
  }
  return curvatures;
}
