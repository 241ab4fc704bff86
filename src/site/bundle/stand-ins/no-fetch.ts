/** Takes the place of what a library would make requests with: the page makes none. */
export default function noFetch(): never {
  throw new Error("The page makes no requests.");
}

noFetch.Headers = globalThis.Headers;
const { Headers } = globalThis;

export { Headers };
