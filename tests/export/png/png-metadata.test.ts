import fc from "fast-check";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { provenanceTexts, readPngDensity, writePngMetadata } from "../../../src/export/png/png-metadata.ts";
import { readPngText } from "../../../src/export/png/texts.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { DPI_RANGE } from "../../../src/export/size/size.ts";
import { fixtureScene } from "../../fixtures/scene.ts";

function picture(): Uint8Array {
  const png = new PNG({ width: 3, height: 2 });
  png.data.fill(0x7f);
  return new Uint8Array(PNG.sync.write(png));
}

const keyword = fc.stringMatching(/^[A-Za-z]([A-Za-z ]{0,20}[A-Za-z])?$/);
const text = fc.string({ unit: "grapheme" }).filter((t) => !t.includes("\0"));

test("any text comes back, and the picture stays the same", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ keyword, text }), { maxLength: 8 }), (texts) => {
      const written = writePngMetadata(picture(), texts);
      expect(readPngText(written)).toEqual(texts);
      // pngjs checks the checksum of every chunk.
      const read = PNG.sync.read(Buffer.from(written));
      expect([read.width, read.height, read.data.every((b) => b === 0x7f)]).toEqual([3, 2, true]);
    }),
  );
});

test("a new density takes the place of the old one", () => {
  const twice = writePngMetadata(writePngMetadata(picture(), [], 96), [], 300);
  expect(readPngDensity(twice)).toBe(300);
  expect(Buffer.from(twice).toString("latin1").match(/pHYs/g)).toHaveLength(1);
  expect(readPngDensity(picture())).toBeNull();
});

test("colours are told as sRGB, once and before the pixels", () => {
  const twice = Buffer.from(writePngMetadata(writePngMetadata(picture(), []), [])).toString("latin1");
  expect(twice.match(/sRGB\0/g)).toHaveLength(1);
  expect(twice.indexOf("sRGB")).toBeLessThan(twice.indexOf("IDAT"));
});

test("every density that can be chosen is written and read", () => {
  for (let dpi = DPI_RANGE.least; dpi <= DPI_RANGE.most; dpi++) {
    expect(readPngDensity(writePngMetadata(picture(), [], dpi))).toBe(dpi);
  }
});

test("what is no PNG, or no keyword, is refused", () => {
  expect(() => writePngMetadata(new Uint8Array(50), [])).toThrow("no PNG");
  expect(() => readPngText(picture().subarray(0, 40))).toThrow("cut short");
  expect(() => writePngMetadata(picture(), [{ keyword: " Title", text: "" }])).toThrow(
    '" Title" cannot name',
  );
});

test("a saved picture tells what it shows and where it comes from", () => {
  const texts = provenanceTexts(provenanceOf(fixtureScene), new Date("2026-01-02T03:04:05Z"));
  expect(Object.fromEntries(texts.map((t) => [t.keyword, t.text]))).toEqual({
    Title: "Who stood where, and which flights stopped",
    Description:
      "Who stood where, and which flights stopped. State of 2017-09-29 (25 to 29 September 2017). A made-up corner of the world, with one mark of every kind.",
    "Date shown": "2017-09-29",
    Source: "A newspaper, “Who stood where”",
    Copyright:
      "Made with Natural Earth. Drawing: MIT licence. Data and quotations: as credited in the picture.",
    Disclaimer: "Boundaries are drawn as their makers claim them.",
    Software: "Demarche 0.1.0",
    "Creation Time": "2026-01-02T03:04:05.000Z",
  });
});
