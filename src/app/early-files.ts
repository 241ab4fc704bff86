/** Answers that are on their way, by whole address. */
export type EarlyFiles = Map<string, Promise<Response>>;

declare global {
  interface Window {
    /** What was asked for before the page's own script had come. */
    demarcheEarly?: EarlyFiles;
  }
}

/** The answer that is on its way already, or a new one; each is given once, as its content can be read once. */
export function fetchOnce(address: string): Promise<Response> {
  const url = new URL(address, document.baseURI).href;
  window.demarcheEarly ??= new Map();
  const response = window.demarcheEarly.get(url);
  window.demarcheEarly.delete(url);
  return response ?? fetch(url);
}
