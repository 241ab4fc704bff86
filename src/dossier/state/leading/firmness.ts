import type { Answerable, Position, Stance } from "../../../model/dossier.ts";
import { memoize } from "../../../model/memoize.ts";
import { DEFAULT_SCALE, divergingOrder, type Scale } from "../../../model/stance.ts";

type Places = Map<string, number>;

const numbered = (stances: Stance[], middle: number): Places =>
  new Map(stances.map(({ id }, i) => [id, i - middle]));

/** Where the stances stand on each scale: 0 in the middle, farther from it to either side. A categorical scale has no places. */
const PLACES: Record<Scale, (stances: Stance[]) => Places | undefined> = {
  ordered: (stances) => numbered(stances, -1),
  diverging: (given) => {
    const { stances, before, middle } = divergingOrder(given);
    // Without a middle, the first after it stands one step from it, as the last before it does.
    const places = stances.map(({ id }, i): [string, number] => [
      id,
      i < before ? i - before : i - before + (middle > 0 ? 0 : 1),
    ]);
    return new Map(places);
  },
  categorical: () => undefined,
};

const placesOf = memoize((asked: Answerable): { places: Places | undefined } => {
  const { stances, scale = DEFAULT_SCALE } = asked;
  return { places: PLACES[scale](stances.filter(({ role }) => role !== "remark")) };
});

/**
 * Whether a statement goes less far than another, in the direction of that other: towards the middle of the scale, or over to
 * its far side. Where the scale has no order nobody can tell, so any other stance counts as milder.
 */
export function isMilder(asked: Answerable, row: Position, than: Position): boolean {
  const { places } = placesOf(asked);
  if (!places) return row.stance !== than.stance;
  const [place, other] = [row, than].map(({ stance = "" }) => places.get(stance) ?? 0);
  if (place === undefined || other === undefined) return false;
  return place * Math.sign(other) < Math.abs(other);
}
