import fc from "fast-check";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { pictureFilename } from "../../src/export/filename.ts";
import { embedFonts, usedFonts } from "../../src/export/fonts.ts";
import { VERSION } from "../../src/export/version.ts";
import { element, stringify } from "../../src/render/svg/node.ts";

test("files carry the version of the package", () => {
  expect(VERSION).toBe(packageJson.version);
});

test("a file's name says what it shows", () => {
  expect(pictureFilename("kurdistan-2017", "2017-09-29", 1200, 675)).toBe(
    "kurdistan-2017_2017-09-29_1200x675.png",
  );
  expect(pictureFilename("Türkiye: a/b", "2017-09-29T18:00+03:00", 10, 20, "svg")).toBe(
    "Turkiye-a-b_2017-09-29_10x20.svg",
  );
  expect(pictureFilename("کوردستان", "2017-09-29", 1, 1)).toBe("map_2017-09-29_1x1.png");
});

test("no file's name needs quoting", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (id) => {
      expect(pictureFilename(id, "2017-09-29", 1, 1)).toMatch(/^[A-Za-z0-9-]+_2017-09-29_1x1\.png$/);
    }),
  );
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
    "ibm-plex-sans-latin-ext-500.woff2",
    "ibm-plex-sans-latin-500.woff2",
    "ibm-plex-sans-latin-600.woff2",
  ]);
  const file = { name: "ibm-plex-sans-latin-600.woff2", weight: 600, data: "data:font/woff2;base64,AA" };
  expect(stringify(embedFonts(picture, [file]))).toContain("src:url(data:font/woff2;base64,AA)");
});
