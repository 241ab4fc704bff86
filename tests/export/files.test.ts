import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { filenameOf, tableFilename } from "../../src/export/filename.ts";
import { FONT_RANGES, FONT_SUBSETS } from "../../src/export/fonts/font-ranges.ts";
import { embedFonts, usedFonts } from "../../src/export/fonts/fonts.ts";
import { FORMAT_IDS, FORMATS, type FormatId } from "../../src/export/formats.ts";
import { DEFAULT_OPTIONS, type ExportOptions } from "../../src/export/options.ts";
import { drawPng } from "../../src/export/png/png.ts";
import { VERSION } from "../../src/export/version.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import { DEFAULT_POLICY } from "../../src/model/geodata/boundary-policy.ts";
import { element, type SvgNode } from "../../src/render/svg/tree/node.ts";
import { dossier as kurdistan } from "./kurdistan.ts";

test("files carry the version of the package", () => {
  expect(VERSION).toBe(packageJson.version);
});

const dossier = (id: string): Dossier => ({ ...kurdistan, id });
const named = (id: string, at: string, format: FormatId, chosen: Partial<ExportOptions> = {}) =>
  filenameOf({ dossier: dossier(id), at, boundaries: DEFAULT_POLICY }, format, {
    ...DEFAULT_OPTIONS,
    ...chosen,
  });
const A4 = { size: { width: 297, height: 210, unit: "mm" }, dpi: 300 } as const;

describe("a file's name", () => {
  test.each<[string, string, FormatId, Partial<ExportOptions>, string]>([
    ["kurdistan-2017", "2017-09-29", "png", {}, "kurdistan-2017_2017-09-29_1200x675.png"],
    ["Türkiye: a/b", "2017-09-29T18:00+03:00", "svg", {}, "Turkiye-a-b_2017-09-29_1200x675.svg"],
    ["کوردستان", "2017-09-29", "png", {}, "map_2017-09-29_1200x675.png"],
    ["a", "2017-09-29", "png", A4, "a_2017-09-29_3508x2480.png"],
    ["a", "2017-09-29", "pdf", A4, "a_2017-09-29_1123x794.pdf"],
    ["a", "2017-09-29", "png", { theme: "dark" }, "a-dark_2017-09-29_1200x675.png"],
    ["a", "2017-09-29T18:00Z", "csv", { theme: "dark" }, "a_2017-09-29_positions.csv"],
    ["a", "2017-09-29", "csv", { table: "suspensions" }, "a_2017-09-29_suspensions.csv"],
    ["کوردستان", "2017-09-29", "geojson", {}, "map_2017-09-29_map.geojson"],
    ["a", "2017-09-29", "jsonld", {}, "a_2017-09-29_dossier.jsonld"],
  ])("of %s on %s as %s with %o", (id, at, format, chosen, name) => {
    expect(named(id, at, format, chosen)).toBe(name);
  });

  test("tells the boundaries, where they are not the usual ones and the format has any", () => {
    const subject = { dossier: dossier("a"), at: "2017-09-29", boundaries: "plain" } as const;
    expect(filenameOf(subject, "geojson", DEFAULT_OPTIONS)).toBe("a-plain_2017-09-29_map.geojson");
    expect(filenameOf(subject, "csv", DEFAULT_OPTIONS)).toBe("a_2017-09-29_positions.csv");
    expect(tableFilename("a", "2017-09-29", "positions")).toBe("a_2017-09-29_positions.csv");
  });

  test("needs no quoting, and is of its format", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...FORMAT_IDS), (id, format) => {
        const name = named(id, "2017-09-29", format);
        expect(name).toMatch(/^[A-Za-z0-9-]+_2017-09-29_[a-z0-9]+\.[a-z]+$/);
        expect(name.endsWith(`.${FORMATS[format].extension}`)).toBe(true);
      }),
    );
  });
});

test("no two formats share a name, an ending or a type", () => {
  for (const field of ["label", "extension", "mime", "purpose"] as const)
    expect(new Set(FORMAT_IDS.map((id) => FORMATS[id][field])).size).toBe(FORMAT_IDS.length);
});

test("only the fonts that a picture is set in travel with it", () => {
  const picture = element(
    "svg",
    {},
    element("title", {}, "Ł is not drawn"),
    element(
      "g",
      { "font-weight": 600 },
      element("text", {}, "Erbil"),
      element("text", { "font-weight": 500 }, "Diyarbakır, Şırnak"),
    ),
  );
  expect(usedFonts(picture).map((f) => f.name)).toEqual([
    "ibm-plex-sans-latin-500.woff2",
    "ibm-plex-sans-latin-ext-500.woff2",
    "ibm-plex-sans-latin-600.woff2",
  ]);
});

test.each([
  ["Erbil", ["latin"]],
  ["Hewlêr, Şırnak", ["latin", "latin-ext"]],
  ["هەولێر", ["latin", "arabic"]],
  ["ﻛﺮﺩﺳﺘﺎﻥ", ["latin", "arabic"]],
  ["ישראל", ["latin", "hebrew"]],
  ["a\u200Db — “c” → 2017", ["latin"]],
  ["中", ["latin"]],
])("%s is set in %o", (words, subsets) => {
  const found = usedFonts(element("svg", {}, element("text", { "font-weight": 700 }, words)));
  expect(found.map((f) => f.name)).toEqual(subsets.map((s) => `ibm-plex-sans-${s}-700.woff2`));
  for (const { name } of found) expect(existsSync(`public/fonts/${name}`), name).toBe(true);
});

test("fonts are meant for the letters that their own packages name", () => {
  const css = (font: string) => readFileSync(`node_modules/@fontsource/${font}/400.css`, "utf8");
  for (const subset of FONT_SUBSETS) {
    const font = subset === "arabic" || subset === "hebrew" ? `ibm-plex-sans-${subset}` : "ibm-plex-sans";
    const rule = css(font)
      .split("@font-face")
      .find((r) => r.includes(`-${subset}-400-normal.woff2`));
    const range = /unicode-range: ([^;]*)/.exec(rule ?? "")?.[1]?.replace(/,U\+1[0-9A-F]{4}.*/, "");
    expect(FONT_RANGES[subset]).toBe(range);
  }
});

test("embedded fonts lie behind the title, in base64 and nothing else", () => {
  const picture = element("svg", {}, element("title", {}, "A"), element("text", {}, "Erbil"));
  const font = { name: "ibm-plex-sans-latin-600.woff2", weight: 600 };
  for (const data of ["data:font/woff2;base64,AA==", "AA=="]) {
    const [title, style] = embedFonts(picture, [{ ...font, data }]).children as SvgNode[];
    expect(title?.tag).toBe("title");
    expect(style?.children[0]).toContain("font-weight:600;unicode-range:U+0000-00FF");
    expect(style?.children[0]).toContain('src:url("data:;base64,AA==") format("woff2")');
  }
  expect(embedFonts(picture, [])).toBe(picture);
  expect(() => embedFonts(picture, [{ ...font, data: 'AA") } * { x: url(' }])).toThrow("not in base64");
  expect(() => embedFonts(picture, [{ name: "arial.woff2", weight: 400, data: "AA" }])).toThrow(
    "arial.woff2 is not a font",
  );
});

describe("a PNG that is not made", () => {
  const picture = element("svg", {});
  const size = { width: 1200, height: 675, dpi: 96 };
  const fonts = "http://127.0.0.1/fonts/";

  test.each([
    [{ ...size, width: 9000 }, "9000 px cannot be how wide a picture is: the most is 8192 px."],
    [{ ...size, dpi: 1200 }, "1200 dpi cannot be used"],
  ])("%o", async (wrong, message) => {
    await expect(drawPng(picture, wrong, { fonts })).rejects.toThrow(message);
  });

  test("throws the reason of whoever stopped it, and says nothing of its progress", async () => {
    const steps: string[] = [];
    const signal = AbortSignal.abort(new Error("The dialog was closed."));
    const made = drawPng(picture, size, {
      fonts,
      signal,
      onProgress: (step) => steps.push(step),
    });
    await expect(made).rejects.toThrow("The dialog was closed.");
    expect(steps).toEqual([]);
  });
});
