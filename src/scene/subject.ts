import type { Subject } from "./scene.ts";

/** A subject as one string, the same wherever it is written: `polity:TUR`. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case "polity":
      return `polity:${subject.code}`;
    case "route":
      return `route:${subject.id}`;
    case "connection":
      return `connection:${subject.pair}`;
    case "airport":
      return `airport:${subject.icao}`;
    default:
      return subject satisfies never;
  }
}
