import bidiFactory from "bidi-js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseDirection, isolated } from "../../../src/model/text/direction.ts";

const bidi = bidiFactory();
/** The text as it is seen, from left to right. */
const seen = (text: string) => bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, "ltr"));
const plain = (text: string) => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");

describe("the direction of a text", () => {
  it.each([
    ["Erbil", "ltr"],
    ["من قال ماذا.", "rtl"],
    ["25 سبتمبر", "rtl"],
    ["“מי אמר מה”", "rtl"],
    ["Masoud Barzani (مسعود بارزانی)", "ltr"],
    ["2017", "ltr"],
    ["", "ltr"],
  ])("%s", (text, direction) => {
    expect(baseDirection(text)).toBe(direction);
  });
});

describe("an isolated text", () => {
  it("stays as it is where nothing in it turns", () => {
    for (const text of ["", "A source, “Who stood where”, 2017", "Şırnak 10\u202F000"])
      expect(isolated(text)).toBe(text);
  });

  it.each([
    ["an override", "A title \u202Egnp"],
    ["an embedding", "A title \u202Bgnp"],
    ["an isolate", "A title \u2067gnp"],
    ["an override behind the end of an isolate", "A title \u2069\u202Egnp"],
    ["ends without beginnings", "\u2069\u2069\u202C\u202Egnp"],
    ["letters from right to left", "عنوان"],
  ])("with %s does not turn what stands behind it", (_, text) => {
    expect(plain(seen(`Sources: ${isolated(text)}; Natural Earth.`))).toMatch(/; Natural Earth\.$/);
  });

  it("keeps to itself, whatever it holds", () => {
    const control = fc.constantFrom(..."\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069aא1".split(""));
    fc.assert(
      fc.property(fc.array(control), (parts) => {
        expect(plain(seen(`first ${isolated(parts.join(""))} last`))).toMatch(/^first .* last$/s);
      }),
    );
  });
});
