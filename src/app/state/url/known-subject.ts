import type { Subject } from "../../../scene/scene.ts";
import type { PageData } from "../../view-model/page-data.ts";

type Known = Pick<PageData, "polities" | "airports" | "dossier">;

/** Whether a page has a subject, so that its own words, and none of an address, can be shown of it. */
export function knowsSubject({ polities, airports, dossier }: Known, subject: Subject): boolean {
  const isAirport = (icao: string | undefined) => airports.some((airport) => airport.icao === icao);
  switch (subject.kind) {
    case "polity":
      return (
        polities.some(({ code }) => code === subject.code) ||
        dossier.organisations.some(({ id }) => id === subject.code)
      );
    case "route":
      return dossier.suspensions.some(({ id }) => id === subject.id);
    case "connection": {
      const [from, to, ...more] = subject.pair.split("-");
      return more.length === 0 && from !== to && isAirport(from) && isAirport(to);
    }
    case "airport":
      return isAirport(subject.icao);
    case "action":
      return dossier.actions.some(({ id }) => id === subject.id);
    default:
      return subject satisfies never;
  }
}
