/** ms from work to the second frame after it, up to which drawing keeps up with the screen. */
const QUICK = 45;
/** ms of rest that follow slow drawing, as a share of what it took, and at most. */
const REST = 1.5;
const LONGEST = 500;

/** Does work that changes the picture, and tells with the second frame after it, by when it is seen, how long it took, ms. */
export function untilSeen(work: () => void, then: (took: number) => void): void {
  const start = performance.now();
  work();
  requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now() - start)));
}

/**
 * Runs work that changes the picture, never before what it ran last is on the screen. Where drawing is slow, as it is
 * without a graphics card, it also leaves the page time for its other frames: of work that waits only the last is done.
 */
export class FrameScheduler {
  #busy = false;
  #waiting: (() => void) | null = null;

  run(work: () => void): void {
    if (this.#busy) {
      this.#waiting = work;
      return;
    }
    this.#busy = true;
    untilSeen(work, (took) => this.#drawn(took));
  }

  #drawn(took: number): void {
    setTimeout(
      () => {
        this.#busy = false;
        const work = this.#waiting;
        this.#waiting = null;
        if (work) this.run(work);
      },
      took <= QUICK ? 0 : Math.min(LONGEST, took * REST),
    );
  }
}
