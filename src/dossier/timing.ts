import type { Dossier, Position } from "../model/dossier.ts";

/**
 * `before the vote`, `on the day of the vote`, `after the vote`: when a statement was made, seen from the event that the
 * dossier is about. Nothing where either has no date. Days are compared as they are written.
 */
export function timingOf({ event }: Dossier, { date }: Position): string | undefined {
  if (!event || !date) return undefined;
  const [said, held] = [date.slice(0, 10), event.date.slice(0, 10)];
  if (said === held) return `on the day of ${event.label}`;
  return `${said < held ? "before" : "after"} ${event.label}`;
}
