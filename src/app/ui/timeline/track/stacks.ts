import type { Change } from "../../../../dossier/state/changes.ts";
import type { TimeScale } from "../time-scale.ts";

/** Changes that share a place on the axis, the earliest at the bottom. */
export interface Stack {
  /** Share of the way from the first day to the last. */
  share: number;
  changes: Change[];
}

/** Stacks changes that would lie on one another on an axis of a width, each at least `apart` from the next; CSS px. */
export function stackChanges(changes: Change[], scale: TimeScale, width: number, apart: number): Stack[] {
  const stacks = new Map<number, Stack>();
  for (const change of changes) {
    const share = scale.shareOf(change.day);
    const column = Math.round((share * width) / apart);
    const stack = stacks.get(column) ?? {
      share: Math.min(1, (column * apart) / Math.max(1, width)),
      changes: [],
    };
    // A day that has its column for itself stands exactly where it is.
    // Changes come in the order of their days.
    if ((stack.changes[0] ?? change).day === change.day) stack.share = share;
    else stack.share = Math.min(1, (column * apart) / Math.max(1, width));
    stack.changes.push(change);
    stacks.set(column, stack);
  }
  return [...stacks.values()];
}
