/** What was begun before the page's own script had come. */
export interface Early {
  /** Answers that are on their way, by whole address. */
  files: Map<string, Promise<Response>>;
  /** MapLibre's, which starts up while MapLibre itself is still on its way. */
  worker?: Worker;
}

declare global {
  interface Window {
    demarcheEarly?: Early;
  }
}

function early(): Early {
  window.demarcheEarly ??= { files: new Map() };
  return window.demarcheEarly;
}

/** The answer that is on its way already, or a new one; each is given once, as its content can be read once. */
export function fetchOnce(address: string): Promise<Response> {
  const url = new URL(address, document.baseURI).href;
  const { files } = early();
  const response = files.get(url);
  files.delete(url);
  return response ?? fetch(url);
}

/** Starts a worker, unless one was started already. */
export function startWorker(address: string): void {
  early().worker ??= new Worker(new URL(address, document.baseURI), { type: "module" });
}

/** The worker that was started, if any; it is given once. */
export function takeWorker(): Worker | undefined {
  const { worker } = early();
  delete early().worker;
  return worker;
}
