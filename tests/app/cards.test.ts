import { describe, expect, it } from "vitest";
import { cardOf, cardsOf } from "../../src/app/ui/share/cards.ts";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import { stringify } from "../../src/render/svg/tree/node.ts";
import { initialFonts } from "../../src/site/html/initial-fonts.ts";
import { previewTags } from "../../src/site/share/metadata.ts";
import { dossier, whole } from "../export/kurdistan.ts";

describe("cards for links", () => {
  const { cards, left } = cardsOf(dossier);

  it("are made for every view on every day on which anything changed", () => {
    expect(left).toEqual([]);
    expect(cards.map((c) => c.name)).toContain("iraq-2017-09-25");
    expect(new Set(cards.map((c) => c.view.id)).size).toBe(dossier.views.length);
  });

  it("are found by view and day, the first view being the one that the page opens with", () => {
    expect(cardOf(dossier, null, "2017-09-29")?.name).toBe("region-2017-09-29");
    expect(cardOf(dossier, "iraq", "2017-09-29")?.name).toBe("iraq-2017-09-29");
    expect(cardOf(dossier, "iraq", "2017-09-27")).toBeUndefined();
    expect(cardOf(dossier, "nowhere", "2017-09-29")).toBeUndefined();
  });

  it("tell those of another layer by its name, and of the first by none", () => {
    const wider = cardsOf(dossierOfLayer(whole, "all"));
    expect(wider.cards.map((c) => c.name)).toContain("iraq-2018-04-03-all");
    expect(wider.cards.every((c) => c.name.endsWith("-all"))).toBe(true);
    expect(cards.every((c) => /\d$/.test(c.name))).toBe(true);
  });

  it("are thinned to the latest days where there are many, and say so", () => {
    const [first] = dossier.positions;
    if (!first) throw new Error("The dossier has no position.");
    const days = 40;
    const positions = Array.from({ length: days * 60 }, (_, i) => ({
      ...first,
      id: `p${i}`,
      date: new Date(Date.UTC(2017, 8, 1 + (i % days))).toISOString().slice(0, 10),
    }));
    const period = { start: "2017-09-01", end: "2017-10-31" };
    for (const [each, most] of [
      [1, 96],
      [60, 20],
    ] as const) {
      const made = cardsOf({ ...dossier, positions: positions.slice(0, days * each), period });
      expect(made.cards.length).toBe(most);
      expect(made.cards.length / dossier.views.length + made.left.length).toBe(days);
      expect(made.cards.at(-1)?.at).toBe("2017-10-10");
    }
  });
});

describe("what other sites read", () => {
  it("escapes whatever stands in a title", () => {
    const tags = previewTags({ title: '"><script>', description: "d", image: "a.png", alt: "b" });
    expect(tags.map(stringify).join("")).not.toContain("<script>");
  });
});

describe("fonts of the first picture", () => {
  it("hold the page's own letters and ASCII, and claim no letter that they lack", async () => {
    const { css } = await initialFonts("<p>“Erbil” · Şırnak · بغداد</p>", "public");
    const [range = ""] = /unicode-range:[^}]+/.exec(css) ?? [];
    expect(range).toBe("unicode-range:U+20-7E,U+B7,U+D7,U+131,U+15E,U+201C-201D");
    expect(css.match(/@font-face/g)).toHaveLength(2);
  });
});
