import type { DossierState, PolityState, SuspensionState } from "../dossier/state.ts";
import type { Dossier, IsoDate, Stance } from "../model/dossier.ts";
import { formatDate } from "../scene/words.ts";
import type { Describer } from "./describe.ts";

/** One subject of the text map, in whole sentences. */
export interface SummaryPart {
  id: "positions" | "flights" | "silent" | "bodies" | "changes";
  title: string;
  sentences: string[];
}

interface Facts {
  dossier: Dossier;
  state: DossierState;
  words: Describer;
}

const LIST = new Intl.ListFormat("en-GB");

/** `Turkey, Egypt and Lebanon`. */
const list = (names: Iterable<string>) => LIST.format(new Set(names));

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const dayOf = (date: IsoDate | undefined) => date?.slice(0, 10);

/** Those with ground; bodies without any have a part of their own. */
function grounded({ dossier, state }: Facts): PolityState[] {
  const bodies = new Set(dossier.organisations.map((o) => o.id));
  return [...state.polities.values()].filter((p) => !bodies.has(p.code));
}

/** Who leads with a stance, told apart by how firmly the source says so. */
function takers(stance: Stance, known: PolityState[], { words }: Facts): string[] {
  const by = (evidence: "named" | "implied") => {
    const those = known.filter((p) => p.leading?.stance === stance && p.leading.evidence === evidence);
    return list(those.map((p) => words.nameOf(p.code)));
  };
  const [named, implied] = [by("named"), by("implied")];
  return [
    named && `${stance.label}: ${named}.`,
    implied && `${stance.label}, which the source only implies: ${implied}.`,
  ].filter(Boolean);
}

/** Others of a polity who say otherwise, whether or not they speak for it. */
function dissent({ code, leading, split, positions }: PolityState, { dossier, words }: Facts): string[] {
  const name = words.nameOf(code);
  const others = positions.filter(
    (p) => p.standing === "figure" && p.stance && p.stance !== leading?.position.stance,
  );
  const said = others.map((p) => {
    const stance = dossier.stances.find((s) => s.id === p.stance)?.label;
    return `In ${name}, ${p.actor}, who does not speak for the state, takes a different position: ${stance}.`;
  });
  if (split.length === 0) return said;
  const also = list(split.map((s) => `“${s.label}”`));
  return [`${name} is split: others who speak for it take the position ${also}.`, ...said];
}

function positionPart(facts: Facts): string[] {
  const { dossier, state, words } = facts;
  const known = grounded(facts);
  const firm = known.filter((p) => p.leading && p.leading.evidence !== "collective");
  const implied = firm.filter((p) => p.leading?.evidence === "implied").length;
  const silentOn = known.filter((p) => !p.leading && p.positions.length > 0);
  const swept = known.filter((p) => p.leading?.evidence === "collective");
  const date = formatDate(state.at);
  const held = `${count(firm.length, "polity holds", "polities hold")} a position`;
  return [
    firm.length === 0
      ? `On ${date} no polity has taken a position.`
      : `On ${date} ${held}${implied > 0 ? `, of which ${implied} only as the source implies` : ""}.`,
    ...dossier.stances.filter((s) => s.role !== "remark").flatMap((s) => takers(s, firm, facts)),
    ...known.flatMap((p) => dissent(p, facts)),
    ...swept.map(
      (p) =>
        `${words.nameOf(p.code)} is only part of a collective claim (${p.leading?.stance.label}), which gives it no colour.`,
    ),
    silentOn.length > 0
      ? `Quoted or reported without a position: ${list(silentOn.map((p) => words.nameOf(p.code)))}.`
      : "",
  ].filter(Boolean);
}

function routeSentence(suspended: SuspensionState, words: Describer): string {
  const { origin, destination } = suspended.suspension;
  const { carrier, way, status, dates, requestedBy } = words.route(suspended);
  const where = origin && destination ? way : "route not named, and so not drawn";
  const asked = requestedBy && `at the request of ${requestedBy}`;
  return `${[`${carrier}, ${where}: ${status.toLowerCase()}`, dates, asked].filter(Boolean).join(", ")}.`;
}

function flightPart(facts: Facts): string[] {
  const { state, words } = facts;
  if (state.suspensions.length === 0) return ["No flight was suspended."];
  const acting = grounded(facts).filter((p) => p.suspensions.length > 0);
  const by = acting.map((p) => `${words.nameOf(p.code)} (${list(p.suspensions.map((s) => s.carrier))})`);
  const plain = acting.filter((p) => p.positions.length === 0).map((p) => words.nameOf(p.code));
  const borrowed = state.suspensions.some((s) => s.suspension.routeSource && s.suspension.origin);
  return [
    by.length > 0
      ? `Carriers of ${count(by.length, "polity", "polities")} stop flights: ${list(by)}.`
      : "On this date no named carrier stops flights.",
    plain.length > 0 ? `Coloured for a carrier alone, with no statement in the source: ${list(plain)}.` : "",
    ...state.suspensions.map((s) => routeSentence(s, words)),
    borrowed ? "Airports of the routes come from other records, not from the source." : "",
  ].filter(Boolean);
}

function silentPart({ words }: Facts): string[] {
  const silent = words.silent();
  if (silent.length === 0) return ["Everyone who was looked for is named in the source."];
  const around = new Set(words.neighbours());
  const near = silent.filter((code) => around.has(code)).map((code) => words.nameOf(code));
  const far = silent.filter((code) => !around.has(code)).map((code) => words.nameOf(code));
  return [
    near.length > 0 ? `${count(near.length, "neighbour is", "neighbours are")} silent: ${list(near)}.` : "",
    far.length > 0 ? `Looked for and silent${near.length > 0 ? " as well" : ""}: ${list(far)}.` : "",
  ].filter(Boolean);
}

/** Bodies are on no ground: the words are the only place where the map can show them. */
function bodyPart({ dossier, state, words }: Facts): string[] {
  return dossier.organisations.flatMap(({ id, kind }) => {
    const known = state.polities.get(id);
    if (!known) return [];
    const stance = known.leading?.stance.label ?? "no position on the subject itself";
    const what =
      kind === "collective" ? "a collective claim, which names no state" : "an organisation without ground";
    return [`${words.nameOf(id)}: ${stance} (${what}).`];
  });
}

function datedOn(day: string, { dossier, words }: Facts): string[] {
  const said = dossier.positions
    .filter((p) => dayOf(p.date) === day)
    .map((p) => `${p.actor} (${words.nameOf(p.polity)}): ${p.gist}`);
  const steps = [
    ["announced", "announces the suspension of its flights"],
    ["suspended", "suspends its flights"],
    ["resumed", "resumes its flights"],
  ] as const;
  const done = dossier.suspensions.flatMap((s) =>
    steps.filter(([field]) => dayOf(s[field]) === day).map(([, does]) => `${s.carrier} ${does}: ${s.gist}`),
  );
  return [...said, ...done];
}

function changePart(facts: Facts): string[] {
  const { state } = facts;
  const dated = datedOn(state.at.slice(0, 10), facts);
  const statements = [...state.polities.values()].flatMap((p) => p.positions).filter((p) => !p.date).length;
  const flights = state.suspensions.filter((s) => s.undated && s.status !== "operating").length;
  const undated = [
    statements > 0 && count(statements, "statement"),
    flights > 0 && count(flights, "suspension"),
  ].filter((words) => words !== false);
  return [
    ...(dated.length > 0 ? dated : ["Nothing in the dossier is dated to this day."]),
    ...(undated.length > 0
      ? [`Undated in source, and shown from the date of the source itself: ${list(undated)}.`]
      : []),
  ];
}

/** All that the picture shows on its date, in plain sentences for whoever cannot or will not look at it. */
export function summaryOf(dossier: Dossier, state: DossierState, words: Describer): SummaryPart[] {
  const facts = { dossier, state, words };
  const parts: SummaryPart[] = [
    { id: "positions", title: "Positions", sentences: positionPart(facts) },
    { id: "flights", title: "Flights", sentences: flightPart(facts) },
    { id: "silent", title: "No statement in the source", sentences: silentPart(facts) },
    { id: "bodies", title: "Without ground on the map", sentences: bodyPart(facts) },
    { id: "changes", title: `Dated ${formatDate(state.at)}`, sentences: changePart(facts) },
  ];
  return parts.filter((p) => p.sentences.length > 0);
}
