import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { usedFonts } from "../../src/export/fonts/fonts.ts";
import { composePicture } from "../../src/export/picture/picture.ts";
import { provenanceOf } from "../../src/export/provenance.ts";
import { svgFile } from "../../src/export/svg/svg-file.ts";
import { element } from "../../src/render/svg/tree/node.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { fixtureScene } from "../fixtures/scene.ts";

const odd: Scene = {
  ...fixtureScene,
  title: 'A & <script>alert("x")</script>',
  sources: ["A, “B” & <C>", "D"],
};
const picture = composePicture(odd, { width: 1200, height: 675 });
const fonts = usedFonts(picture).map((file) => ({ ...file, data: "data:font/woff2;base64,d09GMgABAAA=" }));
const file = svgFile(picture, provenanceOf(odd), fonts);

/** What MediaWiki asks of the style of an upload (UploadVerification::checkCssFragment), as far as it concerns us. */
function commonsRefuses(css: string): boolean {
  const bare = css.replace(/(@font-face\s*\{[^}]*src:\s*)url(\("data:;base64,)/gi, "$1$2");
  return (
    /@import/i.test(css) ||
    /url\s*\(\s*[^#]/i.test(bare) ||
    /expression\s*\(|image\s*\(|-moz-binding/i.test(bare)
  );
}

test("is well formed", () => {
  expect(
    file.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"'),
  ).toBe(true);
  // A strict reader of XML: it refuses entities, prefixes and nesting that are not right.
  expect(() => new Resvg(file, { font: { loadSystemFonts: false } })).not.toThrow();
  expect(() => new Resvg(file.replace("</metadata>", ""))).toThrow();
});

test("brings its fonts in the one form that Wikimedia Commons takes", () => {
  const [, css = ""] = /<style type="text\/css">([^<]*)<\/style>/.exec(file) ?? [];
  expect(css.match(/@font-face/g)).toHaveLength(fonts.length);
  expect(css).toContain('src:url("data:;base64,d09GMgABAAA=") format("woff2")');
  expect(commonsRefuses(css)).toBe(false);
  expect(commonsRefuses(css.replace("data:;base64", "data:font/woff2;base64"))).toBe(true);
});

test("holds nothing that a wiki, a mail or a page would refuse", () => {
  expect(file).not.toMatch(/<script|\son\w+=|\sdata-|javascript:|href=|<foreignObject|<image|@import/i);
  for (const [, target] of file.matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^(#|"data:;base64,)/);
});

test("tells of itself in Dublin Core, whatever letters it has", () => {
  const [metadata = ""] = /<metadata>.*<\/metadata>/s.exec(file) ?? [];
  for (const part of [
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; &lt;script&gt;',
    "State of 2017-09-29 (25 to 29 September 2017)",
    "Boundaries are drawn as their makers claim them.",
    "<dc:date><rdf:Seq><rdf:li>2017-09-29</rdf:li></rdf:Seq></dc:date>",
    "<dc:source>A, “B” &amp; &lt;C&gt;; D</dc:source>",
    "Made with Natural Earth. Drawing: MIT licence.",
    "<dc:creator><rdf:Seq><rdf:li>Demarche 0.1.0</rdf:li></rdf:Seq></dc:creator>",
    "<dc:publisher><rdf:Bag><rdf:li>Demarche 0.1.0</rdf:li></rdf:Bag></dc:publisher>",
  ]) {
    expect(metadata).toContain(part);
  }
});

test("names its layers for those who draw on", () => {
  const layers = [
    ...file.matchAll(/<g id="([^"]*)"[^>]*inkscape:groupmode="layer" inkscape:label="([^"]*)"/g),
  ];
  expect(layers.map(([, id, name]) => `${id}: ${name}`)).toEqual([
    "map: Map",
    "layer-land: Countries and regions",
    "layer-routes: Routes",
    "layer-symbols: Route states",
    "layer-labels: Labels",
    "world: World",
  ]);
});

test("title and description come first", () => {
  expect(file).toMatch(
    /^[^\n]*\n<svg [^>]*><title id="title">[^<]*<\/title><desc id="desc">[^<]*<\/desc><metadata>/,
  );
  expect(file.indexOf("</metadata><style")).toBeGreaterThan(0);
});

describe("its size", () => {
  const openTag = (size?: Parameters<typeof svgFile>[3]) =>
    /<svg [^>]*>/.exec(svgFile(picture, provenanceOf(odd), [], size))?.[0] ?? "";

  test("is that of the paper", () => {
    expect(openTag({ width: 297, height: 210, unit: "mm" })).toContain(' width="297mm" height="210mm" ');
    expect(openTag({ width: 11, height: 8.5, unit: "in" })).toContain(' width="11in" height="8.5in" ');
  });

  test("or of the screen", () => {
    expect(openTag({ width: 3840, height: 2160, unit: "px" })).toContain(' width="3840" height="2160" ');
    expect(openTag()).toContain(' width="1200" height="675" ');
  });
});

test("what belongs to pages only is left out", () => {
  const node = element("svg", {}, element("g", { id: "a", "data-subject": "polity:TUR" }));
  const text = svgFile(node, provenanceOf(fixtureScene));
  expect(text).toContain('<g id="a"/>');
  expect(text).not.toContain("data-subject");
  expect(text).not.toContain("<style");
});
