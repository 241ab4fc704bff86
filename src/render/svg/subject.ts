import type { Subject } from "../../scene/scene.ts";
import type { SvgNode } from "./node.ts";

function subjectCode(subject: Subject): string {
  switch (subject.kind) {
    case "polity":
      return `polity:${subject.code}`;
    case "route":
      return `route:${subject.id}`;
    case "airport":
      return `airport:${subject.icao}`;
    default:
      return subject satisfies never;
  }
}

/** What hovering a mark is about, for the scripts of a page: `polity:TUR`. */
export function subjectAttribute(subject: Subject | undefined): SvgNode["attributes"] {
  return subject ? { "data-subject": subjectCode(subject) } : {};
}
