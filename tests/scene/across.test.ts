import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { composePicture } from "../../src/export/picture/picture.ts";
import type { Bounds } from "../../src/model/geometry/coordinates.ts";
import { readFolder } from "../../src/node/folder.ts";
import { styleOf } from "../../src/render/maplibre/style/style.ts";
import { pathData } from "../../src/render/svg/geometry/project.ts";
import { renderInset } from "../../src/render/svg/inset.ts";
import { renderMap } from "../../src/render/svg/map.ts";
import { stringifyFile } from "../../src/render/svg/tree/node.ts";
import { buildScene } from "../../src/scene/build.ts";
import { cameraBounds, fitBounds, projector, unproject } from "../../src/scene/frame/camera.ts";
import { placeScene } from "../../src/scene/labels/placement.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { geodata } from "../export/kurdistan.ts";

const { dossier } = readDossier(
  readFolder(join("tests/fixtures/dossiers", "pacific-forum")),
  gazetteerOf(geodata),
);
if (!dossier) throw new Error("pacific-forum does not read.");
const bounds = dossier.views[0]?.bounds as Bounds;
const scene = buildScene(dossier, geodata, { bounds, at: dossier.period.end }, LIGHT);
const camera = fitBounds(bounds, 900, 700);

/** Every corner of the paths in some path data. */
function corners(d: string): [number, number][] {
  let at: [number, number] = [0, 0];
  return [...d.matchAll(/([Ml])?\s*(-?[\d.]+)\s*(-?\d*\.?\d+)/g)].map(([, command, x, y]) => {
    at = command === "M" ? [Number(x), Number(y)] : [at[0] + Number(x), at[1] + Number(y)];
    return at;
  });
}

describe("a view across the antimeridian", () => {
  it("is one frame, and a camera that is centred on it", () => {
    expect(bounds).toEqual([155, -48, 215, 12]);
    expect(camera).toMatchObject({ across: true, center: [expect.closeTo(-175, 6), expect.any(Number)] });
    const [west, , east] = cameraBounds(camera);
    expect(west).toBeLessThanOrEqual(155);
    expect(east).toBeGreaterThanOrEqual(215);
  });

  it("has both sides beside each other", () => {
    const project = projector(camera);
    expect(project([179, 0])[0]).toBeLessThan(project([-179, 0])[0]);
    expect(project([-179, 0])[0] - project([179, 0])[0]).toBeLessThan(40);
    const [x, y] = project([-160, -20]);
    expect(unproject(camera, x, y)).toEqual([expect.closeTo(-160, 6), expect.closeTo(-20, 6)]);
  });

  it("draws what crosses it as one shape, whose parts meet", () => {
    const region = scene.layers.flatMap((l) => l.marks).find((m) => m.id === "area:X-CORRIDOR");
    if (region?.kind !== "area") throw new Error("The corridor is not drawn.");
    const xs = corners(pathData(region.geometry, camera)).map(([x]) => x);
    const seam = projector(camera)([180, 0])[0];
    expect(xs.filter((x) => Math.abs(x - seam) < 0.2).length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(250);
  });

  it("leads a route over it on the short way, without a stripe across the map", () => {
    const route = scene.layers.flatMap((l) => l.marks).find((m) => m.id === "route:across");
    if (route?.kind !== "line") throw new Error("The route is not drawn.");
    const drawn = corners(pathData(route.geometry, camera));
    const xs = drawn.map(([x]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(500);
    for (const [x] of drawn) expect(x > 0 && x < 900).toBe(true);
  });

  it("names what lies on both sides, each once", () => {
    const placed = placeScene(scene, camera).map((p) => p.mark.id);
    for (const code of ["NZL", "TON", "KIR", "X-CORRIDOR", "X-SHORE"])
      expect(
        placed.filter((id) => id === `label:${code}`),
        code,
      ).toHaveLength(1);
  });

  it("draws the dossier's own regions with their boundaries, and says whose they are", () => {
    const ids = scene.layers.flatMap((l) => l.marks).map((m) => m.id);
    expect(ids).toContain("outline:X-CORRIDOR");
    expect(ids).not.toContain("border:regional");
    expect(scene.boundaryPolicy).toMatch(/Outline of Reef corridor, East shore added by the author\.$/);
    expect(scene.attribution.at(-1)).toBe("Corridor and shore: invented for this example");
    const seamless = scene.layers.flatMap((l) => l.marks).find((m) => m.id === "outline:X-CORRIDOR");
    const lines = seamless?.kind === "line" ? seamless.geometry.coordinates : [];
    for (const line of lines as number[][][])
      for (const [i, [x]] of line.entries())
        expect(Math.abs(x ?? 0) === 180 && line[i - 1]?.[0] === x).toBe(false);
  });

  it("counts among what lies outside only what does", () => {
    expect(scene.inset?.caption).toContain("Australia");
    expect(scene.inset?.caption).not.toContain("Samoa");
  });

  it("is outlined on the world map in two halves, open where it ends", () => {
    if (!scene.inset) throw new Error("There is no inset.");
    const file = stringifyFile(renderInset({ ...scene.inset, marks: [] }, bounds, 280).node);
    const d = /id="inset-frame" d="([^"]+)"/.exec(file)?.[1] ?? "";
    expect(d.match(/M/g)).toHaveLength(2);
    expect(d).not.toContain("Z");
  });

  it("goes to MapLibre as it is, for which the world goes on", () => {
    const { sources } = styleOf(scene);
    for (const source of Object.values(sources)) {
      const text = JSON.stringify(source);
      expect(text).not.toMatch(/null|NaN/);
    }
  });

  it("is the same picture on every machine", async () => {
    await expect(stringifyFile(renderMap(scene, camera))).toMatchFileSnapshot("golden/pacific-forum.svg");
  });

  it("leaves a camera that only reaches beyond the antimeridian as it was", () => {
    const wide = { ...fitBounds([-170, -56, 178, 74], 2000, 500) };
    expect(wide).not.toHaveProperty("across");
    const picture = stringifyFile(composePicture(scene, { width: 1200, height: 400, camera: wide }));
    expect(picture).not.toMatch(/NaN|Infinity/);
  });
});
