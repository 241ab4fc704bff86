/** ms that a tab which is just being left may take to let go. */
const PATIENCE = 1000;

/**
 * Holds a dossier for this tab alone; `taken` is called where another tab has it. Browsers without locks tell nothing.
 * @returns what lets it go.
 */
export function heldHere(id: string, taken: () => void): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  try {
    navigator.locks
      ?.request(`demarche-${id}`, { signal: AbortSignal.timeout(PATIENCE) }, () => released)
      .catch((error: unknown) => error instanceof DOMException && error.name === "TimeoutError" && taken());
  } catch {
    // Where locks are forbidden, what is written last still takes nothing away: revisions see to that.
  }
  return release;
}
