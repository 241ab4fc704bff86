/** ms from work to the second frame after it, up to which drawing keeps up with the screen. */
const QUICK = 45;
/** ms of rest that follow slow drawing, as a share of what it took, and at most. */
const REST = 1.5;
const LONGEST_REST = 500;

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
  /** 0 where none is asked for. */
  #frame = 0;

  /**
   * Waits for the frame's own time: what the page writes beside the map until then may change the room that the map has,
   * and it would be drawn twice. What is asked for while one waits is the same work.
   */
  inNextFrame(work: () => void): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.run(work);
    });
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

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
      took <= QUICK ? 0 : Math.min(LONGEST_REST, took * REST),
    );
  }
}

/** One thing that is to be done later: what is asked for anew takes the place of what was. */
export class Delayed {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** After some ms without another call. */
  after(ms: number, work: () => void): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      work();
    }, ms);
  }

  /** Step by step, each in a task of its own, as all at once would hold up the page. */
  inSteps(...steps: (() => void)[]): void {
    const [first, ...rest] = steps;
    if (!first) return;
    this.after(0, () => {
      first();
      this.inSteps(...rest);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
