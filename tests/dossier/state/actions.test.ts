import { describe, expect, it } from "vitest";
import { datedChanges, turningDays, undatedRows } from "../../../src/dossier/state/changes.ts";
import { stateAt } from "../../../src/dossier/state/state.ts";
import type { Action } from "../../../src/model/dossier.ts";
import { dossierOf } from "../state-base.ts";

const withActs = (...acts: Partial<Action>[]) => ({
  ...dossierOf([]),
  actions: acts.map(
    (act, i): Action => ({
      id: `a${i}`,
      kind: "border",
      actor: "X",
      polity: "AAA",
      gist: "G",
      scope: "named",
      source: "dated",
      row: { file: "actions.csv", line: i + 2 },
      ...act,
    }),
  ),
});

const statusOn = (day: string, act: Partial<Action>) => stateAt(withActs(act), day).actions[0]?.status;

describe("the state of an act", () => {
  const act = { announced: "2017-09-25", began: "2017-09-27", ended: "2017-09-29" };

  it.each([
    ["2017-09-24", undefined],
    ["2017-09-25", "announced"],
    ["2017-09-26", "announced"],
    ["2017-09-27", "in-force"],
    ["2017-09-28", "in-force"],
    ["2017-09-29", "ended"],
  ])("on %s is %s", (day, status) => {
    expect(statusOn(day, act)).toBe(status);
  });

  it("begins where only its end is not known, and ends where only its announcement is", () => {
    expect(statusOn("2017-09-29", { began: "2017-09-26" })).toBe("in-force");
    expect(statusOn("2017-09-29", { announced: "2017-09-25", ended: "2017-09-28" })).toBe("ended");
  });

  it("is told from its source’s date where it has none, and said to be undated", () => {
    const dossier = withActs({});
    expect(stateAt(dossier, dossier.period.end).actions).toMatchObject([
      { status: "in-force", undated: true },
    ]);
    expect(undatedRows(dossier)).toBe(1);
  });

  it("colours nobody", () => {
    expect(stateAt(withActs(act), "2017-09-28").polities.size).toBe(0);
  });

  it("is a change on each of its days", () => {
    const dossier = withActs(act);
    expect(datedChanges(dossier).map(({ day, kind }) => [day, kind])).toEqual([
      ["2017-09-25", "announced"],
      ["2017-09-27", "began"],
      ["2017-09-29", "ended"],
    ]);
    expect(turningDays(dossier)).toEqual(["2017-09-25", "2017-09-27", "2017-09-29"]);
  });
});

describe("a carrier", () => {
  const stop = { polity: "BBB", suspended: "2017-09-26" };

  it.each([
    [undefined, 1],
    ["flag", 1],
    ["other", 0],
  ] as const)("of the kind %s is shown at its home: %i", (carrierKind, count) => {
    const row = carrierKind ? { ...stop, carrierKind } : stop;
    expect(stateAt(dossierOf([], [row]), "2017-09-27").polities.size).toBe(count);
  });
});
