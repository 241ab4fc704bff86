import { expect, it } from "vitest";
import { gallery, withLinks } from "../../../src/site/bundle/gallery.ts";

const PAGE = '<aside id="story"><h1>First</h1><div id="key"></div></aside>';

it("puts links to the others under the title, before the legend", () => {
  const html = withLinks(
    PAGE,
    [
      { id: "a/", title: "One & <two>" },
      { id: "", title: "Three $&" },
    ],
    "../",
  );
  expect(html).toBe(
    '<aside id="story"><h1>First</h1><nav class="others" aria-labelledby="others">' +
      '<h2 id="others">Other dossiers</h2><ul>' +
      '<li><a href="../a/">One &amp; &lt;two&gt;</a></li><li><a href="../">Three $&amp;</a></li>' +
      '</ul></nav><div id="key"></div></aside>',
  );
});

it("refuses a page that has no place for them", () => {
  expect(() => withLinks("<p></p>", [], "./")).toThrow("no legend");
});

it("is for the mode of npm start alone", () => {
  const { apply } = gallery("geodata/dossiers/kurdistan-2017", ["geodata/dossiers/unga-es-10-19"]);
  if (typeof apply !== "function") throw new Error("It always applies.");
  expect(apply({}, { mode: "production", command: "build" })).toBe(false);
});
