import { describe, expect, it } from "vitest";
import { datedChanges, mapDays, turningDays, undatedRows } from "../../../src/dossier/state/changes.ts";
import {
  defaultQuestion,
  dossierOfQuestion,
  furtherQuestion,
  questionIds,
  stanceOf,
} from "../../../src/dossier/state/questions.ts";
import { heldPositions, stateAt } from "../../../src/dossier/state/state.ts";
import { timingOf } from "../../../src/dossier/state/timing.ts";
import { asked, resolutions } from "../asked.ts";
import { read } from "../base.ts";
import { dossierOf } from "../state-base.ts";

const vote = asked();
const state = dossierOfQuestion(vote, "state");
const END = "2017-09-29";
const rowOf = (id: string) => {
  const row = vote.positions.find((p) => p.id === id);
  if (!row) throw new Error(`No row ${id}.`);
  return row;
};

describe("the questions of a dossier", () => {
  it("are in its order, and the first is shown where none is asked for", () => {
    expect([questionIds(vote), defaultQuestion(vote)]).toEqual([["vote", "state", "calm"], "vote"]);
    expect(vote.question).toEqual({ id: "vote", label: "The vote", text: "Do you want it?" });
    expect(dossierOfQuestion(vote)).toBe(vote);
    expect([furtherQuestion(vote), furtherQuestion(state)]).toEqual([undefined, "state"]);
  });

  it("bring their stances, scale and event, and leave all rows", () => {
    expect(state.stances.map((s) => s.label)).toEqual(["Wants a state", "Leaves it open", "Wants no state"]);
    expect([state.scale, state.event?.label]).toEqual(["diverging", "the declaration"]);
    expect(state.positions).toBe(vote.positions);
  });

  it("take from the dossier what they leave out, whichever was shown before", () => {
    const calm = dossierOfQuestion(state, "calm");
    expect([calm.stances, calm.scale, calm.event]).toEqual([vote.stances, undefined, vote.event]);
    expect(dossierOfQuestion(calm, "vote")).toEqual(vote);
  });

  it("have to be known", () => {
    expect(() => dossierOfQuestion(vote, "vot")).toThrow(
      "base has no question vot: it has vote, state, calm.",
    );
    expect(() => dossierOfQuestion(dossierOf([]), "vote")).toThrow("d has no question vote: it has none.");
  });

  it("are none where a dossier asks one thing, which is given back as it is", () => {
    const plain = dossierOf([{ stance: "demands" }]);
    expect([questionIds(plain), defaultQuestion(plain), furtherQuestion(plain)]).toEqual([
      [],
      undefined,
      undefined,
    ]);
    expect(dossierOfQuestion(plain)).toBe(plain);
  });
});

describe("a row", () => {
  it("answers the first question where it names none", () => {
    expect(vote.positions.map((p) => p.question)).toEqual([
      "vote",
      "state",
      "vote",
      "state",
      "state",
      "calm",
    ]);
  });

  it.each([
    ["held", "Held it"],
    ["no-vote", "Is against it"],
    ["none", "Wants no state"],
    ["open", "Leaves it open"],
    ["calm", "Is against it"],
  ])("%s has the stance “%s” of its own question, whichever is shown", (id, label) => {
    for (const shown of [vote, state]) expect(stanceOf(shown, rowOf(id))?.label).toBe(label);
  });

  it.each([
    ["held", "on the day of the vote"],
    ["wants", "before the declaration"],
    ["none", "after the declaration"],
    ["calm", "after the vote"],
  ])("%s is told to be %s", (id, timing) => {
    for (const shown of [vote, state]) expect(timingOf(shown, rowOf(id))).toBe(timing);
  });
});

describe("the state of a question", () => {
  const leadingIn = (dossier: typeof vote) =>
    [...stateAt(dossier, END).polities.values()].map((p) => [p.code, p.leading?.stance.label]);

  it("has those lead who answer it, and lists the others’ rows beside", () => {
    expect(leadingIn(vote)).toEqual([
      ["IQ-KR", "Held it"],
      ["USA", "Is against it"],
      ["TUR", undefined],
      ["UN", undefined],
    ]);
    expect(leadingIn(state)).toEqual([
      ["IQ-KR", "Wants a state"],
      ["USA", "Leaves it open"],
      ["TUR", "Wants no state"],
      ["UN", undefined],
    ]);
    const usa = stateAt(vote, END).polities.get("USA");
    expect([usa?.positions, usa?.elsewhere].map((rows) => rows?.map((p) => p.id))).toEqual([
      ["no-vote"],
      ["open"],
    ]);
  });

  it("takes those for silent who answer another question only and do nothing", () => {
    expect(stateAt(vote, "2017-09-26").silent).toEqual(["IRQ", "TUR"]);
    expect(stateAt(state, "2017-09-28").silent).toEqual(["IRQ"]);
  });

  it("splits nobody by what is said on another question", () => {
    for (const shown of [vote, state])
      for (const known of stateAt(shown, END).polities.values()) expect(known.split).toEqual([]);
  });

  it("holds all rows for the lists", () => {
    for (const shown of [vote, state]) expect(heldPositions(stateAt(shown, END)).size).toBe(6);
  });
});

describe("the time of a question", () => {
  it("marks what its map shows, and turns wherever a list does", () => {
    const said = (dossier: typeof vote) =>
      datedChanges(dossier).flatMap((c) => (c.kind === "said" ? [c.row.id] : []));
    expect(said(vote)).toEqual(["held", "no-vote"]);
    expect(said(state)).toEqual(["wants", "open", "none"]);
    expect(turningDays(vote)).toEqual(turningDays(state));
    // The flights of the dossier are on the map of either.
    expect(turningDays(vote)).toEqual(["2017-09-25", "2017-09-26", "2017-09-27", "2017-09-28", "2017-09-29"]);
    expect(mapDays(vote)).toEqual(["2017-09-25", "2017-09-27", "2017-09-29"]);
    expect(mapDays(state)).toEqual(["2017-09-25", "2017-09-26", "2017-09-27", "2017-09-28", "2017-09-29"]);
    expect(undatedRows(vote)).toBe(1);
  });
});

it("a body’s vote on hundreds of resolutions is one dossier", () => {
  const { dossier, problems } = read(resolutions(300));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!dossier) throw new Error("It was not read.");
  const leading = (id: string) =>
    [...stateAt(dossierOfQuestion(dossier, id), END).polities.values()].map((p) => p.leading?.stance.id);
  expect([leading("r0"), leading("r299")]).toEqual([
    ["against", "held", "against"],
    ["held", "against", "held"],
  ]);
});
