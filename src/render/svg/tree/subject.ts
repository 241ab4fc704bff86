import type { Subject } from "../../../scene/scene.ts";
import { subjectKey } from "../../../scene/subject.ts";
import type { SvgNode } from "./node.ts";

/** What hovering a mark is about, for the scripts of a page: `polity:TUR`. */
export function subjectAttribute(subject: Subject | undefined): SvgNode["attributes"] {
  return subject ? { "data-subject": subjectKey(subject) } : {};
}
