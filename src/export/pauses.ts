/** ms of work after which the page may answer its reader. */
const STINT = 25;

export type Pause = () => Promise<void>;

/** What long work calls between its pieces: once they have taken a while, the page gets its turn. */
export function pauses(): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STINT) return;
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
  };
}
