import { describe, expect, it } from "vitest";
import { PAGE_THEME } from "../../../src/app/state/store.ts";
import { Describer } from "../../../src/app/view-model/describe/describer.ts";
import { stateAt } from "../../../src/dossier/state/state.ts";
import type { Position } from "../../../src/model/dossier.ts";
import { dossierOf, END } from "../../dossier/state-base.ts";

const PRESIDENT = { actor: "The President", date: "2017-09-25", stance: "demands" };
const SPOKESMAN = { actor: "A spokesman", date: "2017-09-26", stance: "concern" };

function because(...rows: Partial<Position>[]): string | undefined {
  const dossier = { ...dossierOf(rows), scale: "diverging" as const };
  return new Describer(
    dossier,
    { polities: [], airports: [], cities: [] },
    stateAt(dossier, END),
    PAGE_THEME,
  ).polity("AAA").because;
}

describe("why a statement leads", () => {
  it.each<[string, Partial<Position>[], string | undefined]>([
    [
      "a higher office",
      [
        { ...PRESIDENT, rank: "head" },
        { ...SPOKESMAN, rank: "official" },
      ],
      "Leads because The President (head of state or government) outranks A spokesman (official), who spoke later.",
    ],
    [
      "no rank, which counts as the lowest",
      [{ ...PRESIDENT, rank: "minister" }, SPOKESMAN],
      "Leads because The President (minister) outranks A spokesman (official), who spoke later.",
    ],
    [
      "the newest of equal rank",
      [
        { ...PRESIDENT, rank: "ministry" },
        { ...SPOKESMAN, rank: "ministry" },
      ],
      "Leads because it is the newest of equal rank.",
    ],
    ["the newest, without a word on ranks", [PRESIDENT, SPOKESMAN], "Leads because it is the newest."],
    [
      "the newer and higher",
      [SPOKESMAN, { ...PRESIDENT, date: "2017-09-27", rank: "head" }],
      "Leads because it is newer, and The President (head of state or government) outranks A spokesman (official).",
    ],
    [
      "the newer and no milder",
      [{ ...SPOKESMAN, date: "2017-09-24", rank: "head" }, PRESIDENT],
      "Leads because it is newer, and no milder than what A spokesman (head of state or government) said.",
    ],
    [
      "what a higher one had said",
      [
        { ...SPOKESMAN, actor: "A minister", date: "2017-09-23", rank: "minister", stance: "demands" },
        { ...PRESIDENT, date: "2017-09-24", rank: "head", stance: "concern" },
        { ...SPOKESMAN, rank: "official" },
      ],
      "Leads because it is newer, and The President (head of state or government) had taken the same position.",
    ],
    [
      "the first of a day",
      [PRESIDENT, { ...SPOKESMAN, date: PRESIDENT.date }],
      "Leads because it is listed first of that day.",
    ],
    [
      "the government",
      [PRESIDENT, { ...SPOKESMAN, standing: "institution" }],
      "Leads because it speaks for the government; A spokesman speaks for an institution of the state.",
    ],
    ["what is named", [PRESIDENT, { ...SPOKESMAN, scope: "implied" }], "Leads because the source names it."],
    ["nothing where one speaks alone", [PRESIDENT], undefined],
    ["nothing where all say the same", [PRESIDENT, { ...SPOKESMAN, stance: "demands" }], undefined],
  ])("is told: %s", (_, rows, sentence) => {
    expect(because(...rows)).toBe(sentence);
  });
});
