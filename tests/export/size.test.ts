import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PageSize, SIZE_PRESETS } from "../../src/export/size/presets.ts";
import {
  DPI_RANGE,
  defaultDpi,
  LONGEST_SIDE,
  layoutSize,
  parseSize,
  pixelSize,
  sizeFault,
} from "../../src/export/size/size.ts";

const px = (width: number, height: number): PageSize => ({ width, height, unit: "px" });

describe("presets", () => {
  test.each(SIZE_PRESETS)("$id can be made as it stands", (preset) => {
    expect(sizeFault(preset, preset.dpi)).toBeNull();
    expect(defaultDpi(preset)).toBe(preset.dpi);
    const { width, height, unit } = preset;
    expect(parseSize(preset.id)).toEqual({ size: { width, height, unit } });
  });

  test("bear ids of their own", () => {
    expect(new Set(SIZE_PRESETS.map((p) => p.id)).size).toBe(SIZE_PRESETS.length);
  });
});

describe("the layout", () => {
  test.each([
    [px(1200, 675), 1200, 675],
    [px(1920, 1080), 1920, 1080],
    [px(3840, 2160), 1920, 1080],
    [{ width: 11, height: 8.5, unit: "in" } as const, 1056, 816],
    [{ width: 254, height: 127, unit: "mm" } as const, 960, 480],
  ])("of %o", (size, width, height) => {
    const layout = layoutSize(size);
    expect(layout.width).toBeCloseTo(width, 6);
    expect(layout.height).toBeCloseTo(height, 6);
  });

  test("keeps its shape, and is never larger than a slide where it is made of px", () => {
    const side = fc.integer({ min: 1, max: LONGEST_SIDE });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const layout = layoutSize(px(width, height));
        expect(layout.width / layout.height).toBeCloseTo(width / height, 6);
        expect(layout.width * layout.height).toBeLessThanOrEqual(1920 * 1080 + 1e-3);
      }),
    );
  });
});

test("px of the file follow the density of paper, not of a screen", () => {
  expect(pixelSize({ width: 297, height: 210, unit: "mm" }, 300)).toEqual({ width: 3508, height: 2480 });
  expect(pixelSize({ width: 11, height: 8.5, unit: "in" }, 72)).toEqual({ width: 792, height: 612 });
  expect(pixelSize(px(1200, 675), 300)).toEqual({ width: 1200, height: 675 });
});

test.each<[PageSize, number, string]>([
  [px(1200, 675), 71, "71 dpi cannot be used: expected 72 to 600, the nearest is 72."],
  [px(1200, 675), 1200, "1200 dpi cannot be used: expected 72 to 600, the nearest is 600."],
  [px(1200, 675), Number.NaN, "NaN dpi cannot be used: expected 72 to 600, the nearest is 72."],
  [px(9000, 675), 96, "9000 px cannot be how wide a picture is: the most is 8192 px."],
  [px(1200, 0), 96, "0 px cannot be how high a picture is: the least is 1 px."],
  [px(1200, -5), 96, "-5 px cannot be how high a picture is: the least is 1 px."],
  [
    px(1200, Number.POSITIVE_INFINITY),
    96,
    "Infinity px cannot be how high a picture is: expected a number of px, such as 1200x675 in px.",
  ],
  [
    { width: 420, height: 297, unit: "mm" },
    600,
    "420 mm at 600 dpi are 9921 px, and a side may have 8192: take 495 dpi or less.",
  ],
  [
    { width: 4000, height: 297, unit: "mm" },
    300,
    "4000 mm at 300 dpi are 47244 px, and a side may have 8192: take 2889.9 mm or less.",
  ],
])("%o at %s dpi is told: %s", (size, dpi, message) => {
  expect(sizeFault(size, dpi)).toBe(message);
});

test("what a message offers is right", () => {
  const unit = fc.constantFrom("px" as const, "mm" as const, "in" as const);
  const value = fc.double({ min: 0, max: 20_000, noNaN: true });
  fc.assert(
    fc.property(
      unit,
      value,
      fc.integer({ min: DPI_RANGE.least, max: DPI_RANGE.most }),
      (unit, width, dpi) => {
        const size = { width, height: width, unit };
        const fault = sizeFault(size, dpi);
        const [, fewer] = /take (\d+) dpi/.exec(fault ?? "") ?? [];
        const [, other] = /(?:take|is) ([\d.]+) (?:px|mm|in)(?: or less)?\.$/.exec(fault ?? "") ?? [];
        if (fewer) expect(sizeFault(size, Number(fewer))).toBeNull();
        else if (other) {
          const near = { width: Number(other), height: Number(other), unit };
          expect(sizeFault(near, width < 1 ? dpi : DPI_RANGE.least)).toBeNull();
        } else expect(fault).toBeNull();
      },
    ),
  );
});

test.each([
  ["1200x675", px(1200, 675)],
  [" 1200X675px ", px(1200, 675)],
  ["1200 × 675", px(1200, 675)],
  ["297x210mm", { width: 297, height: 210, unit: "mm" }],
  ["11x8.5in", { width: 11, height: 8.5, unit: "in" }],
  ["11 x .5 IN", { width: 11, height: 0.5, unit: "in" }],
  ["A4", { width: 297, height: 210, unit: "mm" }],
  ["a4-portrait", { width: 210, height: 297, unit: "mm" }],
])("%s is a size", (text, size) => {
  expect(parseSize(text)).toEqual({ size });
});

const FORM = "expected width and height such as 1200x675, 297x210mm or 11x8.5in";
test.each([
  ["artcle", `artcle is not a size: did you mean article? Otherwise ${FORM}.`],
  ["potrait", `potrait is not a size: did you mean portrait? Otherwise ${FORM}.`],
  ["1200", "1200 is not a size: expected"],
  ["1200x", "1200x is not a size: expected"],
  ["12cmx3cm", "12cmx3cm is not a size: expected"],
  ["-1x5", "-1x5 is not a size: expected"],
  ["1e3x5", "1e3x5 is not a size: expected"],
  ["", "An empty text is not a size: expected"],
  ["A4\nletter\u200B", "A4 letter\\u200B is not a size: "],
])("%o is none", (text, message) => {
  const parsed = parseSize(text);
  expect("fault" in parsed && parsed.fault).toContain(message);
  expect("fault" in parsed && parsed.fault.endsWith(".")).toBe(true);
});
