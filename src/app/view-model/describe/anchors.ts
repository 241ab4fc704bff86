import { svgId } from "../../../render/svg/tree/ids.ts";
import type { Subject } from "../../../scene/scene.ts";
import type { Describer } from "./describer.ts";

/** Id on the page of the words on a polity, an act or a suspension. */
export function anchorOf(code: string): string {
  return svgId("at-", code);
}

/** Where on the page a subject is told of, for the links of a map without scripts. */
export function wordsOf(subject: Subject, describer: Describer): string | undefined {
  if (subject.kind === "airport" || subject.kind === "connection") return undefined;
  // Of a large dossier the page does not list all routes.
  if (subject.kind === "route")
    return describer.flightsOf(subject).length > 0 ? `#${anchorOf(subject.id)}` : undefined;
  if (subject.kind === "action")
    return describer.actsOf(subject).length > 0 ? `#${anchorOf(subject.id)}` : undefined;
  if (describer.positionsOf(subject).length > 0) return `#${anchorOf(subject.code)}`;
  const [route] = describer.polity(subject.code).routes;
  if (route) return `#${anchorOf(route.id)}`;
  return describer.silent().includes(subject.code) ? `#${anchorOf("silent")}` : undefined;
}
