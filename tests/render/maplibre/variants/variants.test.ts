import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { turningDays } from "../../../../src/dossier/state/changes.ts";
import { dossierOfLayer } from "../../../../src/dossier/state/layers.ts";
import { styleOf, styleOfVariants } from "../../../../src/render/maplibre/style/style.ts";
import { sourcesByNumber } from "../../../../src/render/maplibre/variants/switchable.ts";
import { VariantSwitch } from "../../../../src/render/maplibre/variants/variant-switch.ts";
import { variantsIn, variantsOf } from "../../../../src/render/maplibre/variants/variants.ts";
import { buildScene } from "../../../../src/scene/build.ts";
import type { Layer } from "../../../../src/scene/scene.ts";
import { LIGHT } from "../../../../src/theme/themes.ts";
import { geodata, whole } from "../../../export/kurdistan.ts";

function pictureOf(layer: string, at: string, only: string[] = []): Layer[] {
  const dossier = dossierOfLayer(whole, layer);
  return buildScene(dossier, geodata, { bounds: [24, 14, 63, 45], at, only }, LIGHT).layers;
}

const days = turningDays(dossierOfLayer(whole, "article"));
const pictures = [
  ...days.map((day) => pictureOf("article", day)),
  pictureOf("article", "2017-09-29", ["none"]),
];
const looks = variantsOf(pictures);

/** All that is drawn of a mark but its place in the style. */
const paintOf = ({ properties, geometry }: Feature) => {
  const { level: _, on: __, ...rest } = properties ?? {};
  return JSON.stringify([rest, geometry.type]);
};

function seenIn(style: ReturnType<typeof styleOf>, shown?: Set<number>): string[] {
  return Object.values(style.sources)
    .flatMap((s) =>
      s.type === "geojson" && typeof s.data === "object" && "features" in s.data ? s.data.features : [],
    )
    .filter((f) => !shown || typeof f.id !== "number" || shown.has(f.id))
    .map(paintOf)
    .sort();
}

const screen = { ratio: 1, colourOf: (colour: string) => colour };

describe("the looks of several pictures", () => {
  it("number only what differs, and keep the order of what is drawn", () => {
    const base = looks.layers.flatMap((l) => l.marks).filter((m) => /^(river|lake|border):/.test(m.id));
    expect(base.length).toBeGreaterThan(20);
    expect(base.every((m) => !looks.numbers.has(m))).toBe(true);
    const land = looks.layers[0]?.marks.map((m) => m.id) ?? [];
    expect([...new Set(land)]).toEqual(pictures.at(-2)?.[0]?.marks.map((m) => m.id));
    expect(land.filter((id) => id === "area:TUR").length).toBe(3);
  });

  it("give each picture, and any filter of it, exactly what it draws by itself", () => {
    const any = [...pictures, pictureOf("article", "2017-09-29", ["stance:annulment", "route:suspended"])];
    for (const picture of any) {
      const style = styleOfVariants(looks, LIGHT.sea, picture, screen);
      const shown = new Set(variantsIn(looks, picture).values());
      expect(seenIn(style, shown)).toEqual(seenIn(styleOf({ ground: LIGHT.sea, layers: picture })));
    }
  });

  it("make a valid style, whose every number is in a source", () => {
    const style = styleOfVariants(looks, LIGHT.sea, pictures[0] ?? [], screen);
    expect(validateStyleMin(style)).toEqual([]);
    expect([...sourcesByNumber(style).keys()].sort((a, b) => a - b)).toEqual(
      [...looks.numbers.values()].sort((a, b) => a - b),
    );
  });
});

describe("turning looks on and off", () => {
  const turned: [number, number][] = [];
  const show = (from: [string, number][], to: [string, number][]) => {
    turned.length = 0;
    new VariantSwitch((number, share) => turned.push([number, share]), new Map(from)).show(new Map(to), 0);
    return turned;
  };

  it("touches only what changed", () => {
    expect(
      show(
        [
          ["a", 1],
          ["b", 3],
        ],
        [
          ["a", 2],
          ["b", 3],
        ],
      ),
    ).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(show([["a", 1]], [["a", 1]])).toEqual([]);
  });

  it("shows the lower of two looks before the upper one goes", () => {
    expect(show([["a", 2]], [["a", 1]])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it("turns on what had no look, and off what has none any more", () => {
    expect(show([], [["a", 1]])).toEqual([[1, 1]]);
    expect(show([["a", 1]], [])).toEqual([[1, 0]]);
  });
});
