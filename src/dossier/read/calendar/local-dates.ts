import type { Dossier, IsoDate } from "../../../model/dossier.ts";
import { localDate } from "../../state/days.ts";

/** Some fields of a record with their dates on the clocks of a time zone. */
function localised<T extends object, K extends keyof T>(record: T, fields: K[], zone: string | undefined): T {
  const local: Partial<T> = {};
  for (const field of fields) {
    const date = record[field];
    if (typeof date === "string") local[field] = localDate(date as IsoDate, zone) as T[K];
  }
  return { ...record, ...local };
}

type Rows = Pick<Dossier, "positions" | "actions" | "suspensions" | "sources">;

/** Rows and sources with their dates on the clocks of a time zone. */
export function withLocalRows(
  zone: string | undefined,
  { positions, actions, suspensions, sources }: Rows,
): Rows {
  return {
    positions: positions.map((row) => localised(row, ["date"], zone)),
    actions: actions.map((row) => localised(row, ["announced", "began", "ended"], zone)),
    suspensions: suspensions.map((row) => localised(row, ["announced", "suspended", "resumed"], zone)),
    sources: sources.map((source) => localised(source, ["issued"], zone)),
  };
}

/** Every date of a dossier's header on the clocks of its own time zone, so that list, timeline and map stand it under one day. */
export function withLocalDates(dossier: Dossier): Dossier {
  const { timezone, event, layers, questions, period } = dossier;
  const span = (days: Dossier["period"]) => localised(days, ["start", "end"], timezone);
  return {
    ...dossier,
    ...(event && { event: localised(event, ["date"], timezone) }),
    ...(questions && {
      questions: questions.map((q) =>
        q.event ? { ...q, event: localised(q.event, ["date"], timezone) } : q,
      ),
    }),
    ...(layers && {
      layers: layers.map((layer) => (layer.period ? { ...layer, period: span(layer.period) } : layer)),
    }),
    period: span(period),
  };
}
