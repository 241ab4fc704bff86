import { inTime } from "../state/browser/in-time.ts";

/** What was begun before the page's own script had come. */
export interface Prefetched {
  /** Answers that are on their way, by whole address. */
  files: Map<string, Promise<Response>>;
}

declare global {
  interface Window {
    demarcheEarly?: Prefetched;
  }
}

function prefetched(): Prefetched {
  window.demarcheEarly ??= { files: new Map() };
  return window.demarcheEarly;
}

/**
 * The answer that is on its way already, or a new one; each is given once, as its content can be read once.
 * @throws Error with a sentence for the reader, where it does not come in time.
 */
export function fetchOnce(address: string): Promise<Response> {
  const url = new URL(address, document.baseURI).href;
  const { files } = prefetched();
  const response = files.get(url);
  files.delete(url);
  return inTime(response ?? fetch(url));
}
