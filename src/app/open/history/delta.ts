import { type Files, filesOf } from "../files/files.ts";

/** What two files do not share: the bytes between their equal beginnings and ends. */
interface Changed {
  kind: "changed";
  /** Bytes that both begin with. */
  start: number;
  before: Uint8Array;
  after: Uint8Array;
}

/** A file that is only before or only after a change. */
interface Whole {
  kind: "whole";
  before?: Uint8Array;
  after?: Uint8Array;
}

/** What a change has made of some files, to be done and undone; files that it has left alone are not in it. */
export interface Delta {
  /** Names of all files before and after it, in their order. */
  before: readonly string[];
  after: readonly string[];
  files: ReadonlyMap<string, Changed | Whole>;
}

function changed(before: Uint8Array, after: Uint8Array): Changed {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const between = (bytes: Uint8Array) => bytes.slice(start, bytes.length - end);
  return { kind: "changed", start, before: between(before), after: between(after) };
}

export function deltaOf(before: Files, after: Files): Delta {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const files = new Map<string, Changed | Whole>();
  for (const name of names) {
    const [old, now] = [before, after].map((all) => (Object.hasOwn(all, name) ? all[name] : undefined));
    if (old === now) continue;
    if (old && now) files.set(name, changed(old, now));
    else files.set(name, { kind: "whole", ...(old && { before: old }), ...(now && { after: now }) });
  }
  return { before: Object.keys(before), after: Object.keys(after), files };
}

function between(bytes: Uint8Array, { start, before, after }: Changed, to: "before" | "after"): Uint8Array {
  const [gone, come] = to === "after" ? [before, after] : [after, before];
  const made = new Uint8Array(bytes.length - gone.length + come.length);
  made.set(bytes.subarray(0, start));
  made.set(come, start);
  made.set(bytes.subarray(start + gone.length), start + come.length);
  return made;
}

/** The files on one side of a change, from those on its other side. */
export function acrossDelta(files: Files, delta: Delta, to: "before" | "after"): Files {
  return filesOf(
    delta[to].flatMap((name) => {
      const one = delta.files.get(name);
      const bytes = files[name];
      const made = one?.kind === "whole" ? one[to] : one && bytes ? between(bytes, one, to) : bytes;
      return made ? [[name, made] as const] : [];
    }),
  );
}

/** Bytes that it holds. */
export function sizeOf({ files }: Delta): number {
  const sizes = [...files.values()].map(({ before, after }) => (before?.length ?? 0) + (after?.length ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}
