import { untilSeen } from "./frame-scheduler.ts";

/** ms to the second frame after MapLibre was asked to change, above which it is slow, as it is without a graphics card. */
const SLOW = 60;
/** ms without a change after which slow MapLibre follows. */
const REST = 1000;

/** Whether MapLibre keeps up with changes, and where it does not, when it is to follow what stands in for it. */
export class GlThrottle {
  #slow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** As the last change was. */
  get slow(): boolean {
    return this.#slow;
  }

  /** Whether it is waited until changes rest. */
  get waits(): boolean {
    return this.#timer !== undefined;
  }

  /** Lets MapLibre change, and measures it; `seen` is called with the frame that holds the change. */
  change(work: () => void, seen?: () => void): void {
    untilSeen(work, (took) => {
      this.#slow = took > SLOW;
      seen?.();
    });
  }

  /** Calls back when nothing has changed for a while; each call begins the wait anew. */
  whenRested(then: () => void): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      then();
    }, REST);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
