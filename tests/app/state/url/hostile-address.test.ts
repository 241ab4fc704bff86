import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { knowsSubject } from "../../../../src/app/state/url/known-subject.ts";
import { excerpt, readAddress, writeAddress } from "../../../../src/app/state/url/url-state.ts";
import { subjectOfKey } from "../../../../src/scene/subject.ts";
import { dossier, geodata } from "../../../export/kurdistan.ts";

const PARTS = ["opened", "map", "view", "at", "only", "sources", "boundaries", "pin", "tab", "theme", "lang"];
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

const page = {
  dossier,
  polities: geodata.countries.features.map((f) => f.properties),
  airports: geodata.airports,
};

test.each(["polity:IRQ", "polity:UN", "route:tk-ebl", "connection:ORER-ORSU", "airport:ORER"])(
  "%s is known",
  (key) => {
    const subject = subjectOfKey(key);
    expect(subject && knowsSubject(page, subject)).toBe(true);
  },
);

test.each([
  "polity:The United Nations apologises to Iran",
  "polity:irq",
  "polity:constructor",
  "route:__proto__",
  "route:Any words at all",
  "connection:ORER",
  "connection:ORER-",
  "connection:ORER-ORER",
  "connection:ORER-ORSU-OIIE",
  "connection:Any words-ORER",
  "airport:XXXX",
  "airport:ORER and more",
])("%s is not known, so that a link writes no headline", (key) => {
  const subject = subjectOfKey(key);
  expect(subject && knowsSubject(page, subject)).toBe(false);
});

describe("what of an address is quoted", () => {
  it.each([
    ["plain", "plain"],
    ["a\u202Eb", "a\\u{202e}b"],
    ["a\nb\u0000", "a\\u{a}b\\u{0}"],
    ["\u2028", "\\u{2028}"],
    ["\uD83D", "\\u{d83d}"],
    ["كوردستان", "كوردستان"],
  ])("%j is written as %j", (value, written) => {
    expect(excerpt(value)).toBe(written);
  });

  it("is short", () => {
    expect([...excerpt("😀".repeat(500))]).toHaveLength(41);
  });
});

test("no address throws, says what is not seen, or asks for more than it can write", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.constantFrom(
      "polity:IRQ",
      "NaN/1/1",
      "2017-09-25",
      "2017-02-31",
      "__proto__",
      "table",
      "x".repeat(3000),
    ),
  );
  const part = fc.tuple(fc.oneof(fc.constantFrom(...PARTS), fc.string()), word);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, escaped) => {
      const hash = `#${parts.map(([k, v]) => `${k}=${escaped ? encodeURIComponent(v) : v}`).join("&")}`;
      const { remarks, ...address } = readAddress(hash);
      for (const remark of remarks) {
        // The phrase itself isolates what it takes in.
        expect(UNSEEN.test(remark.replace(/\u2068([^\u2068\u2069]*)\u2069/gu, "$1"))).toBe(false);
        expect(remark.length).toBeLessThan(500);
      }
      expect(readAddress(writeAddress(address)).remarks).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
