import { shown } from "../../model/text/text.ts";
import { Usage } from "../../node/errors.ts";

export const DEFAULT_PORT = 4173;

/** @throws Usage for what is no port; 0 lets the system choose one. */
export function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new Usage(
    `${shown(text) || "An empty text"} is not a port: expected a whole number from 1 to 65535.`,
  );
}
