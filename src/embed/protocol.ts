/** Version of what an embedded page and the page around it say to each other. */
const VERSION = 1;

/** What the embedded page tells: ids and its address, nothing else of what it shows. */
export type FromPage =
  /** Sent to anyone, as the page does not know yet who stands around it: it says nothing but that it is there. */
  | { type: "ready" }
  | { type: "view"; address: string }
  | { type: "select"; id: string | null }
  /** CSS px that the page would like to be high at its width. */
  | { type: "height"; height: number };

/** What the page around it tells. */
export type ToPage =
  /** The page answers to the origin that this comes from, and to no other. */
  { type: "hello" } | { type: "address"; address: string };

const LONGEST = 2000;

/** Envelope of a message, so that other scripts on the page know it from their own. */
export function letter(message: FromPage | ToPage): object {
  return { demarche: VERSION, ...message };
}

function read(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const message = data as Record<string, unknown>;
  return message.demarche === VERSION ? message : undefined;
}

const isAddress = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LONGEST && /^(#|$)/.test(value);

/** Undefined for anything else. */
export function readFromPage(data: unknown): FromPage | undefined {
  const { type, address, id, height } = read(data) ?? {};
  if (type === "ready") return { type };
  if (type === "view" && isAddress(address)) return { type, address };
  if (type === "select" && (id === null || (typeof id === "string" && id.length <= LONGEST)))
    return { type, id };
  if (type === "height" && typeof height === "number" && Number.isFinite(height)) return { type, height };
  return undefined;
}

/** Undefined for anything else. */
export function readToPage(data: unknown): ToPage | undefined {
  const { type, address } = read(data) ?? {};
  if (type === "hello") return { type };
  if (type === "address" && isAddress(address)) return { type, address };
  return undefined;
}
