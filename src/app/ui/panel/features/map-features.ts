import { isDrawn } from "../../../../dossier/state/state.ts";
import { drawableActs } from "../../../../scene/actions/acts.ts";
import { MANY_ROUTES, routeSubjects } from "../../../../scene/routes/connections.ts";
import type { Subject } from "../../../../scene/scene.ts";
import { subjectKey } from "../../../../scene/subject.ts";
import type { DossierView } from "../../../state/derived.ts";
import { fold } from "../../../view-model/fold-text.ts";

/** Something on the map that a reader can be told of. */
export interface Feature {
  key: string;
  subject: Subject;
  title: string;
  label: string;
}

/** Degrees of latitude that are read as one line. */
const LINE = 5;

/** As a page is read: from north to south by lines, and along each from west to east. */
function inReadingOrder(codes: string[], { data }: DossierView): string[] {
  const places = new Map(data.polities.map((p) => [p.code, p.label]));
  const line = (code: string) => -Math.floor((places.get(code)?.[1] ?? 0) / LINE);
  const along = (code: string) => places.get(code)?.[0] ?? 0;
  return codes
    .filter((code) => places.has(code))
    .toSorted((a, b) => line(a) - line(b) || along(a) - along(b));
}

/** The acts that the map has a mark of. */
function drawnActs({ state, dossier, data }: DossierView): Subject[] {
  const codes = new Set(data.polities.map(({ code }) => code));
  return drawableActs(dossier, state.value, codes).map(({ action: { id } }) => ({ kind: "action", id }));
}

/** All that the map shows of the dossier: regions in reading order, then acts, then routes, then airports. */
export function featuresOf(store: DossierView): Feature[] {
  const describer = store.describer.value;
  const state = store.state.value;
  const codes = [...new Set([...state.polities.keys(), ...state.silent])];
  const routes = state.suspensions.filter(isDrawn);
  const used = new Set(routes.flatMap(({ suspension: s }) => [s.origin, s.destination]));
  const airports = new Map(store.data.airports.map((a) => [a.icao, a]));
  const subjects: Subject[] = [
    ...inReadingOrder(codes, store).map((code) => ({ kind: "polity" as const, code })),
    ...drawnActs(store),
    ...(routes.length > MANY_ROUTES
      ? routeSubjects(state, airports)
      : routes.map(({ suspension }) => ({ kind: "route" as const, id: suspension.id }))),
    ...store.data.airports.flatMap(({ icao }) => (used.has(icao) ? { kind: "airport" as const, icao } : [])),
  ];
  return subjects.map((subject) => {
    const { title, label } = describer.describe(subject);
    return { key: subjectKey(subject), subject, title, label };
  });
}

/** The next feature, from `from` on, whose name begins with what is typed; one letter again and again goes on. */
export function typedAhead(features: Feature[], typed: string, from: number): number {
  const letters = [...fold(typed)];
  const again = letters.every((letter) => letter === letters[0]);
  const text = again ? (letters[0] ?? "") : letters.join("");
  const start = again ? from + 1 : Math.max(0, from);
  const order = features.map((_, i) => (start + i) % features.length);
  return order.find((i) => fold(features[i]?.title ?? "").startsWith(text)) ?? from;
}
