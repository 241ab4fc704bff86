/** Turns one variant on by a share, 0 to 1. */
export type TurnVariant = (number: number, share: number) => void;

/** Looks by the marks that have them, as `looksIn` gives them. */
type On = ReadonlyMap<string, number>;

/**
 * Goes from one picture's variants to another's. Of two variants of one mark only the upper one fades, above the lower one at
 * full strength: so that the ground does not shine through half-way.
 */
export class VariantSwitch {
  #on: On;
  /** Looks that are fading: where they go, and those that go out when they have come. */
  #fading = new Map<number, { to: 0 | 1; out: number | null }>();
  #request = 0;

  constructor(
    private readonly turn: TurnVariant,
    on: On,
  ) {
    this.#on = on;
  }

  /** `duration`: ms, 0 to change at once. */
  show(on: On, duration: number): void {
    this.#settle();
    const before = this.#on;
    this.#on = on;
    for (const mark of new Set([...before.keys(), ...on.keys()])) {
      const [from, to] = [before.get(mark), on.get(mark)];
      if (from !== to) this.#exchange(from, to);
    }
    if (this.#fading.size === 0) return;
    if (duration <= 0) this.#settle();
    else this.#fade(performance.now(), duration);
  }

  /** Turns every variant on or off anew, where what they were is lost. */
  again(all: Iterable<number>): void {
    this.#settle();
    const on = new Set(this.#on.values());
    for (const number of all) this.turn(number, on.has(number) ? 1 : 0);
  }

  stop(): void {
    if (this.#request !== 0) cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  #exchange(from: number | undefined, to: number | undefined): void {
    if (to === undefined || (from !== undefined && from > to)) {
      if (to !== undefined) this.turn(to, 1);
      if (from !== undefined) this.#fading.set(from, { to: 0, out: null });
    } else this.#fading.set(to, { to: 1, out: from ?? null });
  }

  #fade(start: number, duration: number): void {
    this.#request = requestAnimationFrame((now) => {
      const share = Math.min(1, Math.max(0, (now - start) / duration));
      if (share === 1) {
        this.#settle();
        return;
      }
      for (const [number, { to }] of this.#fading) this.turn(number, to === 1 ? share : 1 - share);
      this.#fade(start, duration);
    });
  }

  /** Brings what is fading to its end at once. */
  #settle(): void {
    this.stop();
    for (const [number, { to, out }] of this.#fading) {
      this.turn(number, to);
      if (out !== null) this.turn(out, 0);
    }
    this.#fading.clear();
  }
}
