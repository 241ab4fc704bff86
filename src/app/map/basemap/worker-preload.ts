import workerUrl from "../../../render/maplibre/worker-url.ts";

let started: Worker | undefined;

/**
 * Starts MapLibre's worker while MapLibre itself is still on its way. Sooner than the boundaries are there it would only
 * take the line from them: it has nothing to do until MapLibre runs.
 */
export function startMapWorker(): void {
  const worker = new Worker(new URL(workerUrl, document.baseURI), { type: "module" });
  // MapLibre then makes one of its own.
  worker.onerror = () => {
    if (started === worker) started = undefined;
  };
  started = worker;
}

/** The worker that was started, if any; it is given once. */
export function takeMapWorker(): Worker | undefined {
  const worker = started;
  started = undefined;
  return worker;
}
