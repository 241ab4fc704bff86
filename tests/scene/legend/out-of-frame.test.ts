import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../../src/dossier/state/layers.ts";
import { composePicture } from "../../../src/export/picture/picture.ts";
import type { AreaGeometry, Bounds } from "../../../src/model/geometry/coordinates.ts";
import { stringifyFile } from "../../../src/render/svg/tree/node.ts";
import { buildScene } from "../../../src/scene/build.ts";
import { fitBounds, worldBounds } from "../../../src/scene/frame/camera.ts";
import { outsideNote, reaches, seenBy } from "../../../src/scene/legend/out-of-frame.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { dossier, geodata, whole } from "../../export/kurdistan.ts";
import { square } from "../../fixtures/scene.ts";

const wider = dossierOfLayer(whole, "all");
const VIEWS = new Map(dossier.views.map(({ id, bounds }) => [id, bounds]));
const boundsOf = (id: string) => VIEWS.get(id) ?? [0, 0, 0, 0];
const sceneOf = (id: string, from = wider, at = "2017-10-01", only: string[] = []) =>
  buildScene(from, geodata, { bounds: boundsOf(id), at, only }, LIGHT);

/** Counted by hand from the shapes: a vertex in the frame is enough for those that are tested. */
function outsideOf({ inset }: Scene, [west, south, east, north]: Bounds): string[] {
  const seen = (geometry: AreaGeometry) =>
    (geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as number[][]).some(
      ([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north,
    );
  return (inset?.holders ?? [])
    .filter(({ area }) => !inset?.marks.some((m) => m.id === area && seen(m.geometry)))
    .map((h) => h.name);
}

describe("what ground lies in bounds", () => {
  const pierced: AreaGeometry = { type: "Polygon", coordinates: [square(0, 0, 10, 10), square(4, 4, 6, 6)] };

  it.each<[string, Bounds, boolean]>([
    ["a corner", [9, 9, 20, 20], true],
    ["an edge that passes through", [-5, 4, 15, 5], true],
    ["the inside, with no edge in sight", [1, 1, 3, 3], true],
    ["only a hole", [4.5, 4.5, 5.5, 5.5], false],
    ["a box beside it", [11, 0, 20, 10], false],
    ["a turn of the globe away", [362, 1, 365, 3], true],
  ])("%s", (_, bounds, expected) => expect(reaches(pierced, bounds)).toBe(expected));

  it("is none where only the box round a slanting area does", () => {
    const slope: AreaGeometry = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    expect(reaches(slope, [6, 1, 9, 4])).toBe(false);
    expect(reaches(slope, [4, 1, 9, 7])).toBe(true);
  });
});

describe("the note on what lies outside the main map", () => {
  it.each(["region", "iraq"])("counts in the view %s those whose ground is not in it", (id) => {
    const scene = sceneOf(id);
    const outside = outsideOf(scene, boundsOf(id));
    expect(scene.inset?.holders).toHaveLength(27);
    expect(scene.inset?.caption).toBe(
      `${outside.length} more countries or regions hold a position outside the main map`,
    );
    for (const name of ["Iraq", "Kurdistan Region of Iraq", "Syria", "Jordan", "Kuwait"])
      expect(outside).not.toContain(name);
    expect(outside).toContain("United States");
  });

  it("says that nothing is where the world is seen, in either layer", () => {
    for (const from of [wider, dossier])
      expect(sceneOf("world", from).inset?.caption).toBe("No position outside the main map");
    expect(sceneOf("world", dossier, "2017-09-29", ["stance:annulment"]).inset?.caption).toBe(
      "None of the positions shown lies outside the main map",
    );
  });

  it("counts a region that holds a position as one of its own", () => {
    const europe: Bounds = [-10, 36, 20, 60];
    const scene = buildScene(dossier, geodata, { bounds: europe, at: "2017-09-25" }, LIGHT);
    expect(scene.inset?.caption).toBe("Kurdistan Region of Iraq: organised the vote");
  });

  it("is of the camera, whatever view the scene was made for", () => {
    const scene = sceneOf("region");
    for (const [width, height] of [
      [800, 500],
      [400, 900],
    ] as const) {
      for (const id of VIEWS.keys()) {
        const camera = fitBounds(boundsOf(id), width, height);
        const note = outsideNote(scene as Required<Scene>, worldBounds(camera));
        expect(seenBy(scene, worldBounds(camera)).inset?.caption).toBe(note);
        const { length } = outsideOf(scene, worldBounds(camera));
        expect(note).toBe(
          length > 0
            ? `${length} more countries or regions hold a position outside the main map`
            : "No position outside the main map",
        );
      }
    }
  });
});

describe("the note in a picture", () => {
  const textsIn = (scene: Scene, options: Parameters<typeof composePicture>[1]) =>
    [...stringifyFile(composePicture(scene, options)).matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)]
      .map(([, words]) => words)
      .join(" ");

  it.each([
    [1200, 675],
    [1080, 1350],
  ])("of %i x %i is of the exported camera", (width, height) => {
    const scene = sceneOf("region");
    const world = fitBounds(boundsOf("world"), 900, 500);
    expect(textsIn(scene, { width, height, camera: world })).toContain("No position outside the main map");
    // The command line makes the scene for the view; the page shows the view with the scene of another.
    const iraq = fitBounds(boundsOf("iraq"), 900, 700);
    const [page, line] = [scene, sceneOf("iraq")].map((from) =>
      /\d+ more countries or regions hold a position outside the main map/.exec(
        textsIn(from, { width, height, camera: iraq }),
      ),
    );
    expect(page?.[0]).toBeDefined();
    expect(page?.[0]).toBe(line?.[0]);
  });
});
