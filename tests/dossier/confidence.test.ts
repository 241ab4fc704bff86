import { describe, expect, it } from "vitest";
import { timingOf } from "../../src/dossier/state/timing.ts";
import { BASE, messages, read, spoilt } from "./base.ts";
import { dossierOf } from "./state-base.ts";

const withColumn = (value: string) =>
  read({
    ...BASE,
    "positions.csv": `id,polity,actor,gist,confidence\np1,USA,Spokesman,Is against it.,${value}\n`,
  });

describe("the confidence of a row", () => {
  it("is read, and is high where nothing is said", () => {
    expect(withColumn("medium").dossier?.positions[0]?.confidence).toBe("medium");
    expect(withColumn("").dossier?.positions[0]).not.toHaveProperty("confidence");
  });

  it("is one of three words", () => {
    const told = messages(withColumn("lowe"));
    expect(told).toEqual([
      expect.stringMatching(
        /^positions\.csv:2:\d+ \(confidence\): error: lowe is not a confidence: did you mean low\?$/,
      ),
    ]);
  });
});

describe("when a statement was made", () => {
  const event = { label: "the vote", date: "2017-09-25" };
  const timing = (date?: string, of = event) => {
    const dossier = { ...dossierOf([{ ...(date && { date }) }]), event: of };
    const [row] = dossier.positions;
    return row && timingOf(dossier, row);
  };

  it.each([
    ["2017-09-24", "before the vote"],
    ["2017-09-24T23:59+03:00", "before the vote"],
    ["2017-09-25", "on the day of the vote"],
    // The dossier names no time zone, so its days are those of UTC.
    ["2017-09-26T00:30+03:00", "on the day of the vote"],
    ["2017-09-26T03:30+03:00", "after the vote"],
  ])("%s is %s", (date, words) => expect(timing(date)).toBe(words));

  it("is not said of what has no date, or where there is no event", () => {
    expect(timing()).toBeUndefined();
    const dossier = dossierOf([{ date: "2017-09-24" }]);
    expect(dossier.positions[0] && timingOf(dossier, dossier.positions[0])).toBeUndefined();
  });

  it("needs an event with a name and a right date", () => {
    const told = (event: string) =>
      messages(read(spoilt("dossier.json", '"names"', `"event": ${event}, "names"`)));
    expect(told('{ "label": "the vote" }')).toEqual([
      expect.stringMatching(/error: event\.date is missing\.$/),
    ]);
    expect(told('{ "label": "the vote", "date": "2017-09-31" }')).toEqual([
      expect.stringMatching(/error: 2017-09-31 is not a date: September 2017 has 30 days/),
    ]);
  });
});
