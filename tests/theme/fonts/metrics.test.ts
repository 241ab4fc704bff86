import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureText, wrapText } from "../../../src/theme/fonts/metrics.ts";
import { readFont } from "../../../src/theme/fonts/woff.ts";

const style = { size: 10, weight: 400 as const };

describe("measureText", () => {
  test.each([400, 500, 600, 700] as const)("agrees with the font's own file at weight %i", (weight) => {
    const file = `node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`;
    const { advances, unitsPerEm } = readFont(readFileSync(file));
    for (const letter of "AVMilwq 0123456789.,’“é") {
      const width = (advances.get(letter.codePointAt(0) ?? 0) ?? Number.NaN) / unitsPerEm;
      expect(measureText(letter, { size: 1, weight })).toBeCloseTo(width, 3);
    }
  });

  test("counts spacing between letters only", () => {
    const plain = measureText("abc", style);
    expect(measureText("abc", { ...style, letterSpacing: 0.1 })).toBeCloseTo(plain + 2, 6);
  });

  test("measures capitals where capitals are drawn", () => {
    expect(measureText("Iraq", { ...style, uppercase: true })).toBe(measureText("IRAQ", style));
  });

  test("gives scripts beyond the font a width that they roughly take", () => {
    expect(measureText("أربيل", style)).toBeGreaterThan(20);
    expect(measureText("中文", style)).toBe(20);
    expect(measureText("e\u0301", style)).toBe(measureText("e", style));
  });

  test("never shrinks as text grows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        expect(measureText(a + b, style)).toBeGreaterThanOrEqual(measureText(a, style));
      }),
    );
  });
});

describe("wrapText", () => {
  test("keeps every word, in order, and no line too wide that could be broken", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
        fc.integer({ min: 10, max: 400 }),
        (words, width) => {
          const lines = wrapText(words.join(" "), style, width);
          expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
          for (const line of lines) expect(measureText(line, style) <= width || line.length === 1).toBe(true);
          // Only what is wider than a line is broken inside.
          for (const word of words.filter((w) => measureText(w, style) <= width))
            expect(lines.some((line) => line.split(" ").includes(word))).toBe(true);
        },
      ),
    );
  });

  test.each([
    ["an address", "https://example.org/averylongpathwithoutanyspace"],
    ["a compound", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"],
    ["a script without spaces", "伊拉克库尔德斯坦独立公投之各国立场"],
    ["marks", "e\u0301".repeat(40)],
    ["joined signs", "👩‍👩‍👧".repeat(12)],
  ])("breaks %s anywhere, but not within a letter", (_, word) => {
    const lines = wrapText(`of ${word} so`, style, 120);
    expect(lines.join("").replaceAll(" ", "")).toBe(`of${word}so`);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(measureText(line, style)).toBeLessThanOrEqual(120);
      expect(line).not.toMatch(/^[\p{M}\u200D]|\u200D$/u);
    }
  });
});
