import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { writePdf } from "../../../src/export/pdf/pdf.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { element } from "../../../src/render/svg/tree/node.ts";
import { renderText } from "../../../src/render/svg/tree/text.ts";
import { fixtureScene } from "../../fixtures/scene.ts";
import { loadFont, PdfFile } from "../poppler.ts";

const STYLE = { size: 20, weight: 400, colour: "#000000" } as const;

async function made(lines: string[], style: Parameters<typeof renderText>[2] = STYLE) {
  const height = lines.length * 40;
  const texts = lines.map((line, i) => renderText([line], { x: 20, y: i * 40 + 27 }, style));
  const box = { width: 640, height, viewBox: `0 0 640 ${height}` };
  const picture = element("svg", { ...box, "font-family": "'IBM Plex Sans'" }, ...texts);
  const size = { width: 640, height, unit: "px" } as const;
  return writePdf(picture, size, provenanceOf(fixtureScene), loadFont);
}

describe("a text of the PDF", () => {
  it.each([
    ["a narrow no-break space", "10\u202F000 people", "10 000 people", []],
    ["other spaces", "10\u2005000\u3000people", "10 000 people", []],
    ["separators of lines and paragraphs", "one\u2028two\u2029three", "one two three", []],
    ["a variation selector", "a\uFE0Fb\u{E0100}c", "abc", []],
    ["a letter that is taken apart", "Hewle\u0302r, S\u0327\u0131rnak", "Hewlêr, Şırnak", []],
    ["a soft hyphen and a word joiner", "in\u00ADter\u2060view", "interview", []],
    ["half a letter", "half \uD83D letter", "half \uFFFD letter", []],
    ["the other half", "\uDE00 first", "\uFFFD first", []],
    ["letters that no font has", "Beijing 北京", "Beijing 北京", ["北", "京"]],
    ["a sign of emotion", "so 😀 it is", "so 😀 it is", ["😀"]],
  ])("may hold %s", async (name, words, copied, missing) => {
    const file = await made([words]);
    expect(new PdfFile(file.bytes, name.replaceAll(" ", "-")).text().trim()).toBe(copied);
    expect(file.missing).toEqual(missing);
  });

  it("may hold whatever Unicode has", async () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anything, async (codes) => {
        const { bytes } = await made([String.fromCodePoint(...codes)]);
        expect(bytes.length).toBeGreaterThan(1000);
      }),
      { numRuns: 40 },
    );
  });

  it("draws a box for a letter that no font has", async () => {
    const ink = async (text: string) => {
      const { data } = new PdfFile((await made([text])).bytes, "box").picture(96);
      return data.filter((value, i) => i % 4 === 0 && value < 128).length;
    };
    expect(await ink("北京")).toBeGreaterThan(1.5 * (await ink("北")));
    expect(await ink("北")).toBeGreaterThan(20);
  });
});

describe("spaced letters", () => {
  const NAMES = [
    "SAUDI ARABIA",
    "LEBANON",
    "Hewlêr",
    "ישראל",
    "كردستان العراق",
    "لا محادثات مع إقليم كردستان",
  ];
  let lines: string[];
  let operators: string;
  beforeAll(async () => {
    const { bytes } = await made(NAMES, { ...STYLE, letterSpacing: 0.2 });
    lines = new PdfFile(bytes, "spaced").lines();
    operators = new PdfFile(bytes, "spaced").operators();
  });

  it.each(NAMES)("of %s are copied as words", (name) => {
    expect(lines).toContain(name);
  });

  it("are told as spacing, and not as the place of each letter", () => {
    expect(operators).toMatch(/\b4 Tc \[/);
    const parts = [...operators.matchAll(/4 Tc \[(.*?)\] TJ/g)].map(([, shown = ""]) => shown);
    expect(parts.length).toBeGreaterThan(0);
    // What is left between them is kerning, in thousandths of an em.
    for (const shift of parts.join("").matchAll(/>(-?[\d.]+)</g))
      expect(Math.abs(Number(shift[1]))).toBeLessThan(60);
  });
});

describe("a text from right to left", () => {
  it("ends to the left", async () => {
    const { bytes } = await made(["من قال ماذا.", "מי אמר מה?", "Kirkuk."]);
    const { data, width } = new PdfFile(bytes, "turned").picture(96);
    const inkIn = (line: number, x0: number, x1: number) => {
      let found = 0;
      for (let y = line * 40; y < line * 40 + 40; y++)
        for (let x = x0; x < x1; x++) if ((data[(y * width + x) * 4] ?? 255) < 128) found++;
      return found;
    };
    // A full stop is a few px of ink before the first gap.
    for (const line of [0, 1]) expect(inkIn(line, 18, 26)).toBeGreaterThan(0);
    expect(inkIn(2, 0, 18)).toBe(0);
  });
});
