import type { Dossier } from "../../model/dossier.ts";
import { memoize } from "../../model/memoize.ts";
import { DEFAULT_SCALE, divergingOrder, type Stance } from "../../model/stance.ts";
import type { HatchId } from "../theme.ts";
import { MOST_COLOURS, MOST_STEPS, type Shades, shadesOf } from "./palettes.ts";

export type Scaled = Pick<Dossier, "stances" | "scale">;

/** A colour of the scale; where more stances than colours are, those that share one are hatched, each in its own way. */
interface ScaleColour extends Shades {
  hatch?: HatchId;
}

/** Over a colour that is taken already; the stances after the last of them look like others. */
const REPEATS: HatchId[] = ["cross", "rows", "columns", "falling", "diagonal", "dots"];

/** As many stances as colours and hatches can tell apart. */
export const MOST_CLASSES = MOST_COLOURS * (1 + REPEATS.length);

/** The i-th of some, laid evenly over the slots, ends included. */
function spread(i: number, count: number, slots: number): number {
  if (count > slots) return Math.floor((i * slots) / count);
  return count < 2 ? (slots - 1) >> 1 : Math.round((i * (slots - 1)) / (count - 1));
}

/** Slots in a palette, one for each stance in the order in which they stand on the scale. */
interface Laid {
  palette: Shades[];
  stances: Stance[];
  slots: number[];
}

function ordered(stances: Stance[]): Laid {
  const palette = shadesOf("ordered", Math.min(Math.max(stances.length, 2), MOST_COLOURS));
  return { palette, stances, slots: stances.map((_, i) => spread(i, stances.length, palette.length)) };
}

function categorical(stances: Stance[]): Laid {
  const palette = shadesOf("categorical", MOST_COLOURS);
  return { palette, stances, slots: stances.map((_, i) => i % palette.length) };
}

function diverging(given: Stance[]): Laid {
  const { stances, before, middle, after } = divergingOrder(given);
  const steps = Math.max(before, after, 1);
  const palette = shadesOf("diverging", Math.min(steps, MOST_STEPS));
  if (steps > MOST_STEPS) {
    return { palette, stances, slots: stances.map((_, i) => spread(i, stances.length, palette.length)) };
  }
  const last = palette.length - 1;
  const slots = [
    ...Array.from({ length: before }, (_, i) => spread(i, before, steps)),
    ...(middle > 0 ? [steps] : []),
    ...Array.from({ length: after }, (_, i) => last - spread(after - 1 - i, after, steps)),
  ];
  return { palette, stances, slots };
}

const LAID = { ordered, diverging, categorical };

/** The colours of the scale by stance; it passes over remarks, and over those with a colour of their own. */
export const scaleColours = memoize(({ scale = DEFAULT_SCALE, stances: all }: Scaled) => {
  const { palette, stances, slots } = LAID[scale](
    all.filter(({ role, colour }) => role !== "remark" && !colour),
  );
  const taken = new Map<number, number>();
  return new Map(
    stances.flatMap(({ id }, i): [string, ScaleColour][] => {
      const slot = slots[i] ?? 0;
      const before = taken.get(slot) ?? 0;
      taken.set(slot, before + 1);
      const hatch = before > 0 ? REPEATS[(before - 1) % REPEATS.length] : undefined;
      const shades = palette[slot];
      return shades ? [[id, { ...shades, ...(hatch && { hatch }) }]] : [];
    }),
  );
});
