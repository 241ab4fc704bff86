import { expect, test } from "vitest";
import { composePicture } from "../../../src/export/picture/picture.ts";
import { stringify } from "../../../src/render/svg/tree/node.ts";
import { LABEL_DENSITIES, type LabelDensity } from "../../../src/scene/labels/density.ts";
import { scenes } from "../../export/kurdistan.ts";

const size = { width: 900, height: 700 };

function namesOf(labels: LabelDensity): Set<string> {
  const svg = stringify(composePicture(scenes.light, { ...size, labels }));
  return new Set(svg.match(/id="label_[^"]+"/g));
}

test("fewer names are some of all, and none are none", () => {
  const [all, few, none] = LABEL_DENSITIES.map(namesOf) as [Set<string>, Set<string>, Set<string>];
  expect(none.size).toBe(0);
  expect(few.size).toBeGreaterThan(0);
  expect(few.size).toBeLessThan(all.size / 2);
  expect([...few].some((id) => id === 'id="label_IQ-KR"')).toBe(true);
});

test("a picture says how many of those with a position it names, where it does not name all", () => {
  const said = (labels: LabelDensity, bounds = scenes.light.frame.bounds) => {
    const scene = { ...scenes.light, frame: { bounds } };
    return /(\d+) of (\d+) named at this size/.exec(stringify(composePicture(scene, { ...size, labels })));
  };
  const [, named, all] = said("few", [-20, -10, 110, 70]) ?? [];
  expect(Number(named)).toBeLessThan(Number(all));
  expect(said("none")).toBeNull();
  expect(said("all", [38.2, 28.6, 49.2, 37.8])).toBeNull();
});
