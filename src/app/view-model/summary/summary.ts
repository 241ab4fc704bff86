import { type Filter, filteredRows, filteredState } from "../../../dossier/filter/filter.ts";
import { answers } from "../../../dossier/state/questions.ts";
import { type DossierState, isTold, type PolityState } from "../../../dossier/state/state.ts";
import type { Dossier, IsoDate, Stance } from "../../../model/dossier.ts";
import { sureDay } from "../../../model/time/edtf.ts";
import { dayName, listName, numberName } from "../../language/locale.ts";
import type { Describer } from "../describe/describer.ts";
import { actChange, actPart } from "./summary-acts.ts";
import { type Facts, grounded, type Sentence, say, silentButFlying } from "./summary-facts.ts";
import { flightPart } from "./summary-flights.ts";

/** One subject of the text map, in whole sentences. */
interface SummaryPart {
  id: "positions" | "acts" | "flights" | "silent" | "bodies" | "changes";
  title: string;
  sentences: string[];
}

const dayOf = (date: IsoDate | undefined) => date && sureDay(date).slice(0, 10);

/** Who took no side, under the stance in the role of a remark that says so. */
function sideless(stance: Stance, known: PolityState[], { describer }: Facts): string[] {
  const those = known.filter((p) => !p.leading && p.remark === stance);
  return those.length === 0
    ? []
    : [say().take(stance.label, listName(those.map((p) => describer.nameOf(p.code))))];
}

/** Who leads with a stance, told apart by how firmly the source says so. */
function takers(stance: Stance, known: PolityState[], { describer }: Facts): string[] {
  const by = (evidence: "named" | "implied") => {
    const those = known.filter((p) => p.leading?.stance === stance && p.leading.evidence === evidence);
    return listName(those.map((p) => describer.nameOf(p.code)));
  };
  const [named, implied] = [by("named"), by("implied")];
  return [
    named && say().take(stance.label, named),
    implied && say().takeImplied(stance.label, implied),
  ].filter(Boolean);
}

/** Others of a polity who say otherwise, whether or not they speak for it. */
function dissent({ code, leading, split, positions }: PolityState, { dossier, describer }: Facts): string[] {
  const name = describer.nameOf(code);
  const others = positions.filter(
    (p) => p.standing === "figure" && p.stance && p.stance !== leading?.position.stance,
  );
  const said = others.map((p) => {
    const stance = dossier.stances.find((s) => s.id === p.stance)?.label ?? "";
    return say().figure(name, p.actor, stance);
  });
  if (split.length === 0) return said;
  return [say().split(name, listName(split.map((s) => say().quoted(s.label)))), ...said];
}

/** How many hold a position, and how many of them only as the source implies. */
function heldSentence(firm: PolityState[], at: IsoDate): string {
  const implied = firm.filter((p) => p.leading?.evidence === "implied").length;
  const day = dayName(at);
  if (firm.length === 0) return say().nobody(day);
  return implied > 0
    ? say().heldImplied(day, firm.length, numberName(implied))
    : say().held(day, firm.length);
}

function positionPart(facts: Facts): string[] {
  const { dossier, state, describer } = facts;
  const known = grounded(facts);
  const firm = known.filter((p) => p.leading && p.leading.evidence !== "collective");
  const silentOn = known.filter((p) => !p.leading && !p.remark && p.positions.length > 0);
  const swept = known.filter((p) => p.leading?.evidence === "collective");
  return [
    heldSentence(firm, state.at),
    ...dossier.stances.flatMap((s) => [...takers(s, firm, facts), ...sideless(s, known, facts)]),
    // Who says one thing twice is told of once.
    ...new Set(known.flatMap((p) => dissent(p, facts))),
    ...swept.map((p) => say().swept(describer.nameOf(p.code), p.leading?.stance.label ?? "")),
    silentOn.length > 0 ? say().remarks(listName(silentOn.map((p) => describer.nameOf(p.code)))) : "",
  ].filter(Boolean);
}

function silentPart(facts: Facts): string[] {
  const { state, describer } = facts;
  const shown = new Set(state.silent);
  const silent = describer.silent().filter((code) => shown.has(code));
  if (silent.length === 0) {
    const flying = silentButFlying(facts).map((p) => describer.nameOf(p.code));
    return [flying.length > 0 ? say().noneSilentYet(listName(flying)) : say().noneSilent];
  }
  const around = new Set(describer.neighbours());
  const near = silent.filter((code) => around.has(code)).map((code) => describer.nameOf(code));
  const far = silent.filter((code) => !around.has(code)).map((code) => describer.nameOf(code));
  const { neighbours, silent: alone, silentAsWell } = say();
  return [
    near.length > 0 ? neighbours(near.length, listName(near)) : "",
    far.length > 0 ? (near.length > 0 ? silentAsWell : alone)(listName(far)) : "",
  ].filter(Boolean);
}

/** Bodies are on no ground: the words are the only place where the map can show them. */
function bodyPart({ dossier, state, describer }: Facts): string[] {
  return dossier.organisations.flatMap(({ id, kind }) => {
    const known = state.polities.get(id);
    if (!isTold(known)) return [];
    const stance = (known.leading?.stance ?? known.remark)?.label ?? say().onNothing;
    const name = describer.nameOf(id);
    return [kind === "collective" ? say().collective(name, stance) : say().body(name, stance)];
  });
}

function datedOn(day: string, dossier: Dossier, { describer }: Facts): Sentence[] {
  const said = dossier.positions
    .filter((p) => dayOf(p.date) === day && answers(dossier, p))
    .map((p) => () => say().said(p.actor, describer.nameOf(p.polity), p.gist));
  const done = dossier.suspensions.flatMap((s) =>
    (["announced", "suspended", "resumed"] as const)
      .filter((step) => dayOf(s[step]) === day)
      .map((step) => () => say()[step](s.carrier, s.gist)),
  );
  const acted = dossier.actions.flatMap((a) =>
    (["announced", "began", "ended"] as const)
      .filter((step) => dayOf(a[step]) === day)
      .map((step) => () => actChange(a, step, describer)),
  );
  return [...said, ...acted, ...done];
}

function changePart(facts: Facts): Sentence[] {
  const { state } = facts;
  const day = state.at.slice(0, 10);
  const dated = datedOn(day, facts.dossier, facts);
  // A filter may leave out all that is.
  const all = datedOn(day, facts.whole.dossier, facts).length;
  const statements = [...state.polities.values()].flatMap((p) => p.positions).filter((p) => !p.date).length;
  const acts = state.actions.filter((a) => a.undated).length;
  const flights = state.suspensions.filter((s) => s.undated && s.status !== "operating").length;
  const undated = [
    statements > 0 ? say().statements(statements) : "",
    acts > 0 ? say().undatedActs(acts) : "",
    flights > 0 ? say().suspensions(flights) : "",
  ].filter(Boolean);
  return [
    ...(dated.length > 0 ? dated : [all > 0 ? say().nothingShownDated(all) : say().nothingDated]),
    ...(undated.length > 0 ? [say().undated(listName(undated))] : []),
  ];
}

/** More of the sentences that there is one of for each row are only counted: the tables have all rows. */
const MOST = 200;

function firstOf(sentences: Sentence[]): string[] {
  const ofRows = sentences.filter((s) => typeof s === "function");
  const left = new Set(ofRows.slice(MOST));
  const told = sentences.filter((s) => typeof s === "string" || !left.has(s));
  const said = told.map((s) => (typeof s === "string" ? s : s()));
  return left.size > 0 ? [...said, say().more(left.size)] : said;
}

/** All that the picture shows on its date, in plain sentences for whoever cannot or will not look at it. */
export function summaryOf(
  dossier: Dossier,
  state: DossierState,
  describer: Describer,
  shown: Filter,
): SummaryPart[] {
  const facts: Facts = {
    dossier: filteredRows(dossier, state, shown),
    state: filteredState(state, shown),
    whole: { dossier, state },
    describer,
    shown,
  };
  const { positions, acts, flights, bodies, dated } = say();
  const stated = shown.kind("stance") || shown.kind("remark");
  const flown = shown.kind("route") || shown.kind("carrier");
  const parts: (Omit<SummaryPart, "sentences"> & { sentences: Sentence[] })[] = [
    { id: "positions", title: positions, sentences: stated ? positionPart(facts) : [] },
    { id: "acts", title: acts, sentences: shown.kind("action") ? actPart(facts) : [] },
    { id: "flights", title: flights, sentences: flown ? flightPart(facts) : [] },
    {
      id: "silent",
      title: describer.silentLabel(),
      sentences: shown.kind("silent") ? silentPart(facts) : [],
    },
    { id: "bodies", title: bodies, sentences: bodyPart(facts) },
    { id: "changes", title: dated(dayName(state.at)), sentences: changePart(facts) },
  ];
  return parts.filter((p) => p.sentences.length > 0).map((p) => ({ ...p, sentences: firstOf(p.sentences) }));
}
