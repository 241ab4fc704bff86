import { MEGABYTE } from "../../../dossier/pack/limits.ts";
import type { Place } from "../edit/edit-target.ts";
import type { Files } from "../files/files.ts";
import { acrossDelta, type Delta, deltaOf, sizeOf } from "./delta.ts";

/** What was done to a dossier. */
interface Step {
  /** In words, for the list of what can be gone back to. */
  name: string;
  /** Files that were made from the rows, and are made anew when rows come. */
  made: readonly string[];
  /** Where the reader was editing when it was done. */
  place: Place | null;
  /** What it has made of the files after the step before it; nothing of them is held twice. Absent of the first. */
  delta?: Delta;
}

/** What was done, the first of it first; `at` is the step whose files are shown, and those after it can be redone. */
export interface History {
  steps: readonly Step[];
  at: number;
  /** After the step `at`. */
  files: Files;
}

type Done = Omit<Step, "delta"> & { files: Files };

export const NO_HISTORY: History = { steps: [], at: -1, files: {} };

/** The oldest steps go when the others become more than this. */
const MOST = { steps: 500, bytes: 96 * MEGABYTE };

/** How many of the last steps fit into what is kept, two at least: the last one can always be undone. */
function fitting(steps: readonly Step[]): number {
  let bytes = 0;
  let count = 0;
  for (const { delta } of steps.toReversed()) {
    if (count >= 2 && (bytes > MOST.bytes || count >= MOST.steps)) break;
    bytes += delta ? sizeOf(delta) : 0;
    count++;
  }
  return count;
}

/** A history of which nothing can be undone. */
export const begun = ({ files, ...step }: Done): History => ({ steps: [step], at: 0, files });

/** With one more step, which takes the place of all that was undone. */
export function recorded({ steps, at, files: before }: History, { files, ...step }: Done): History {
  const all = [...steps.slice(0, at + 1), { ...step, delta: deltaOf(before, files) }];
  const left = all.slice(all.length - fitting(all));
  return { steps: left, at: left.length - 1, files };
}

/** The same with the files after another of its steps. */
export function movedTo(history: History, to: number): History {
  const { steps } = history;
  let { files } = history;
  for (let at = history.at; at > to; at--) {
    const delta = steps[at]?.delta;
    if (delta) files = acrossDelta(files, delta, "before");
  }
  for (let at = history.at + 1; at <= to; at++) {
    const delta = steps[at]?.delta;
    if (delta) files = acrossDelta(files, delta, "after");
  }
  return { steps, at: to, files };
}

/** The step that is undone or redone last on the way from one to another: there the reader sees what has changed. */
export function turningStep({ steps, at }: History, to: number): Step | undefined {
  return steps[to < at ? to + 1 : to];
}
