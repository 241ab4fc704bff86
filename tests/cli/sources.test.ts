import { describe, expect, it } from "vitest";
import { BASE, spoilt } from "../dossier/base.ts";
import { demarche, scratch } from "./harness.ts";

const REAL = "geodata/dossiers/kurdistan-2017";
const path = scratch({
  plain: BASE,
  other: spoilt("dossier.json", '"names"', '"layers": [{ "id": "one", "label": "One" }], "names"'),
});

const render = (...args: string[]) => demarche("render", ...args);
const csv = async (...args: string[]) => (await render(REAL, "--format", "csv", "-o", "-", ...args)).out;
const svg = async (...args: string[]) =>
  (await render(REAL, "--format", "svg", "--no-fonts", "--size", "900x600", "-o", "-", ...args)).out;

describe("render --sources", () => {
  it("takes the first layer where none is asked for", async () => {
    const article = await csv("--sources", "article");
    expect(await csv()).toBe(article);
    expect(article).toContain("Evidence: the article.");
    expect(article).not.toContain("rus-aspirations");
  });

  it("takes a layer by its id or its label, with its own period", async () => {
    const all = await csv("--sources", "all");
    expect(await csv("--sources", "the wider record")).toBe(all);
    expect(all).toContain("rus-aspirations");
    expect(all).toContain("Evidence: the wider record.");
    expect(all).toContain(",2017-09-30,");
    expect(all).toContain("before the vote");
  });

  it("says it on the picture, in its description, and nowhere else", async () => {
    for (const [layer, words] of [
      ["article", "Evidence: the article."],
      ["all", "Evidence: the wider record."],
    ] as const) {
      const shown = (await svg("--sources", layer)).match(new RegExp(`<text[^>]*>[^<]*${words}`, "g"));
      expect(shown).toHaveLength(1);
      expect(await svg("--sources", layer, "--without", "source")).toContain(words);
    }
  });

  it("says it in GeoJSON as well", async () => {
    const { out } = await render(REAL, "--format", "geojson", "-o", "-", "--sources", "all");
    expect(JSON.parse(out).metadata.evidence).toBe("Evidence: the wider record.");
  });

  it("tells files of the layers apart", async () => {
    const { out } = await render(REAL, "--sources", "all", "--format", "csv", "-o", path("named/"));
    expect(out).toMatch(/kurdistan-2017-all_2017-09-30_positions\.csv\n$/);
  });

  it.each([
    [
      REAL,
      "al",
      "al is not a layer of the evidence of kurdistan-2017: did you mean all (The wider record)? Its layers are article, all.",
    ],
    [REAL, "moon", "moon is not a layer of the evidence of kurdistan-2017: expected one of article, all."],
    [
      REAL,
      "",
      "An empty text is not a layer of the evidence of kurdistan-2017: expected one of article, all.",
    ],
    ["plain", "all", "all is not a layer of the evidence of base, which has none: leave --sources out."],
    ["other", "two", "two is not a layer of the evidence of base: expected one of one."],
  ])("%s %s is wrong use", async (folder, layer, message) => {
    const { code, out, err } = await render(folder === REAL ? REAL : path(folder), "--sources", layer);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.split("\n")[0]).toBe(message);
  });
});
