import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { FONT_SUBSETS } from "../../src/export/fonts/font-ranges.ts";
import { fontFile } from "../../src/export/fonts/fonts.ts";
import { writePdf } from "../../src/export/pdf/pdf.ts";
import { openFonts, type PdfFont } from "../../src/export/pdf/text/font.ts";
import { openDocument } from "../../src/export/pdf/text/pdfkit-fonts.ts";
import { shapeLine } from "../../src/export/pdf/text/shaping.ts";
import { provenanceOf } from "../../src/export/provenance.ts";
import { element } from "../../src/render/svg/tree/node.ts";
import { fixtureScene } from "../fixtures/scene.ts";
import { loadFont, PdfFile } from "./poppler.ts";

interface Line {
  words: string;
  size: number;
  weight: number;
  spacing?: number;
  /** `getComputedTextLength()` of Chromium 156 with the same fonts, px. */
  chromium: number;
  /** What must be found when the line is copied. */
  copied: string[];
}

const LINES: Line[] = [
  {
    words: "Who said what, fi fl AVATAR To Wa “quoted” – 2017",
    size: 20,
    weight: 400,
    chromium: 459.53,
    copied: ["Who said what, fi fl AVATAR To Wa “quoted” – 2017"],
  },
  {
    words: "LETTER SPACED AVATAR fi",
    size: 14,
    weight: 600,
    spacing: 1.5,
    chromium: 207.22,
    copied: ["LETTER SPACED AVATAR fi"],
  },
  {
    words: "Şırnak, Diyarbakır, Hewlêr, Îlam, Łódź, Ho Chi Minh",
    size: 20,
    weight: 400,
    chromium: 450.92,
    copied: ["Şırnak, Diyarbakır, Hewlêr, Îlam, Łódź"],
  },
  {
    words: "هەرێمی کوردستانی عێراق، هەولێر و سلێمانی",
    size: 20,
    weight: 400,
    chromium: 314.03,
    copied: ["هەرێمی", "کوردستانی", "عێراق", "هەولێر", "سلێمانی"],
  },
  {
    words: "حيدر العبادي: «لا محادثات» ١٢٣ 456 (بغداد)",
    size: 20,
    weight: 600,
    chromium: 349.22,
    copied: ["حيدر", "العبادي", "لا", "محادثات", "بغداد", "١٢٣ ", " 456 "],
  },
  { words: "مُحَمَّدٌ إِسْلَامٌ لله", size: 26, weight: 500, chromium: 156.42, copied: ["لله"] },
  {
    words: "ישראל: (25) בספטמבר 2017",
    size: 20,
    weight: 400,
    chromium: 241.3,
    copied: ["ישראל", "בספטמבר", "2017 "],
  },
  { words: "שָׁלוֹם עֲלֵיכֶם", size: 26, weight: 700, chromium: 134.27, copied: [] },
  {
    words: "Masoud Barzani (مسعود بارزانی) voted in Erbil, هەولێر, 2017",
    size: 20,
    weight: 400,
    chromium: 499.98,
    copied: ["Masoud Barzani (", " voted in Erbil, ", "بارزانی", "مسعود"],
  },
  { words: "نیم‌فاصله می‌خواهم", size: 24, weight: 400, chromium: 181.41, copied: [] },
  {
    words: "ﻛﺮﺩﺳﺘﺎﻥ presentation",
    size: 20,
    weight: 400,
    chromium: 181.02,
    copied: ["ﻛﺮﺩﺳﺘﺎﻥ presentation"],
  },
  { words: "حلبجة", size: 24, weight: 400, spacing: 3, chromium: 57.53, copied: ["حلبجة"] },
];

let fonts: PdfFont[];
let file: PdfFile;

beforeAll(async () => {
  const document = await openDocument({ size: [10, 10], info: {}, xmp: "", language: "en" });
  const files = [400, 500, 600, 700].flatMap((weight) => FONT_SUBSETS.map((s) => fontFile(s, weight)));
  fonts = await openFonts(document, files, loadFont, async () => {});
  const [width, height] = [640, LINES.length * 40];
  const texts = LINES.map(({ words, size, weight, spacing }, i) => {
    const type = { "font-size": size, "font-weight": weight, "letter-spacing": spacing };
    return element("text", { x: 20, y: i * 40 + 27, ...type }, words);
  });
  const picture = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, ...texts);
  const { bytes } = await writePdf(
    picture,
    { width, height, unit: "px" },
    provenanceOf(fixtureScene),
    loadFont,
  );
  file = new PdfFile(bytes, "scripts");
});

test.each(LINES)("$words is as wide as in a browser", ({ words, chromium, spacing = 0, ...style }) => {
  const { width } = shapeLine(words, { ...style, spacing }, fonts);
  expect(Math.abs(width / chromium - 1)).toBeLessThan(0.001);
});

test("words are copied as they are read, whichever way they run", () => {
  const text = file.text();
  for (const words of LINES.flatMap((line) => line.copied)) expect(text).toContain(words);
});

test("letters from right to left stand in the order in which they are seen", () => {
  const { glyphs, rightToLeft } = shapeLine("a (אב) 12", { size: 10, weight: 400, spacing: 0 }, fonts);
  const seen = glyphs.map((g) => String.fromCodePoint(...g.codePoints)).join("");
  expect(seen).toBe("a (בא) 12");
  expect(rightToLeft).toBe(true);
});

test("each script has its font", () => {
  const names = file.fonts().map((f) => f.name.replace(/^[A-Z]+\+/, ""));
  expect(names).toContain("IBMPlexSansArabic-Regular");
  expect(names).toContain("IBMPlexSansHebrew-Bold");
});

test("the PDF library is the version whose inner parts are used", () => {
  const { version } = JSON.parse(readFileSync("node_modules/pdfkit/package.json", "utf8"));
  expect(version).toBe("0.20.2");
});
