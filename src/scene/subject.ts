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
    case "action":
      return `action:${subject.id}`;
    default:
      return subject satisfies never;
  }
}

export function sameSubject(a: Subject | null, b: Subject | null): boolean {
  return a && b ? subjectKey(a) === subjectKey(b) : a === b;
}

/** The subject that `subjectKey` wrote; null for anything else. */
export function subjectOfKey(key: string | null | undefined): Subject | null {
  const [, kind, name] = /^(polity|route|connection|airport|action):(.+)$/.exec(key ?? "") ?? [];
  if (!name) return null;
  if (kind === "polity") return { kind, code: name };
  if (kind === "connection") return { kind, pair: name };
  if (kind === "action") return { kind, id: name };
  return kind === "route" ? { kind, id: name } : { kind: "airport", icao: name };
}
