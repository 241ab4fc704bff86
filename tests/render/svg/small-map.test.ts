import { describe, expect, test } from "vitest";
import { composePicture } from "../../../src/export/picture/picture.ts";
import type { Bounds } from "../../../src/model/geometry/coordinates.ts";
import { planeOf } from "../../../src/render/plane/scene.ts";
import { captionFor, renderCloseUp, smallMapFor } from "../../../src/render/svg/small-map.ts";
import { stringify } from "../../../src/render/svg/tree/node.ts";
import { fitBounds } from "../../../src/scene/frame/camera.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { scenes } from "../../export/kurdistan.ts";

const scene = scenes.light;
const WORLD: Bounds = [-168, -56, 178, 74];

function withoutSubject({ inset, ...rest }: Scene): Scene {
  if (!inset) return rest;
  const { subject: _, ...bare } = inset;
  return { ...rest, inset: bare };
}

function shownBy(of: Scene, bounds: Bounds, width: number, projection?: "equal-earth") {
  const frame = { bounds, ...(projection && { projection }) };
  const plane = planeOf({ frame });
  const camera = fitBounds(plane.bounds(bounds), width, width * 0.7);
  return smallMapFor({ ...of, frame }, camera, plane.seen(camera));
}

describe("the small map is", () => {
  test.each<[string, Scene, Bounds, number]>([
    ["the world beside a region", scene, [24, 14.5, 63, 44.5], 1000],
    ["the world beside a continent", withoutSubject(scene), [-125, -56, -32, 52], 800],
    ["the world beside an ocean", withoutSubject(scene), [150, -45, 230, 25], 800],
  ])("%s", (_, of, bounds, width) => expect(shownBy(of, bounds, width)).toBe("world"));

  test.each([["mercator"], ["equal-earth"]] as const)(
    "none where the main one shows the world, in %s",
    (id) =>
      expect(shownBy(withoutSubject(scene), WORLD, 1000, id === "mercator" ? undefined : id)).toBe("none"),
  );

  test.each<[string, Bounds, number, "equal-earth" | undefined]>([
    ["in the world", WORLD, 1000, undefined],
    ["in the world of Equal Earth", WORLD, 1000, "equal-earth"],
    ["in a region on a small screen", [-10, 0, 90, 60], 320, undefined],
  ])("the subject where it is too small %s", (_, bounds, width, projection) =>
    expect(shownBy(scene, bounds, width, projection)).toBe("close-up"),
  );
});

test("a close-up shows the subject with its towns", () => {
  const drawn = stringify(renderCloseUp(scene, 300, { prefix: "close-" }).node);
  expect(drawn).toContain('id="close-area_IQ-KR"');
  expect(drawn).toContain(">Erbil<");
});

test("a picture has the small map that adds something", () => {
  const size = { width: 1200, height: 675 };
  const region = stringify(composePicture(scene, size));
  expect(region).toContain('id="world-inset-area_USA"');
  const far = { ...scene, frame: { bounds: WORLD } };
  const close = stringify(composePicture(far, size));
  expect(close).toContain('id="close-area_IQ-KR"');
  expect(close).not.toContain("world-inset");
  const none = stringify(composePicture(withoutSubject(far), size));
  expect(none).not.toContain('id="world"');
});

test("its caption says what it is about where no world shows it", () => {
  expect(captionFor("world", "Against: Palau")).toBe("Against: Palau");
  expect(captionFor("none", "Against: Palau")).toBe("Outside the map: Against: Palau");
  expect(captionFor("close-up", "No position outside the main map")).toBe("No position outside the main map");
});
