import { expect, test } from "vitest";
import { type Camera, fitBounds, projector } from "../../../src/scene/frame/camera.ts";
import { remembered } from "../../../src/scene/labels/placed-label.ts";
import { type PlacedLabel, placeScene } from "../../../src/scene/labels/placement.ts";
import { scenes } from "../../export/kurdistan.ts";

const scene = scenes.light;
const start = fitBounds(scene.frame.bounds, 1000, 700);
const STEP = 0.03;
const STEPS = 24;
/** CSS px that a name may move over its land from one picture to the next, one step nearer. */
const MOST = 12;

const isInFrame = (camera: Camera, { mark }: PlacedLabel) => {
  const [x, y] = projector(camera)(mark.at);
  return x > 60 && y > 40 && x < camera.width - 60 && y < camera.height - 40;
};

/** Off its place, on the screen and on the map: a name that stays in either does not jump. */
function moved(before: PlacedLabel, now: PlacedLabel): number {
  const scale = 2 ** (now.zoom - before.zoom);
  const far = (by: number) => Math.hypot(now.off[0] - by * before.off[0], now.off[1] - by * before.off[1]);
  return Math.min(far(1), far(scale));
}

test("names do not jump about while a reader zooms in", () => {
  let before: PlacedLabel[] = [];
  const counts = { pairs: 0, jumps: 0, lost: 0 };
  for (let step = 0; step < STEPS; step++) {
    const camera = { ...start, zoom: start.zoom + step * STEP };
    const placed = placeScene(scene, camera, { previous: remembered(before) });
    const now = new Map(placed.map((label) => [label.mark.id, label]));
    for (const label of before.filter((one) => isInFrame(camera, one))) {
      const after = now.get(label.mark.id);
      if (!after) counts.lost++;
      else counts.pairs++;
      if (after && moved(label, after) > MOST) counts.jumps++;
    }
    before = placed;
  }
  expect(counts.pairs).toBeGreaterThan(400);
  expect(counts.lost / counts.pairs).toBeLessThan(0.01);
  expect(counts.jumps / counts.pairs).toBeLessThan(0.05);
});

test("most names stand as they do in a larger window at the same zoom", () => {
  const large = { ...start, width: 1300, height: 910 };
  const others = new Map(placeScene(scene, large).map((label) => [label.mark.id, label]));
  const placed = placeScene(scene, start).filter((label) => isInFrame(start, label));
  const same = placed.filter((label) => {
    const other = others.get(label.mark.id);
    return other && Math.hypot(other.off[0] - label.off[0], other.off[1] - label.off[1]) < 1;
  });
  expect(placed.length).toBeGreaterThan(15);
  expect(same.length / placed.length).toBeGreaterThan(0.85);
});
