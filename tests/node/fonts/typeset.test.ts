import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { visualRuns } from "../../../src/export/pdf/text/bidi-runs.ts";
import { outlineText, subsetInRun } from "../../../src/node/fonts/outlines.ts";
import { subsetFor } from "../../../src/node/fonts/plex.ts";
import { typeset } from "../../../src/node/fonts/typeset.ts";
import { rasterise } from "../../../src/node/raster.ts";
import { element, type SvgNode } from "../../../src/render/svg/tree/node.ts";

const KURDISH = "هەرێمی کوردستان";
const STYLE = { size: 100, weight: 700, letterSpacing: 0 };

function picture(text: string, weight = 400, anchor?: string): SvgNode {
  const attributes = { x: 200, y: 60, fill: "#000000" };
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: 400, height: 100, viewBox: "0 0 400 100" },
    element(
      "g",
      { "font-size": 32, "font-weight": weight, "text-anchor": anchor },
      element("text", attributes, text),
    ),
  );
}

/** Share of full black in each column of the picture of a text, px. */
async function inkOf(text: string, weight?: number, anchor?: string): Promise<number[]> {
  const { png } = await rasterise(picture(text, weight, anchor), { width: 400, height: 100 });
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return Array.from({ length: width }, (_, x) => {
    let ink = 0;
    for (let y = 0; y < height; y++) ink += (data[(y * width + x) * 4 + 3] ?? 0) / 255;
    return ink;
  });
}

const total = (ink: number[]) => ink.reduce((sum, column) => sum + column, 0);
const first = (ink: number[]) => ink.findIndex((column) => column > 0);
const last = (ink: number[]) => ink.findLastIndex((column) => column > 0);

describe("a text", () => {
  it.each([
    ["Kurdish", KURDISH, "arabic"],
    ["Hebrew with points", "שָׁלוֹם", "hebrew"],
    ["Greek", "Ελλάδα", "greek"],
    ["English", "Erbil, 2017", "latin"],
  ])("in one script stays a text in one font: %s", (_, text, subset) => {
    const { picture: set, fonts, missing } = typeset(picture(text, 600));
    expect({ fonts: fonts.map((f) => [f.subset.id, f.weight]), missing }).toEqual({
      fonts: [[subset, 600]],
      missing: [],
    });
    expect(JSON.stringify(set)).toContain(text);
  });

  it.each(["Erbil (هەولێر)", "Şırnak", "Hebrew: שָׁלוֹם", "Việt Москва", "می\u200cخواهم"])(
    "in several becomes outlines: %s",
    (text) => {
      const { picture: set, fonts, missing } = typeset(picture(text));
      expect({ fonts, missing }).toEqual({ fonts: [], missing: [] });
      expect(JSON.stringify(set)).toContain('"tag":"path"');
    },
  );

  it.each([KURDISH, "שלום עולם", "Şırnak", `Kurdistan ${KURDISH}`])("is bolder in bold: %s", async (text) => {
    expect(total(await inkOf(text, 700))).toBeGreaterThan(1.2 * total(await inkOf(text, 400)));
  });

  it("is drawn, and not with the box that stands for a letter that no font has", async () => {
    const box = total(await inkOf("北"));
    const boxes = await inkOf("北".repeat([...KURDISH].length));
    expect(total(boxes)).toBeGreaterThan(5 * box);
    const ink = await inkOf(KURDISH);
    expect(total(ink)).toBeGreaterThan(300);
    // Boxes are all alike: columns of their sides come again and again.
    expect(new Set(ink.map((c) => c.toFixed(2))).size).toBeGreaterThan(
      2 * new Set(boxes.map((c) => c.toFixed(2))).size,
    );
  });

  it.each(["Erbil", "Şırnak", KURDISH])("stands at its anchor: %s", async (text) => {
    const [start, middle, end] = [
      await inkOf(text),
      await inkOf(text, 400, "middle"),
      await inkOf(text, 400, "end"),
    ];
    expect(Math.abs(first(start) - 200)).toBeLessThan(5);
    expect(Math.abs((first(middle) + last(middle)) / 2 - 200)).toBeLessThan(5);
    expect(Math.abs(last(end) - 200)).toBeLessThan(5);
  });
});

describe("outlines", () => {
  it("are as wide as their runs together", () => {
    const width = (text: string) => outlineText(text, STYLE).width;
    expect(width("ŞaŞa")).toBeCloseTo(2 * width("Şa"), 6);
    expect(width("")).toBe(0);
  });

  it("are spaced, but not between letters that join", () => {
    const spaced = { ...STYLE, letterSpacing: 10 };
    expect(outlineText("Şa", spaced).width).toBeCloseTo(outlineText("Şa", STYLE).width + 20, 6);
    expect(outlineText("کورد", spaced).width).toBeCloseTo(outlineText("کورد", STYLE).width, 6);
  });
});

describe("runs", () => {
  const seen = (text: string) =>
    visualRuns<ReturnType<typeof subsetInRun>>(text, subsetInRun).map((run) => run.text);

  it("stand in the order in which they are seen", () => {
    expect(seen("a هەولێر 12 b")).toEqual(["a ", "12", " ", "هەولێر", " b"]);
  });

  it("keep marks and joiners with the letter before them", () => {
    expect(seen("می\u200cخواهم")).toEqual(["می\u200cخواهم"]);
    expect(seen("ı\u0307x")[0]).toBe("ı\u0307x");
  });

  it("turn brackets in what runs to the left", () => {
    expect(seen("א(ב)")).toEqual(["(", "ב", ")", "א"]);
    expect(
      visualRuns<ReturnType<typeof subsetInRun>>("א(ב)", subsetInRun).every((run) => run.level % 2 === 1),
    ).toBe(true);
  });
});

it("knows the font of every letter of Kurdish, Turkish, Persian and Hebrew", () => {
  const letters =
    "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ٠١٢٣٤٥٦٧٨٩؟،" +
    "ÇĞİÖŞÜçğıöşü" +
    "ÊÎÛêîû" +
    "آءأؤةي۰۱۲۳۴۵۶۷۸۹" +
    "אבגדהוזחטיכלמנסעפצקרשת";
  expect([...letters].filter((letter) => !subsetFor(letter))).toEqual([]);
});
