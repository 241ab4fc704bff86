import { describe, expect, it } from "vitest";
import { findPlaces, type Place } from "../../../src/cli/places/find.ts";
import { demarche } from "../harness.ts";

const codesIn = (out: string) =>
  out
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(/\s+/)[0]);

describe("demarche places", () => {
  it.each([
    ["Iraq", "IRQ"],
    ["العراق", "IRQ"],
    ["turkey", "TUR"],
    ["kurdistan region", "IQ-KR"],
    ["catalunya", "ES-CT"],
    ["gbsct", "GB-SCT"],
    ["Katalonien", "ES-CT"],
    ["كتالونيا", "ES-CT"],
    ["İskoçya", "GB-SCT"],
    ["Yr Alban", "GB-SCT"],
    ["Bretaña", "FR-BRE"],
    ["Фландрия", "BE-VLG"],
    ["Euskadi", "ES-PV"],
    ["威尔士", "GB-WLS"],
    ["東京", "JP-13"],
    ["EBL", "ORER"],
    ["Sulaymaniyah", "ORSU"],
    ["Baghdad", "baghdad"],
    ["IQ", "IRQ"],
  ])("finds %s", async (word, code) => {
    const { code: exit, out, err } = await demarche("places", word);
    expect(codesIn(out)).toContain(code);
    expect([exit, err.includes("No place")]).toEqual([0, false]);
  });

  it("tells where a name was found, and the same to programs", async () => {
    const { out } = await demarche("places", "EBL", "--json");
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      places: expect.arrayContaining([
        { kind: "airport", code: "ORER", name: "Erbil International Airport", within: "IRQ", foundAs: "EBL" },
      ]),
    });
  });

  it("tells how many more there are", async () => {
    const { out, err } = await demarche("places", "international");
    expect(codesIn(out)).toHaveLength(40);
    expect(err).toMatch(/^\d+ more have international in a name: --json lists them all\.\n$/);
  });

  it.each([
    ["Catalonnia", "No place found for Catalonnia: did you mean ES-CT (Catalonia)?"],
    ["Xyzzyplugh", "No place found for Xyzzyplugh: expected a name"],
    ["\u0007[31m", "No place found for "],
  ])("says so where nothing is called %j", async (word, message) => {
    const { code, out, err } = await demarche("places", word);
    expect([code, out]).toEqual([1, ""]);
    expect(err.startsWith(message)).toBe(true);
    expect(err).not.toContain("\u0007");
  });

  it("needs a word", async () => {
    const { code, err } = await demarche("places", " ");
    expect(code).toBe(2);
    expect(err).toContain("Nothing to look for");
  });
});

describe("places that a word is in", () => {
  const place = (code: string, name: string, aliases: string[] = []): Place => ({
    kind: "polity",
    code,
    name,
    aliases,
  });
  const places = [
    place("NER", "Niger", ["NE"]),
    place("NGA", "Nigeria"),
    place("GIN", "Guinea", ["Guinée"]),
    place("GNQ", "Equatorial Guinea"),
  ];

  it.each([
    ["niger", ["NER", "NGA"]],
    ["guinea", ["GIN", "GNQ"]],
    ["GUINEE", ["GIN"]],
    ["ne", ["NER"]],
    ["", []],
    ["--", []],
  ])("for %j stand the nearest first", (word, codes) => {
    expect(findPlaces(word, places).map((found) => found.place.code)).toEqual(codes);
  });
});
