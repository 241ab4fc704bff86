import { MEGABYTE } from "../../../dossier/pack/limits.ts";
import type { Place } from "../edit/edit-target.ts";
import type { Files } from "../files/files.ts";

/** What was done to a dossier, and its files after it. */
interface Step {
  /** In words, for the list of what can be gone back to. */
  name: string;
  files: Files;
  /** Files that were made from the rows, and are made anew when rows come. */
  made: readonly string[];
  /** Where the reader was editing when it was done. */
  place: Place | null;
}

/** What was done, the first of it first; `at` is the step whose files are shown, and those after it can be redone. */
export interface History {
  steps: readonly Step[];
  at: number;
}

export const NO_HISTORY: History = { steps: [], at: -1 };

/** Files share the bytes that a step leaves as they were; the oldest steps go when the others become more than this. */
const MOST = { steps: 500, bytes: 96 * MEGABYTE };

/** How many of the last steps fit into what is kept, two at least: the last one can always be undone. */
function fitting(steps: readonly Step[]): number {
  const counted = new Set<Uint8Array>();
  let bytes = 0;
  let count = 0;
  for (const { files } of steps.toReversed()) {
    for (const file of Object.values(files)) {
      if (!counted.has(file)) bytes += file.length;
      counted.add(file);
    }
    if (count >= 2 && (bytes > MOST.bytes || count >= MOST.steps)) break;
    count++;
  }
  return count;
}

/** With one more step, which takes the place of all that was undone. */
export function recorded({ steps, at }: History, step: Step): History {
  const all = [...steps.slice(0, at + 1), step];
  const left = all.slice(all.length - fitting(all));
  return { steps: left, at: left.length - 1 };
}

/** The step that is undone or redone last on the way from one to another: there the reader sees what has changed. */
export function turningStep({ steps, at }: History, to: number): Step | undefined {
  return steps[to < at ? to + 1 : to];
}
