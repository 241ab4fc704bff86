interface Kept {
  from: readonly unknown[];
  value: unknown;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** What an editor remembers of the last reading of a dossier, most of which is the same in the next one. */
export class Memory {
  readonly #kept = new Map<unknown, Kept>();

  /** The last answer by that name, as long as what it was made from is the same; `name` always stands for one type. */
  keep<T>(name: unknown, from: readonly unknown[], make: () => T): T {
    const before = this.#kept.get(name);
    if (before && isSame(before.from, from)) return before.value as T;
    const value = make();
    this.#kept.set(name, { from, value });
    return value;
  }
}
