import { describe, expect, it } from "vitest";
import { seenIn } from "../../../../src/app/ui/export/seen-in.ts";
import { PROJECTION_IDS } from "../../../../src/model/projection.ts";
import { placeOf } from "../../../../src/render/plane/place.ts";
import { planeOf, projectionOf } from "../../../../src/render/plane/scene.ts";
import { fitBounds } from "../../../../src/scene/frame/camera.ts";
import type { Frame } from "../../../../src/scene/scene.ts";

const FRAMES: [string, Frame][] = [
  ["a region", { bounds: [24, 14, 63, 44] }],
  ["the world", { bounds: [-168, -56, 178, 74] }],
  ["a cone", { bounds: [-25, 34, 45, 71], projection: "conic-equal-area" }],
  ["the Pacific", { bounds: [110, -50, 250, 60] }],
];

describe.each(FRAMES)("%s on screen", (_, frame) => {
  const plane = planeOf({ frame });
  const camera = fitBounds(plane.bounds(frame.bounds), 900, 600);

  it("is taken as it is where no other projection is chosen", () => {
    expect(seenIn(frame, camera, undefined)).toEqual({ frame, camera });
    expect(seenIn(frame, camera, projectionOf(frame))).toEqual({ frame, camera });
  });

  it.each(PROJECTION_IDS)("keeps its middle and its scale there in %s", (projection) => {
    const seen = seenIn(frame, camera, projection);
    expect(projectionOf(seen.frame)).toBe(projection);
    if (!seen.camera) throw new Error("There is no camera.");
    const [before, after] = [placeOf(plane, camera), placeOf(planeOf(seen), seen.camera)];
    expect(Math.cos(((after.center[0] - before.center[0]) * Math.PI) / 180)).toBeCloseTo(1, 6);
    expect(after.center[1]).toBeCloseTo(before.center[1], 3);
    expect(after.zoom).toBeCloseTo(before.zoom, 3);
    expect([seen.camera.width, seen.camera.height]).toEqual([900, 600]);
  });
});
