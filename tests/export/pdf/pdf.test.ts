import pixelmatch from "pixelmatch";
import { beforeAll, describe, expect, test } from "vitest";
import { writePdf } from "../../../src/export/pdf/pdf.ts";
import { composePicture } from "../../../src/export/picture/picture.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import type { PageSize } from "../../../src/export/size/presets.ts";
import { layoutSize } from "../../../src/export/size/size.ts";
import { element, type SvgNode, stringifyFile } from "../../../src/render/svg/tree/node.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { fixtureScene } from "../../fixtures/scene.ts";
import { scenes } from "../kurdistan.ts";
import { drawSvg, loadFont, PdfFile } from "../poppler.ts";

const ARTICLE: PageSize = { width: 1200, height: 675, unit: "px" };

async function fileOf(scene: Scene, size: PageSize, name: string) {
  const picture = composePicture(scene, layoutSize(size));
  const { bytes } = await writePdf(picture, size, provenanceOf(scene), loadFont);
  return { picture, bytes, file: new PdfFile(bytes, name) };
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

describe.each(["light", "dark"] as const)("the first dossier in %s as a PDF", (theme) => {
  let made: Awaited<ReturnType<typeof fileOf>>;
  beforeAll(async () => {
    made = await fileOf(scenes[theme], ARTICLE, theme);
  });

  test("holds no picture of px, and every font in part", () => {
    expect(made.file.images()).toBe(0);
    const fonts = made.file.fonts();
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  });

  test("lets its texts be searched and copied, each once", () => {
    const text = made.file.text();
    for (const words of ["SAUDI ARABIA", "EGYPT", "Baghdad", "Sulaymaniyah", "Beirut", "POSITION TAKEN"]) {
      expect(count(text, words), words).toBe(1);
    }
    const flowing = text.replace(/\s+/g, " ");
    for (const sentence of [
      "Who stood where on the Kurdistan referendum, and which flights stopped",
      "Source: Press TV (Iranian state broadcaster), “US ‘does not recognize’ Iraqi Kurdistan referendum: Tillerson”.",
      scenes[theme].boundaryPolicy,
      "Named as the exception (implied)",
    ]) {
      expect(flowing).toContain(sentence);
    }
  });

  test("looks as resvg draws the same tree", () => {
    const drawn = drawSvg(stringifyFile(made.picture), 2);
    const seen = made.file.picture(192);
    expect([seen.width, seen.height]).toEqual([drawn.width, drawn.height]);
    const different = pixelmatch(seen.data, drawn.data, undefined, seen.width, seen.height, {
      threshold: 0.1,
    });
    expect(different / (seen.width * seen.height)).toBeLessThan(0.01);
  });
});

test.each([
  ["px", ARTICLE, "900 x 506.25 pts"],
  ["A4", { width: 297, height: 210, unit: "mm" }, "841.89 x 595.276 pts (A4)"],
  ["letter", { width: 8.5, height: 11, unit: "in" }, "612 x 792 pts (letter)"],
] as const)("a page in %s has its size on paper", async (name, size, expected) => {
  const { file } = await fileOf(fixtureScene, size, `size-${name}`);
  expect(file.info()["Page size"]).toBe(expected);
  expect(file.info().Pages).toBe("1");
});

describe("what a PDF tells of itself", () => {
  const odd: Scene = {
    ...fixtureScene,
    title: "Who & <b>where</b> (سلێمانی)",
    boundaryPolicy: "As ]]> their <makers> claim them.",
  };

  test("is in its information and its metadata, whatever letters it has", async () => {
    const { file } = await fileOf(odd, ARTICLE, "told");
    expect(file.info()).toMatchObject({
      Title: odd.title,
      Keywords: "2017-09-29; As ]]> their <makers> claim them.",
      Creator: "Demarche 0.1.0",
    });
    expect(file.info().Subject).toContain("State of 2017-09-29");
    expect(file.info().Subject).toContain("Sources: A newspaper, “Who stood where”.");
    const xmp = file.xmp();
    expect(xmp).toContain("Who &amp; &lt;b&gt;where&lt;/b&gt; (سلێمانی)");
    expect(xmp).toContain("As ]]&gt; their &lt;makers&gt; claim them.");
    expect(xmp).toContain("Made with Natural Earth. Drawing: MIT licence.");
  });

  test("is the same on every day, unless a date is given", async () => {
    const [first, second] = [
      await fileOf(fixtureScene, ARTICLE, "a"),
      await fileOf(fixtureScene, ARTICLE, "b"),
    ];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.file.info()).not.toHaveProperty("CreationDate");
    const created = new Date("2026-01-02T03:04:05Z");
    const { bytes: dated } = await writePdf(first.picture, ARTICLE, provenanceOf(fixtureScene), loadFont, {
      created,
    });
    const file = new PdfFile(dated, "dated");
    expect(file.info().CreationDate).toContain("Jan  2 03:04:05 2026");
    expect(file.xmp()).toContain("<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>");
  });
});

function sheet(...children: SvgNode[]): SvgNode {
  return element(
    "svg",
    { width: 640, height: 60, viewBox: "0 0 640 60", "font-family": "'IBM Plex Sans', Arial" },
    ...children,
  );
}

async function pdfOf(...children: SvgNode[]): Promise<Uint8Array> {
  const size: PageSize = { width: 640, height: 60, unit: "px" };
  return (await writePdf(sheet(...children), size, provenanceOf(fixtureScene), loadFont)).bytes;
}

test.each<[string, SvgNode]>([
  ["the element image", element("image")],
  ["the element tspan in a text", element("text", {}, element("tspan", {}, "a"))],
  ["the attribute opacity of path", element("path", { d: "M0 0H1", opacity: 0.5 })],
  ["the attribute points of path", element("path", { points: "0 0" })],
  ['fill="red"', element("rect", { width: 1, height: 1, fill: "red" })],
  ['the transform "skewX(3)"', element("g", { transform: "skewX(3)" })],
  ['"t" in the path', element("path", { d: "M0 0t1 1" })],
  ["finds no pattern for url(#gone)", element("rect", { width: 1, height: 1, fill: "url(#gone)" })],
  ["finds no clipPath for url(#gone)", element("g", { "clip-path": "url(#gone)" })],
  ["cannot set text in Courier", element("g", { "font-family": "Courier" })],
  ["a stroke on a text that is read", element("text", { stroke: "#000000" }, "a")],
  ['fill="url(#a)" of a text', element("text", { fill: "url(#a)" }, "a")],
])("nothing is left out in silence: %s", async (words, node) => {
  await expect(pdfOf(node)).rejects.toThrow(words);
});

test("a halo is drawn and not said again", async () => {
  const type = { x: 20, y: 40, "font-size": 24 };
  const halo = element(
    "text",
    { ...type, fill: "#FFFFFF", stroke: "#FFFFFF", "stroke-width": 4, "aria-hidden": "true" },
    "Hewlêr",
  );
  const bytes = await pdfOf(
    element("rect", { width: 640, height: 60, fill: "#000000" }),
    halo,
    element("text", { ...type, fill: "#FF0000" }, "Hewlêr"),
  );
  const file = new PdfFile(bytes, "halo");
  expect(count(file.text(), "Hewlêr")).toBe(1);
  const { data } = file.picture(96);
  const whites = Array.from({ length: data.length / 4 }, (_, i) => data.readUInt32BE(4 * i)).filter(
    (pixel) => pixel === 0xffffffff,
  );
  expect(whites.length).toBeGreaterThan(100);
});
