import { describe, expect, it } from "vitest";
import { defaultLayer, dossierOfLayer, layerIds } from "../../../src/dossier/state/layers.ts";
import { stateAt } from "../../../src/dossier/state/state.ts";
import { buildScene } from "../../../src/scene/build.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { geodata, whole } from "../../export/kurdistan.ts";
import { BASE, messages, read } from "../base.ts";
import { dossierOf, END } from "../state-base.ts";

const LAYERED = {
  ...dossierOf([{ source: "dated" }, { source: "late" }], [{ source: "late" }]),
  summary: "All of it.",
  notes: ["For all."],
  layers: [
    { id: "early", label: "The early page", sources: ["dated"], summary: "One page.", notes: ["For one."] },
    { id: "all", label: "All pages", period: { start: "2017-09-25", end: "2018-03-02" }, covered: ["AAA"] },
  ],
};

describe("a layer of the evidence", () => {
  it("holds the rows of its sources, and nothing else is changed", () => {
    const { positions, suspensions, sources, ...rest } = dossierOfLayer(LAYERED, "early");
    expect(positions).toEqual([LAYERED.positions[0]]);
    expect(suspensions).toEqual([]);
    expect(sources.map((s) => s.id)).toEqual(["dated"]);
    const { positions: _, suspensions: __, sources: ___, ...whole } = LAYERED;
    expect(rest).toEqual({
      ...whole,
      summary: "One page.",
      notes: ["For all.", "For one."],
      layer: { id: "early", label: "The early page" },
    });
  });

  it("without sources holds all rows, and brings a period and coverage of its own", () => {
    const all = dossierOfLayer(LAYERED, "all");
    expect([all.positions, all.suspensions]).toEqual([LAYERED.positions, LAYERED.suspensions]);
    expect(all).toMatchObject({ summary: "All of it.", period: { end: "2018-03-02" }, covered: ["AAA"] });
    expect(all.notes).toEqual(["For all."]);
  });

  it("is the first where none is asked for", () => {
    expect([layerIds(LAYERED), defaultLayer(LAYERED)]).toEqual([["early", "all"], "early"]);
    expect(dossierOfLayer(LAYERED).layer?.id).toBe("early");
  });

  it("is the whole dossier where it has none", () => {
    const plain = dossierOf([]);
    expect([layerIds(plain), defaultLayer(plain)]).toEqual([[], undefined]);
    expect(dossierOfLayer(plain)).toBe(plain);
  });

  it("has to be known", () => {
    expect(() => dossierOfLayer(LAYERED, "al")).toThrow("d has no layer al: it has early, all.");
    expect(() => dossierOfLayer(dossierOf([]), "all")).toThrow("d has no layer all: it has none.");
  });
});

describe("layers that are not right", () => {
  const layered = (layers: string) =>
    messages(
      read({
        ...BASE,
        "dossier.json": BASE["dossier.json"].replace('"names"', `"layers": ${layers}, "names"`),
      }),
    );

  it.each([
    [
      '[{ "id": "a", "label": "A" }, { "id": "a", "label": "B" }]',
      "The id a occurs twice in layers: each needs its own.",
    ],
    [
      '[{ "id": "a", "label": "A", "sources": ["pres"] }]',
      "pres is not a source: did you mean press (An article)?",
    ],
    ['[{ "id": "a", "label": "A", "covered": ["TRU"] }]', "TRU is not a polity: did you mean TUR (Turkey)?"],
    [
      '[{ "id": "a", "label": "A", "period": { "start": "2017-09-29", "end": "2017-09-25" } }]',
      "The period ends (2017-09-25) before it begins (2017-09-29).",
    ],
    ['[{ "id": "a" }]', "layers[0].label is missing."],
  ])("%s is told so", (layers, message) => {
    expect(
      layered(layers).some((m) => m.endsWith(`error: ${message}`)),
      layered(layers).join("\n"),
    ).toBe(true);
  });

  it("leave out a source only with a remark", () => {
    expect(layered('[{ "id": "a", "label": "A", "sources": [] }]')).toEqual([
      expect.stringMatching(
        /warning: No layer in dossier\.json holds the source press: the map does not show its rows\.$/,
      ),
    ]);
  });

  it("may end later than the dossier", () => {
    const long = '[{ "id": "a", "label": "A", "period": { "start": "2017-09-25", "end": "2017-09-26" } }]';
    expect(layered(long)).toContainEqual(
      expect.stringContaining("after the period, which ends on 2017-09-26"),
    );
    const longer = '[{ "id": "a", "label": "A", "period": { "start": "2017-09-25", "end": "2018-09-26" } }]';
    expect(layered(longer)).toEqual([]);
  });
});

describe.each(layerIds(whole))("the layer %s of kurdistan-2017", (id) => {
  const dossier = dossierOfLayer(whole, id);
  const { start, end } = dossier.period;
  const days = [start, "2017-09-25", "2017-09-29", "2017-10-11", end].filter(
    (day) => day >= start && day <= end,
  );

  it.each(days)("colours nothing that is not named, on %s", (at) => {
    const { polities } = stateAt(dossier, at);
    const scene = buildScene(dossier, geodata, { bounds: [24, 14, 63, 45], at }, LIGHT);
    const entries = scene.legend.find((s) => s.id === "position")?.entries ?? [];
    for (const { id: cls, members, swatch } of entries) {
      for (const code of members) {
        const leading = polities.get(code)?.leading;
        expect([code, `stance:${leading?.stance.id}`]).toEqual([code, cls.replace(/:implied$/, "")]);
        expect(leading?.position.polity, code).toBe(code);
        const filled = swatch.kind === "area" && !swatch.fill.hatch;
        expect(leading?.evidence, code).toBe(filled ? "named" : "implied");
        expect(leading?.position.scope, code).toBe(leading?.evidence);
      }
    }
  });

  it("says which it is, once", () => {
    const { evidence, subtitle, sources } = buildScene(
      dossier,
      geodata,
      { bounds: [24, 14, 63, 45], at: end },
      LIGHT,
    );
    expect(evidence).toBe(id === "article" ? "Evidence: the article." : "Evidence: the wider record.");
    expect([subtitle, ...sources].join()).not.toContain("Evidence");
  });
});

it("a dossier without layers says nothing of any", () => {
  const scene = buildScene(dossierOf([]), geodata, { bounds: [24, 14, 63, 45], at: END }, LIGHT);
  expect(scene).not.toHaveProperty("evidence");
});
