import { describe, expect, it } from "vitest";
import { sceneAt, signsNote } from "../../../src/scene/routes/level-of-detail.ts";
import type { PointMark, Scene } from "../../../src/scene/scene.ts";
import { actsDossier, actsScene } from "../../fixtures/act-marks.ts";

const sign = (id: string, from: Partial<PointMark>): PointMark => ({
  ...{ kind: "point", id, title: "", rows: [id], at: [0, 0], symbol: "act-law", size: 19, rotation: 0 },
  ...{ ink: "#000000", paper: "#FFFFFF", accent: "#B3261E" },
  ...from,
});

describe("a scene of bundled routes at a zoom", () => {
  const marks = [
    sign("always", {}),
    sign("near", { minZoom: 6, isParted: true }),
    sign("plain", { minZoom: 6 }),
  ];
  const scene: Scene = {
    ...actsScene(actsDossier()),
    layers: [{ id: "action-signs", name: "Signs of acts", marks }],
    levelOfDetail: { routes: 9, steps: [{ zoom: 0, drawn: 2 }] },
  };

  it("keeps the signs that have room elsewhere from another zoom on, and counts them all", () => {
    const seen = sceneAt(scene, 2);
    expect(seen.layers[0]?.marks.map(({ id }) => id)).toEqual(["always", "near"]);
    expect(signsNote(seen, 2)).toMatch(/: 1 of 2 acts\.$/);
  });
});
