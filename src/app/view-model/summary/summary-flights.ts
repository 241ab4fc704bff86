import type { RouteStatus, SuspensionState } from "../../../dossier/state/state.ts";
import { listName } from "../../language/locale.ts";
import type { Describer } from "../describe/describer.ts";
import { type Facts, grounded, type Sentence, say } from "./summary-facts.ts";

/** A request is for the suspension: it explains none that is lifted, or that has not come to pass. */
function routeSentence(suspended: SuspensionState, describer: Describer): string {
  const { origin, destination, requestedBy } = suspended.suspension;
  const { carrier, way, statusWithin, dates } = describer.route(suspended);
  const where = origin && destination ? way : say().unplaced;
  const holds = suspended.status === "suspended" || suspended.status === "announced";
  const asked = holds && requestedBy && say().asked(describer.nameOf(requestedBy));
  return say().route(carrier, where, [statusWithin, dates, asked].filter(Boolean).join(", "));
}

type Ground = Pick<Facts, "dossier" | "state" | "describer">;

/** Each polity with those of its carriers of which a route has a status on the day, as its line on the map has it. */
function carriersBy(status: RouteStatus, { dossier, state, describer }: Ground): string[] {
  const those = new Set(state.suspensions.filter((s) => s.status === status).map((s) => s.suspension));
  return grounded({ dossier, state }).flatMap(({ code, suspensions }) => {
    const carriers = new Set(suspensions.filter((s) => those.has(s)).map((s) => s.carrier));
    return carriers.size > 0 ? [say().carriersOf(describer.nameOf(code), listName([...carriers]))] : [];
  });
}

/** Who has stopped and who has only said so: an announcement is no stop. */
function carrierSentences(facts: Facts): string[] {
  const { whole, describer } = facts;
  const [stopped, announced] = [carriersBy("suspended", facts), carriersBy("announced", facts)];
  // What a filter leaves out has stopped all the same.
  const none = carriersBy("suspended", { ...whole, describer }).length === 0;
  return [
    stopped.length > 0 ? say().carriers(stopped.length, listName(stopped)) : none ? say().noCarrier : "",
    announced.length > 0 ? say().announcers(announced.length, listName(announced)) : "",
  ];
}

/** Those who are coloured for a carrier; who speaks on a later day is not without a statement for good. */
function carrierAlone(facts: Facts): string[] {
  const { whole, describer } = facts;
  const plain = grounded(facts).filter(
    (p) => p.positions.length === 0 && describer.classIdOf(p.code) === "carrier",
  );
  const speaking = new Set(whole.dossier.positions.map((p) => p.polity));
  const names = (later: boolean) =>
    listName(plain.filter((p) => speaking.has(p.code) === later).map((p) => describer.nameOf(p.code)));
  const [never, yet] = [names(false), names(true)];
  return [never && say().carrierAlone(never), yet && say().carrierYet(yet)];
}

export function flightPart(facts: Facts): Sentence[] {
  const { state, whole, describer, shown } = facts;
  if (state.suspensions.length === 0)
    return [whole.state.suspensions.length > 0 ? say().noFlightShown : say().noFlights];
  const borrowed = state.suspensions.some((s) => s.suspension.routeSource && s.suspension.origin);
  return [
    ...carrierSentences(facts),
    ...(shown.kind("carrier") ? carrierAlone(facts) : []),
    ...state.suspensions.map((s) => () => routeSentence(s, describer)),
    borrowed ? say().borrowed : "",
  ].filter(Boolean);
}
