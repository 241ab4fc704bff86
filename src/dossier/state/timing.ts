import type { Dossier, Position } from "../../model/dossier.ts";
import { dayIn } from "./days.ts";
import { eventOf } from "./questions.ts";

/** On which side of the event that its question is about a statement was made, by the days of its time zone. */
export function timingSide(dossier: Dossier, row: Position): "before" | "on" | "after" | undefined {
  const { timezone } = dossier;
  const { date } = row;
  const event = eventOf(dossier, row);
  if (!event || !date) return undefined;
  const [said, held] = [dayIn(date, timezone), dayIn(event.date, timezone)];
  if (said === held) return "on";
  return said < held ? "before" : "after";
}

/** `before the vote`, `on the day of the vote`, `after the vote`; nothing where either has no date. */
export function timingOf(dossier: Dossier, row: Position): string | undefined {
  const side = timingSide(dossier, row);
  if (!side) return undefined;
  return `${side === "on" ? "on the day of" : side} ${eventOf(dossier, row)?.label}`;
}
