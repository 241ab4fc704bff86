import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import { dossierOfQuestion } from "../../src/dossier/state/questions.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { whole } from "../export/kurdistan.ts";

/** From which day each polity is coloured by which stance, written by hand from the sources; before the first by none. */
type Changes = Record<string, [day: string, stance: string][]>;

const ARTICLE: Changes = {
  "IQ-KR": [["2017-09-25", "held"]],
  USA: [["2017-09-29", "not-recognised"]],
  // Undated in the article, so shown from its last day.
  IRQ: [["2017-09-29", "annulment"]],
  ISR: [["2017-09-29", "exception, implied"]],
  "major-parties": [["2017-09-29", "concern, collective"]],
};

const RECORD: Changes = {
  IRQ: [
    ["2017-09-12", "opposes"],
    ["2017-09-24", "not-recognised"],
    ["2017-09-27", "annulment"],
  ],
  "IQ-KR": [
    ["2017-09-15", "held"],
    ["2017-10-25", "retreats"],
  ],
  USA: [
    // A spokeswoman’s disappointment of 25 September is milder than what the White House had said.
    ["2017-09-15", "opposes"],
    ["2017-09-29", "not-recognised"],
  ],
  IRN: [
    // Shamkhani recognises one Iraq only, which is an answer on a state; of the vote he says that Iran is against it.
    ["2017-09-17", "opposes"],
    // He tells parliament that Iran will not recognise the result; Zarif’s “mistake” of the same day is listed after it.
    ["2017-09-27", "not-recognised"],
    // On 4 October the joint statement of the Presidents stands before what Rouhani and Khamenei say on their own.
  ],
  TUR: [
    ["2017-09-20", "opposes"],
    ["2017-09-25", "not-recognised"],
  ],
  SYR: [["2017-09-24", "not-recognised"]],
  // The King’s word of 3 October stands above his minister’s concern of the same day.
  JOR: [["2017-09-28", "unity"]],
  SAU: [
    ["2017-09-20", "opposes"],
    ["2017-10-16", "unity"],
  ],
  KWT: [["2017-09-25", "unity"]],
  BHR: [["2017-09-21", "opposes"]],
  QAT: [["2017-09-26", "concern"]],
  ARE: [["2017-09-23", "unity"]],
  // The ambassador’s firmer word is an institution’s, the ministry’s the government’s.
  EGY: [["2017-09-21", "concern"]],
  LBN: [["2017-10-10", "opposes, implied"]],
  // Its support is of a state, which is another question.
  ISR: [["2017-09-29", "exception, implied"]],
  GBR: [["2017-09-16", "opposes"]],
  AUS: [["2017-09-18", "concern"]],
  CAN: [["2017-09-25", "neutral"]],
  CHN: [["2017-09-25", "unity"]],
  RUS: [["2017-09-26", "unity"]],
  DEU: [["2017-09-26", "regrets"]],
  ESP: [["2017-09-26", "regrets"]],
  NLD: [["2017-09-26", "unity"]],
  FRA: [["2017-09-27", "unity"]],
  ARM: [["2017-09-27", "neutral"]],
  AZE: [["2017-09-29", "unity"]],
  PAK: [["2017-10-02", "opposes"]],
  // Undated: from the day of their pages.
  POL: [["2017-09-24", "unity"]],
  FIN: [["2017-09-23", "unity, implied"]],
  ITA: [["2017-12-30", "unity"]],
  SWE: [["2017-10-23", "unity"]],
  UN: [["2017-09-17", "concern"]],
  EU: [
    ["2017-09-19", "opposes"],
    ["2017-09-26", "regrets"],
  ],
  LAS: [
    ["2017-09-12", "opposes, implied"],
    ["2017-09-26", "regrets"],
  ],
  OIC: [["2017-09-23", "opposes"]],
  "major-parties": [["2017-09-29", "concern, collective"]],
};

const STATE: Changes = {
  "IQ-KR": [["2017-09-21", "wants"]],
  ISR: [["2017-09-12", "supports-state"]],
  TUR: [["2017-09-22", "one-iraq"]],
  SYR: [["2017-09-24", "one-iraq"]],
  IRN: [["2017-09-17", "one-iraq"]],
  IRQ: [["2017-11-06", "one-iraq"]],
};

const layers = {
  article: dossierOfLayer(whole, "article"),
  all: dossierOfLayer(whole, "all"),
  state: dossierOfQuestion(dossierOfLayer(whole, "all"), "state"),
};

function colouredOn(layer: keyof typeof layers, day: string): Record<string, string> {
  return Object.fromEntries(
    [...stateAt(layers[layer], day).polities].flatMap(([code, { leading }]) => {
      if (!leading) return [];
      const { stance, evidence } = leading;
      return [[code, evidence === "named" ? stance.id : `${stance.id}, ${evidence}`]];
    }),
  );
}

function expectedOn(changes: Changes, day: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([code, own]) => {
      const last = own.findLast(([from]) => from <= day);
      return last ? [[code, last[1]]] : [];
    }),
  );
}

/** Each day on which something changes, and the day after it. */
function daysOf(changes: Changes): string[] {
  const days = Object.values(changes).flatMap((own) => own.map(([day]) => day));
  const after = days.map((day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10));
  return [...new Set([...days, ...after])].toSorted();
}

describe("who is coloured, and how", () => {
  it.each(daysOf(ARTICLE).filter((day) => day <= "2017-09-29"))("is as the article has it on %s", (day) => {
    expect(colouredOn("article", day)).toEqual(expectedOn(ARTICLE, day));
  });

  it.each([...daysOf(RECORD), "2017-10-04", "2017-11-14", "2018-06-10"])(
    "is as the record has it on %s",
    (day) => {
      expect(colouredOn("all", day)).toEqual(expectedOn(RECORD, day));
    },
  );

  it.each(daysOf(STATE))("is as the record has it of a state on %s", (day) => {
    expect(colouredOn("state", day)).toEqual(expectedOn(STATE, day));
  });

  describe("Iran beside Turkey from 24 September 2017 on", () => {
    const days = daysOf(RECORD).filter((day) => day >= "2017-09-24");
    const firmness = (stance = "") => whole.stances.findIndex(({ id }) => id === stance);
    const isMilder = (day: string) => {
      const { IRN, TUR } = colouredOn("all", day);
      return firmness(IRN) < firmness(TUR);
    };
    const closedBy = (code: string, day: string) =>
      stateAt(layers.all, day).actions.some(
        ({ action, status }) => status === "in-force" && action.polity === code && action.kind === "airspace",
      );

    it.each(days)("is as firm on %s, in its words or in its airspace", (day) => {
      expect(!isMilder(day) || (closedBy("IRN", day) && !closedBy("TUR", day))).toBe(true);
    });

    it("is milder in words on two days only, before it refuses to recognise the result", () => {
      expect(days.filter(isMilder)).toEqual(["2017-09-25", "2017-09-26"]);
    });

    it("keeps its airspace closed until the last of its flights return", () => {
      const all = [...days, "2018-04-27", "2018-06-09", "2018-06-10"];
      expect(all.filter((day) => !closedBy("IRN", day))).toEqual(["2018-06-10"]);
    });
  });
});
