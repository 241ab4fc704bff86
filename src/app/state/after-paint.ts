/** Does heavy work once what the reader has just done is seen, so that the page answers at once. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

/** ms after which work is done though the page has not been idle. */
const PATIENCE = 200;

/** Resolves when the page has nothing else to do, or soon. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such thing.
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve);
  });

/** Resolves after what the page was asked meanwhile: keys and clicks between two pieces of work. */
export const afterInput = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
